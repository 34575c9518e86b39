import type { Note } from '../notes/note';
import type { ImportedNote, ImportedSource } from './importedNote';
import { textOf } from './jsonValue';
import { bareId, originOf } from './origin';

/** What importing needs to know of an article that is here. */
export interface KnownArticle {
  /** A UUID. */
  readonly id: string;
  /** As in its record. */
  readonly path: string;
  readonly title: string;
  /** Its whole address. */
  readonly uri: string;
}

/** The notes that are here, deleted ones too, by what they are called here and where they came from. */
export class KnownNotes {
  readonly #byId = new Map<string, Note>();
  readonly #byContent = new Map<string, Note>();

  constructor(notes: Iterable<Note>) {
    for (const note of notes) this.#add(note);
  }

  #add(note: Note): void {
    const origin = originOf(note)?.annotation;
    const named = textOf(origin?.['id'] ?? origin?.['@id']);
    for (const id of [note.id, ...(named === undefined ? [] : [bareId(named)])]) {
      const known = this.#byId.get(id);
      if (!known || known.deleted !== undefined) this.#byId.set(id, note);
    }
    const content = contentKey(note.article, note.selector.exact, note.body);
    const known = this.#byContent.get(content);
    if (!known || known.deleted !== undefined) this.#byContent.set(content, note);
  }

  get(id: string): Note | undefined {
    return this.#byId.get(id);
  }

  /** The note of an article that quotes and says the same: for files whose notes have no ids. */
  same(article: string, exact: string, body: string): Note | undefined {
    return this.#byContent.get(contentKey(article, exact, body));
  }
}

function contentKey(article: string, exact: string, body: string): string {
  return JSON.stringify([article, exact.trim(), body.trim()]);
}

/** Which article each note of a file is on. */
export interface Assignment<A> {
  readonly of: ReadonlyMap<A, readonly ImportedNote[]>;
  /** Those whose article is not here. */
  readonly homeless: readonly ImportedNote[];
}

/**
 * Finds the articles that notes are on: that of the note that is here already; else by the article's id, its
 * path, its address, the end of its address, or its title if no other has it; an answer is on the article
 * of what it answers.
 *
 * @param fallback for notes whose article is not here, if their reader wants them there
 */
export function assign<A extends KnownArticle>(
  items: readonly ImportedNote[],
  articles: readonly A[],
  known: KnownNotes,
  fallback?: A,
): Assignment<A> {
  const find = articleFinder(articles);
  const byId = new Map<string, ImportedNote>();
  for (const item of items) if (item.id !== undefined) byId.set(item.id, item);
  const found = new Map<ImportedNote, A | undefined>();
  const own = (item: ImportedNote): A | undefined => {
    const here = item.id === undefined ? undefined : known.get(item.id);
    return (here && find.byId(here.article)) ?? find.bySource(item.about);
  };
  for (const item of items) {
    const way: ImportedNote[] = [];
    let at: ImportedNote | undefined = item;
    let article: A | undefined;
    while (at && !found.has(at)) {
      // Set before it is known, so that answers that go round in a circle come to an end.
      found.set(at, undefined);
      way.push(at);
      article = own(at) ?? answeredHere(at, known, find.byId);
      at = article ? undefined : at.answers.map((id) => byId.get(id)).find(Boolean);
    }
    article ??= at && found.get(at);
    for (const passed of way) found.set(passed, article);
  }
  const of = new Map<A, ImportedNote[]>();
  const homeless: ImportedNote[] = [];
  for (const item of items) {
    const article = found.get(item) ?? fallback;
    if (!article) homeless.push(item);
    else if (of.has(article)) of.get(article)?.push(item);
    else of.set(article, [item]);
  }
  return { of, homeless };
}

function answeredHere<A>(
  { answers }: ImportedNote,
  known: KnownNotes,
  byId: (id: string) => A | undefined,
): A | undefined {
  const answered = answers.map((id) => known.get(id)).find(Boolean);
  return answered && byId(answered.article);
}

interface ArticleFinder<A> {
  readonly byId: (id: string) => A | undefined;
  readonly bySource: (source: ImportedSource) => A | undefined;
}

function articleFinder<A extends KnownArticle>(articles: readonly A[]): ArticleFinder<A> {
  const ids = new Map<string, A>();
  const paths = new Map<string, A | undefined>();
  const addresses = new Map<string, A | undefined>();
  const titles = new Map<string, A | undefined>();
  for (const article of articles) {
    const { id, path, title, uri } = article;
    ids.set(id, article);
    setOnly(addresses, comparable(uri), article);
    setOnly(paths, comparable(path), article);
    if (title !== '') setOnly(titles, title, article);
  }
  const byAddress = (uri: string): A | undefined => {
    const address = comparable(uri);
    const there = addresses.get(address) ?? paths.get(address);
    if (there) return there;
    // The same folder on another machine: its address ends with the article's path.
    if (/^(?!file:)[a-z][a-z0-9+.-]*:/i.test(address)) return undefined;
    for (let at = address.indexOf('/'); at >= 0; at = address.indexOf('/', at + 1)) {
      const ended = paths.get(address.slice(at + 1));
      if (ended) return ended;
    }
    return undefined;
  };
  const first = <T>(all: readonly T[], find: (one: T) => A | undefined): A | undefined => {
    for (const one of all) {
      const there = find(one);
      if (there) return there;
    }
    return undefined;
  };
  return {
    byId: (id) => ids.get(id),
    bySource: ({ uris, path, title }) =>
      first(uris, (uri) => ids.get(bareId(uri))) ??
      (path === undefined ? undefined : paths.get(comparable(path))) ??
      first(uris, byAddress) ??
      (title === undefined ? undefined : titles.get(title)),
  };
}

/** What two articles have tells nothing. */
function setOnly<A extends KnownArticle>(
  map: Map<string, A | undefined>,
  key: string,
  article: A,
): void {
  // Branches may each have given the same file an id: it is the first one's.
  if (!map.has(key)) map.set(key, article);
  else if (map.get(key)?.uri !== article.uri) map.set(key, undefined);
}

/** The longest address that is compared. */
const LONGEST = 4_096;

/** An address without its fragment, and not percent-encoded. */
function comparable(uri: string): string {
  const [address = ''] = uri.slice(0, LONGEST).split('#');
  try {
    return decodeURI(address).normalize('NFC');
  } catch {
    return address;
  }
}
