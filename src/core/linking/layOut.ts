import { createCells } from './cells';
import { CODE_UNITS, NO_CODE, type DoubleArray } from './doubleArray';

/** A node, and the forms below it: those from `low` up to `high`, whose first `depth` codes lead to it. */
interface Span {
  readonly low: number;
  readonly high: number;
  readonly depth: number;
  readonly cell: number;
}

/** Follows each form. It is no character, and has no code. */
const END = '\uffff';

/** Sets a code above the index of a form in one number, to sort forms by the code and then the index. */
const CODE = 2 ** 32;

/** Lays out the trie of forms. Of equal ones the first counts; empty ones and those with END are left out. */
export function layOut(forms: readonly string[]): DoubleArray {
  // One long string is read several times as fast as many short ones.
  const text = forms.join(END) + END;
  const starts = startsOf(forms);
  const units = unitsOf(text);
  const codes = new Uint16Array(CODE_UNITS);
  units.forEach((unit, index) => (codes[unit] = index + 1));
  const cells = createCells(units.length);
  const order = Float64Array.from(
    [...forms.keys()].filter((form) => forms[form] && !forms[form].includes(END)),
  );

  function codeAt(form: number, depth: number): number {
    return codes[text.charCodeAt((starts[form] ?? 0) + depth)] ?? NO_CODE;
  }

  /** Places what a form shares with no other: cells side by side. */
  function addRest(form: number, depth: number, cell: number): void {
    for (let code = codeAt(form, depth); code !== NO_CODE; code = codeAt(form, ++depth)) {
      cell = cells.addChildren(cell, [code]) + code;
    }
    cells.addForm(cell, form);
  }

  const spans: Span[] = [{ low: 0, high: order.length, depth: 0, cell: 0 }];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const { low, high, depth, cell } = span;
    for (let i = low; i < high; i++) {
      const form = formIn(order[i]);
      order[i] = CODE * codeAt(form, depth) + form;
    }
    order.subarray(low, high).sort();
    const lows: number[] = [];
    const branchCodes: number[] = [];
    for (let i = low; i < high; i++) {
      const code = codeIn(order[i]);
      if (code === NO_CODE) cells.addForm(cell, formIn(order[i]));
      else if (code !== branchCodes.at(-1)) {
        branchCodes.push(code);
        lows.push(i);
      }
    }
    const base = cells.addChildren(cell, branchCodes);
    for (const [index, code] of branchCodes.entries()) {
      const [from = high, to = high] = [lows[index], lows[index + 1]];
      if (to - from > 1) spans.push({ low: from, high: to, depth: depth + 1, cell: base + code });
      else addRest(formIn(order[from]), depth + 1, base + code);
    }
  }
  return { codes, cells: cells.finish() };
}

function codeIn(ordered = 0): number {
  return Math.floor(ordered / CODE);
}

function formIn(ordered = 0): number {
  return ordered >>> 0;
}

/** Where each form begins when they are joined, with one code unit between them. */
function startsOf(forms: readonly string[]): Uint32Array {
  const starts = new Uint32Array(forms.length);
  let start = 0;
  for (const [index, { length }] of forms.entries()) {
    starts[index] = start;
    start += length + 1;
  }
  return starts;
}

/** The code units of a text but END, the commonest first, so that children tend to lie near their base. */
function unitsOf(text: string): number[] {
  const counts = new Uint32Array(CODE_UNITS);
  const count = (unit: number): number => counts[unit] ?? 0;
  for (let i = 0; i < text.length; i++) counts[text.charCodeAt(i)] = count(text.charCodeAt(i)) + 1;
  counts[END.charCodeAt(0)] = 0;
  const units: number[] = [];
  for (let unit = 0; unit < CODE_UNITS; unit++) if (count(unit) > 0) units.push(unit);
  return units.sort((a, b) => count(b) - count(a));
}
