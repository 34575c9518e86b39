import search, { type Match } from 'approx-string-match';
import type { Range } from '../../src/core/article/article';
import type { Selector } from '../../src/core/notes/note';

/** What Hypothesis' client weighs a place by, and how many errors it allows at most. */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const MOST_ERRORS = 256;

/**
 * Finds a passage as Hypothesis' client does: the likest of all places with up to half the passage in
 * errors, by passage, context and position, with no threshold. Written after its description.
 */
export function findAsHypothesis(text: string, selector: Selector): Range | undefined {
  const { exact, prefix, suffix, start: position } = selector;
  let best: Range | undefined;
  let most = -Infinity;
  for (const { start, end, errors } of matches(
    text,
    exact,
    Math.min(MOST_ERRORS, exact.length / 2),
  )) {
    const score =
      WEIGHTS.quote * (1 - errors / exact.length) +
      WEIGHTS.prefix * likeness(text.slice(Math.max(0, start - prefix.length), start), prefix) +
      WEIGHTS.suffix * likeness(text.slice(end, end + suffix.length), suffix) +
      WEIGHTS.position * (1 - Math.abs(start - position) / text.length);
    if (score > most) [best, most] = [{ start, end }, score];
  }
  return best;
}

/** The exact occurrences, or else the approximate ones. */
function matches(text: string, pattern: string, errors: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
    exact.push({ start: at, end: at + pattern.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, pattern, errors);
}

function likeness(text: string, context: string): number {
  if (context === '') return 1;
  if (text === '') return 0;
  const [first] = matches(text, context, context.length);
  return 1 - (first?.errors ?? context.length) / context.length;
}
