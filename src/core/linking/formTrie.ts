/** Finds which of many forms stand at a place in a text. */
export interface FormMatcher {
  /**
   * Calls `found` for each form that begins at `start`, shorter ones first, with the offset where it
   * ends and its index in the list of forms.
   */
  matches(text: string, start: number, found: (end: number, form: number) => void): void;
}

const NO_FORM = -1;
const ROOT = 0;

/**
 * A trie over UTF-16 code units in three flat arrays. Its nodes are numbered breadth first, so that the
 * children of a node lie side by side, in order: `firstChild[node]` up to `firstChild[node + 1]`.
 */
export class FormTrie implements FormMatcher {
  private constructor(
    private readonly units: Uint16Array,
    private readonly firstChild: Uint32Array,
    private readonly forms: Int32Array,
    /** The child of the root for each code unit: most places in a text fail here. */
    private readonly roots: Uint32Array,
  ) {}

  /** @param forms in the order of their code units, each once, none empty */
  static from(forms: readonly string[]): FormTrie {
    const units = [0];
    const firstChild: number[] = [];
    const ends: number[] = [];
    // The forms below each node, from `low` up to `high`, have `depth` code units in common.
    const spans = [{ low: 0, high: forms.length, depth: 0 }];
    for (const { low, high, depth } of spans) {
      firstChild.push(units.length);
      const ended = low < high && unitAt(forms, low, depth) === undefined;
      ends.push(ended ? low : NO_FORM);
      for (let from = ended ? low + 1 : low, to = from; from < high; from = to) {
        const unit = unitAt(forms, from, depth);
        while (to < high && unitAt(forms, to, depth) === unit) to++;
        units.push(unit ?? 0);
        spans.push({ low: from, high: to, depth: depth + 1 });
      }
    }
    firstChild.push(units.length);
    const roots = new Uint32Array(0x10000);
    for (let child = firstChild[ROOT] ?? 0; child < (firstChild[ROOT + 1] ?? 0); child++) {
      roots[units[child] ?? 0] = child;
    }
    return new FormTrie(
      Uint16Array.from(units),
      Uint32Array.from(firstChild),
      Int32Array.from(ends),
      roots,
    );
  }

  matches(text: string, start: number, found: (end: number, form: number) => void): void {
    let node = this.roots[text.charCodeAt(start)] ?? ROOT;
    for (let end = start + 1; node !== ROOT; end++) {
      const form = this.forms[node] ?? NO_FORM;
      if (form !== NO_FORM) found(end, form);
      node = this.#child(node, text.charCodeAt(end));
    }
  }

  /** The child of a node for a code unit, or the root, which is no node's child. */
  #child(node: number, unit: number): number {
    let low = this.firstChild[node] ?? 0;
    let high = this.firstChild[node + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >> 1;
      const found = this.units[middle] ?? 0;
      if (found === unit) return middle;
      if (found < unit) low = middle + 1;
      else high = middle;
    }
    return ROOT;
  }
}

/** Undefined behind the end of the form. */
function unitAt(forms: readonly string[], form: number, depth: number): number | undefined {
  const unit = forms[form]?.charCodeAt(depth);
  return Number.isNaN(unit) ? undefined : unit;
}
