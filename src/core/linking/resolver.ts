import { ArticleNames } from './articleNames';
import type { Read, Told } from './read';
import { decide, type Decision } from './resolve';

/**
 * Decides what the finds of one article after another name. Where neither a passage nor what others tell
 * of its names has changed since the last article, what was decided stays, as the same object.
 */
export class Resolver {
  #reads: readonly Read[] = [];
  #decisions: readonly (readonly Decision[])[] = [];
  #names = new ArticleNames();

  /** @returns for each passage its decisions, in order */
  resolve(reads: readonly Read[]): readonly (readonly Decision[])[] {
    const last = this.#reads;
    const { head, tail } = align(last, reads);
    const stays = (passage: number): boolean => passage < head || passage >= reads.length - tail;
    const before = (passage: number): number =>
      passage < head ? passage : passage + last.length - reads.length;
    const removed: Read[] = last.slice(head, last.length - tail);
    const added: Read[] = reads.slice(head, reads.length - tail);
    const changed = new Set<string>();
    if (head + tail > 0) addChanged(removed, added, changed);
    for (const [passage, read] of reads.entries()) {
      const old = stays(passage) ? last[before(passage)] : undefined;
      if (!old || old === read) continue;
      addChanged([old], [read], changed);
      removed.push(old);
      added.push(read);
    }

    // Where most is new, it is quicker to begin anew.
    const isNew = added.length > reads.length / 2;
    if (isNew) this.#names = new ArticleNames();
    else removed.forEach((read) => this.#names.remove(read));
    for (const [passage, read] of reads.entries()) read.passage = passage;
    for (const read of isNew ? reads : added) this.#names.add(read);

    const decisions = reads.map((read, passage) => {
      const known =
        stays(passage) && last[before(passage)] === read && !goesBy(read, changed)
          ? this.#decisions[before(passage)]
          : undefined;
      return known ?? decide(read, this.#names);
    });
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

/** Adds the entries and forms of which something else is told after an edit than before. */
function addChanged(before: readonly Read[], after: readonly Read[], changed: Set<string>): void {
  const told = (reads: readonly Read[]): Told[] => reads.flatMap(({ told }) => told);
  const [old, now] = [told(before), told(after)];
  const isSame =
    old.length === now.length &&
    old.every(({ what, of, form, title }, i) => {
      const other = now[i];
      return (
        other?.what === what && other.of === of && other.form === form && other.title === title
      );
    });
  if (isSame) return;
  for (const { of } of old) changed.add(of);
  for (const { of } of now) changed.add(of);
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
