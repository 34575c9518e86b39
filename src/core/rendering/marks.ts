import type { Article } from '../article/article';
import { passages } from '../article/passages';
import type { Candidate, Linking, Mention } from '../linking/mention';
import type { EntryType } from '../glossary/entry';
import { fingerprint } from '../text/hash';

/** What is marked in an article: a mention, or a name that no entry goes by. */
export interface Mark {
  readonly spot: Mention | Candidate;
  /** The id of the card that it opens: of an entry, or of an unknown name. */
  readonly target: string;
  /** What stands there, as it is read. */
  readonly form: string;
  /** Whether it is the first of its kind in the article, or else in its section. */
  readonly first: 'article' | 'section' | undefined;
}

/**
 * The marks of each passage, in order. A section begins at a heading. A reference is not the same as the
 * name of what it means: each form of reference has a first of its own.
 */
export function marksByPassage(
  article: Pick<Article, 'blocks'>,
  { mentions, candidates }: Linking,
): Mark[][] {
  const spots: Mark['spot'][] = [...mentions, ...candidates];
  spots.sort((a, b) => a.start - b.start);
  const inArticle = new Set<string>();
  let inSection = new Set<string>();
  let next = 0;
  return passages(article).map(({ kind, text }, passage) => {
    if (kind === 'heading') inSection = new Set();
    const marks: Mark[] = [];
    for (let spot = spots[next]; spot?.passage === passage; spot = spots[++next]) {
      const form = text.slice(spot.textStart, spot.textEnd);
      const target = isMention(spot) ? spot.entry : unknownId(form, spot.type);
      const name = 'guesses' in spot ? `${target} ${form}` : target;
      const first = !inArticle.has(name) ? 'article' : inSection.has(name) ? undefined : 'section';
      inArticle.add(name);
      inSection.add(name);
      marks.push({ spot, target, form, first });
    }
    return marks;
  });
}

/** Whether a mark means an entry, and is not a name that no entry goes by. */
export function isMention(spot: Mark['spot']): spot is Mention {
  return 'entry' in spot;
}

/** The id of the card of a name that no entry goes by: none that an entry could have. */
function unknownId(form: string, type: EntryType): string {
  return `?${fingerprint(`${type} ${form}`).slice(-8)}`;
}

/**
 * What a mark's reason is listed under in the card that it opens; empty for a name that its entry's
 * glossary lists. Short, since a page has thousands.
 */
export function whyKey({ spot, form }: Pick<Mark, 'spot' | 'form'>): string {
  const { reason } = spot;
  const others = 'guesses' in spot ? spot.guesses : 'others' in spot ? spot.others : [];
  if (reason.kind === 'listed' && others.length === 0) return '';
  return fingerprint(JSON.stringify([form, reason, others])).slice(-8);
}
