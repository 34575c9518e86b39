import { firstIndex } from '../order/firstIndex';
import type { Read, Told } from './read';

interface Where {
  readonly read: Read;
  /** Its offset in the passage. */
  readonly start: number;
}

/**
 * Where an article gives names in full: those of entries, and those of others who share a form. Passages
 * are added and removed one by one, so that an edit costs what it changes.
 */
export class ArticleNames {
  /** Of each entry, in order. */
  readonly #full = new Map<string, Told[]>();
  /** By the form that is shared, in order. */
  readonly #namesakes = new Map<string, Told[]>();
  /** With a title that only they can have. */
  readonly #titled = new Map<string, Told[]>();
  /** How often an entry is mentioned by its surname beyond doubt. */
  readonly #established = new Map<string, number>();

  /** Adds what a passage tells; those before it in the article mostly have been added already. */
  add(read: Read): void {
    for (const told of read.told) {
      if (told.what === 'established') this.#count(told.of, 1);
      else insert(this.#of(told.what), told);
    }
  }

  remove(read: Read): void {
    for (const told of read.told) {
      if (told.what === 'established') this.#count(told.of, -1);
      else {
        const all = this.#of(told.what).get(told.of) ?? [];
        all.splice(all.indexOf(told), 1);
      }
    }
  }

  /** The nearest place before one that gives an entry’s name in full, or else the first behind it. */
  fullName(entry: string, where: Where): (Told & { readonly isBefore: boolean }) | undefined {
    const all = this.#full.get(entry);
    const before = nearestBefore(all, where);
    const found =
      before ?? all?.find((full) => full.read !== where.read || full.start !== where.start);
    if (!found) return undefined;
    // Asked for again and again: written out, it is made many times as fast as by spreading.
    const { what, of, read, start, form, title } = found;
    return { what, of, read, start, form, title, isBefore: before !== undefined };
  }

  /** Whether an entry is mentioned by its surname beyond doubt. */
  isEstablished(entry: string): boolean {
    return (this.#established.get(entry) ?? 0) > 0;
  }

  /** The nearest place before one where someone else goes by a form. */
  namesake(form: string, where: Where): Told | undefined {
    return nearestBefore(this.#namesakes.get(form), where);
  }

  /** The first place behind one where someone else goes by a form. */
  namesakeBehind(form: string, where: Where): Told | undefined {
    const all = this.#namesakes.get(form);
    return all?.[firstIndex(all, (full) => isLater(full, where))];
  }

  /** The nearest place before one where someone is mentioned with a title. */
  titled(entry: string, where: Where): Told | undefined {
    return nearestBefore(this.#titled.get(entry), where);
  }

  #count(entry: string, by: number): void {
    this.#established.set(entry, (this.#established.get(entry) ?? 0) + by);
  }

  #of(what: 'full' | 'namesake' | 'titled'): Map<string, Told[]> {
    return what === 'full' ? this.#full : what === 'titled' ? this.#titled : this.#namesakes;
  }
}

export function isLater(a: Where, b: Where): boolean {
  const passages = a.read.passage - b.read.passage;
  return passages > 0 || (passages === 0 && a.start > b.start);
}

/** The last of some places in order that comes before another. */
function nearestBefore(all: readonly Told[] = [], where: Where): Told | undefined {
  return all[firstIndex(all, (full) => !isLater(where, full)) - 1];
}

function insert(map: Map<string, Told[]>, told: Told): void {
  const all = map.get(told.of);
  const last = all?.at(-1);
  if (!all) map.set(told.of, [told]);
  else if (!last || isLater(told, last)) all.push(told);
  else
    all.splice(
      firstIndex(all, (other) => isLater(other, told)),
      0,
      told,
    );
}
