import type { Range } from '../article/article';
import type { Anchor, Selector } from '../notes/note';
import { CodePoints } from '../text/codePoints';
import { Correspondence } from './correspondence';
import { excerpts } from './excerpts';
import { readable, type Readable } from './readable';

/** How often passages are looked for that were quoted from different states of the text. */
const MOST_ROUNDS = 8;

/**
 * Finds passages in one text, many at once. Rather an orphan than a wrong place: a passage that is gone
 * is not attached to a look-alike, and of several places alike none is chosen.
 */
export class Anchoring {
  #readable: Readable | undefined;
  #points: CodePoints | undefined;

  constructor(private readonly text: string) {}

  /** Where passages of an earlier text, its snapshot, are in this one. */
  findPassages(snapshot: string, passages: readonly Range[]): Anchor[] {
    if (snapshot === this.text) return passages.map((range) => ({ state: 'exact', range }));
    const correspondence = new Correspondence(readable(snapshot), this.#target);
    return passages.map((passage) => correspondence.find(passage));
  }

  /**
   * Where passages are of which there is no more than their selectors. The more there are, the more
   * they tell about each other.
   *
   * @param isSameText whether their positions count in this very text: then those are looked at first
   */
  findAll(selectors: readonly Selector[], isSameText = false): Anchor[] {
    const anchors = selectors.map((selector) => (isSameText ? this.#inPlace(selector) : undefined));
    const result = selectors.map((_, i): Anchor => anchors[i] ?? { state: 'orphan' });
    const open = [...anchors.keys()].filter((i) => !anchors[i]);
    const groups = open.length > 0 ? [open] : [];
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const group = groups.shift();
      if (!group) break;
      const { text, passages } = excerpts(group.flatMap((i) => selectors[i] ?? []));
      const correspondence = new Correspondence(readable(text), this.#target);
      const left = group.filter((i, nth) => {
        const passage = passages[nth] ?? { start: 0, end: 0 };
        const anchor = correspondence.find(passage);
        if (round === 0 || anchor.state === 'exact') result[i] = anchor;
        return !result[i]?.range && correspondence.seemsThere(passage);
      });
      // What is quoted twice, from different states of the text, hides each other.
      if (left.length < group.length) groups.push(left);
      else groups.push(...[0, 1].map((half) => left.filter((_, nth) => nth % 2 === half)));
    }
    return result;
  }

  /** Where the passage of a selector is. See `findAll`. */
  find(selector: Selector, isSameText = false): Anchor {
    return this.findAll([selector], isSameText)[0] ?? { state: 'orphan' };
  }

  get #target(): Readable {
    return (this.#readable ??= readable(this.text));
  }

  /** With what stands around it, too: a text may hold the same short words in another place. */
  #inPlace({ exact, start, prefix, suffix }: Selector): Anchor | undefined {
    const from = (this.#points ??= new CodePoints(this.text)).offset(start);
    const isThere = this.text.startsWith(prefix + exact + suffix, from - prefix.length);
    if (exact === '' || from < prefix.length || !isThere) return undefined;
    return { state: 'exact', range: { start: from, end: from + exact.length } };
  }
}
