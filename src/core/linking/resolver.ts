import { resolve, toldBy, type Decision, type Read, type Told } from './resolve';

/**
 * Decides what the finds of one article after another name. Where neither a passage nor what others tell
 * of its names has changed since the last article, what was decided stays, as the same object.
 */
export class Resolver {
  #language = '';
  #reads: readonly Read[] = [];
  #decisions: readonly (readonly Decision[])[] = [];

  /** @returns for each passage its decisions, in order */
  resolve(reads: readonly Read[], language: string): readonly (readonly Decision[])[] {
    const last = language === this.#language ? this.#reads : [];
    const { head, tail } = align(last, reads);
    const shift = last.length - reads.length;
    const told = (all: readonly Read[]): Told[] => all.flatMap((read) => toldBy(read, language));
    const changed = new Set<string>();
    const compare = (before: readonly Read[], after: readonly Read[]): void => {
      for (const name of changedNames(told(before), told(after))) changed.add(name);
    };
    compare(last.slice(head, last.length - tail), reads.slice(head, reads.length - tail));
    for (let i = 0; i < head; i++) {
      if (last[i] !== reads[i]) compare(last.slice(i, i + 1), reads.slice(i, i + 1));
    }
    const decisions = resolve(reads, language, (passage) => {
      const read = reads[passage];
      const isInMiddle = passage >= head && passage < reads.length - tail;
      const before = passage < head ? passage : passage + shift;
      if (!read || isInMiddle || last[before] !== read || goesBy(read, changed)) return undefined;
      return this.#decisions[before];
    });
    this.#language = language;
    this.#reads = reads;
    this.#decisions = decisions;
    return decisions;
  }
}

/**
 * How many passages at the beginning and at the end of an article are those of the last one, as they were or
 * edited. Mostly an edit leaves their number as it was: then all of them are.
 */
function align(
  last: readonly Read[],
  reads: readonly Read[],
): { readonly head: number; readonly tail: number } {
  if (last.length === reads.length) return { head: reads.length, tail: 0 };
  const most = Math.min(last.length, reads.length);
  let head = 0;
  while (head < most && last[head] === reads[head]) head++;
  let tail = 0;
  while (tail < most - head && last.at(-1 - tail) === reads.at(-1 - tail)) tail++;
  return { head, tail };
}

/** The entries and forms of which something else is told after an edit than before. */
function changedNames(before: readonly Told[], after: readonly Told[]): string[] {
  const isSame =
    before.length === after.length &&
    before.every(({ what, of, form }, i) => {
      const other = after[i];
      return other?.what === what && other.of === of && other.form === form;
    });
  return isSame ? [] : [...before, ...after].map(({ of }) => of);
}

function goesBy({ finds: { finds } }: Read, names: ReadonlySet<string>): boolean {
  return (
    names.size > 0 &&
    finds.some(
      ({ form, hypotheses }) =>
        names.has(form) || hypotheses.some(({ owner }) => names.has(owner.entry.id)),
    )
  );
}
