import { CodePoints } from '../text/codePoints';
import type { ImportedSelector } from './importedNote';
import { isObject, listOf, offsetOf, textOf, type JsonObject } from './jsonValue';

/** How much of a quote's surroundings is kept, as `select` does. */
const CONTEXT = 32;
/** Longer chains of `refinedBy` can only be meant to do harm. */
const MOST_REFINED = 16;

type Parts = Omit<ImportedSelector, 'unit'>;

/**
 * What selectors say of a passage of text (Web Annotation Data Model, 4.2): the first quote, and the first
 * position. Selectors of other kinds point into formats that an article is not in.
 *
 * @param unit what positions count: code points in the W3C's model, UTF-16 code units at Hypothesis
 * @returns `others`: the types of those that are of no use
 */
export function readSelectors(
  value: unknown,
  unit: ImportedSelector['unit'],
): { readonly selector?: ImportedSelector; readonly others: readonly string[] } {
  const others: string[] = [];
  let found: Parts = {};
  for (const one of listOf(value)) {
    let said: Parts | undefined;
    let isKnown = true;
    for (const selector of refinements(one)) {
      const part = partsOf(selector);
      if (!part) others.push(typeOf(selector));
      else if (said) said = within(said, part);
      // A position in something of which nothing is known says nothing.
      else if (isKnown || part.exact !== undefined) said = part;
      isKnown &&= part !== undefined;
    }
    found = { ...said, ...found };
  }
  const { exact, start, end } = found;
  const isPlace = exact !== undefined || (start !== undefined && end !== undefined && start < end);
  return { ...(isPlace ? { selector: { ...found, unit } } : {}), others };
}

function refinements(selector: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let at = selector; at !== undefined && chain.length < MOST_REFINED;) {
    chain.push(at);
    at = isObject(at) ? listOf(at['refinedBy'])[0] : undefined;
  }
  return chain;
}

function partsOf(selector: unknown): Parts | undefined {
  if (!isObject(selector)) return undefined;
  switch (typeOf(selector)) {
    case 'TextQuoteSelector':
      return quoteOf(selector);
    case 'TextPositionSelector': {
      const [start, end] = [offsetOf(selector['start']), offsetOf(selector['end'])];
      return start === undefined || end === undefined ? undefined : { start, end };
    }
    default:
      return undefined;
  }
}

function quoteOf(selector: JsonObject): Parts | undefined {
  const exact = textOf(selector['exact']);
  if (exact === undefined || exact.trim() === '') return undefined;
  const [prefix, suffix] = [textOf(selector['prefix']), textOf(selector['suffix'])];
  return {
    exact,
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

function typeOf(selector: unknown): string {
  if (!isObject(selector)) return 'selector at another address';
  return textOf(selector['type'] ?? selector['@type']) ?? 'selector without a type';
}

/** A part of what was selected before. */
function within(outer: Parts, inner: Parts): Parts {
  const { exact, prefix = '', suffix = '', start } = outer;
  const { start: first = 0, end: last = 0 } = inner;
  if (exact === undefined) {
    if (inner.exact !== undefined || start === undefined) return inner;
    return { start: start + first, end: start + last };
  }
  const points = new CodePoints(exact);
  const from = inner.exact === undefined ? points.offset(first) : indexOfQuote(exact, inner);
  const to = inner.exact === undefined ? points.offset(last) : from + inner.exact.length;
  if (from < 0 || from >= to) return inner.exact === undefined ? outer : inner;
  return {
    exact: exact.slice(from, to),
    prefix: (prefix + exact.slice(0, from)).slice(-CONTEXT),
    suffix: (exact.slice(to) + suffix).slice(0, CONTEXT),
  };
}

function indexOfQuote(text: string, { exact = '', prefix = '' }: Parts): number {
  const at = text.indexOf(prefix + exact);
  return at < 0 ? text.indexOf(exact) : at + prefix.length;
}
