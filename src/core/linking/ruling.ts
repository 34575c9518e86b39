import type { Entry } from '../glossary/entry';
import { isScriptBoundary } from './boundaries';
import type { Find, Finds } from './find';
import { foldText } from '../text/foldText';
import type { Overrules } from './overrules';
import { Owner, type Hypothesis } from './owner';
import { inOrder } from './runs';

/** What the reader has ruled, ready to be applied to the finds of passages. */
export class Ruling {
  /** By form: the entries that it never means; undefined among them if it is no name at all. */
  readonly #never = new Map<string, Set<string | undefined>>();
  readonly #always: readonly Owner[];
  readonly #notHere: Overrules['notHere'];

  constructor({ never, always, notHere }: Overrules, entries: ReadonlyMap<string, Entry>) {
    for (const { form, entry } of never) {
      const folded = foldText(form).text;
      const entries = this.#never.get(folded);
      if (entries) entries.add(entry);
      else this.#never.set(folded, new Set([entry]));
    }
    this.#always = always.flatMap(({ form, entry: id }) => {
      const entry = entries.get(id);
      const folded = foldText(form).text;
      return entry && folded !== '' ? [new Owner(entry, folded, 'listed', form, [])] : [];
    });
    this.#notHere = notHere;
  }

  /** The finds of a folded text, without what is never meant, and with what always is. */
  apply(text: string, { finds, bearers }: Finds): Finds {
    if (this.#never.size === 0 && this.#always.length === 0) return { finds, bearers };
    const always = inOrder(this.#always.flatMap((owner) => placesOf(text, owner)));
    // A longer name stays: 佐伯凛 is not 佐伯.
    const forced = withoutOverlaps(
      always,
      finds,
      (other, find) => lengthOf(find) > lengthOf(other),
    );
    const left = withoutOverlaps(finds, forced, () => true);
    return {
      finds: inOrder([...left.flatMap((find) => this.#without(text, find)), ...forced]),
      bearers,
    };
  }

  /** Whether a form is no name at all. */
  isNoName(form: string): boolean {
    return this.#never.get(foldText(form).text)?.has(undefined) ?? false;
  }

  /** Whether a range of the source does not mean an entry. */
  isNotHere(start: number, end: number, entry: string): boolean {
    return this.#notHere.some(
      (place) => place.entry === entry && place.start < end && start < place.end,
    );
  }

  #without(text: string, find: Find): Find[] {
    const never = this.#never.get(text.slice(find.start, find.end));
    if (!never) return [find];
    if (never.has(undefined)) return [];
    const [first, ...others] = find.hypotheses.filter(
      ({ owner: { entry } }) => !never.has(entry.id),
    );
    return first ? [{ ...find, hypotheses: [first, ...others] }] : [];
  }
}

function placesOf(text: string, owner: Owner): Find[] {
  const { form } = owner;
  const found: Find[] = [];
  const hypothesis: Hypothesis = { owner, way: 'overruled' };
  for (
    let start = text.indexOf(form);
    start >= 0;
    start = text.indexOf(form, start + form.length)
  ) {
    const end = start + form.length;
    if (!isScriptBoundary(text, start) || !isScriptBoundary(text, end)) continue;
    found.push({ start, end, form, hypotheses: [hypothesis], title: undefined });
  }
  return found;
}

function lengthOf({ start, end }: Find): number {
  return end - start;
}

/** The finds that no other overlaps that goes before them. Both lists are in order, without overlaps. */
function withoutOverlaps(
  finds: readonly Find[],
  others: readonly Find[],
  goesBefore: (find: Find, other: Find) => boolean,
): Find[] {
  let next = 0;
  return finds.filter((find) => {
    while ((others[next]?.end ?? Infinity) <= find.start) next++;
    for (let i = next; (others[i]?.start ?? Infinity) < find.end; i++) {
      const other = others[i];
      if (other && goesBefore(find, other)) return false;
    }
    return true;
  });
}
