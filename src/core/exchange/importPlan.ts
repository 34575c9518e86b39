import { Anchoring } from '../anchoring/anchor';
import { select } from '../anchoring/select';
import type { ArticleFormat, Range } from '../article/article';
import { toSource } from '../article/offsets';
import { parseArticle } from '../article/parse';
import { passages } from '../article/passages';
import type { Note, Selector } from '../notes/note';
import { creation, type NoteChange } from '../notes/noteChange';
import { toAnnotation } from '../notes/webAnnotation';
import { CodePoints, toCodePoints } from '../text/codePoints';
import type { Translate } from '../text/translate';
import { isSameContent, type Content } from './content';
import { readHypothesis } from './hypothesis';
import type { ImportedNote, ImportedSelector, Skipped } from './importedNote';
import type { KnownNotes } from './importSources';
import { originOf } from './origin';
import { excerpt } from './plainText';
import { readWebAnnotations } from './webAnnotation';

/** An article that notes are imported on. */
export interface ImportTarget {
  /** A UUID. */
  readonly id: string;
  /** The source text, without a byte-order mark; absent if it cannot be read. */
  readonly text?: string;
  readonly format: ArticleFormat;
}

export interface ImportOptions {
  /** ISO 8601, UTC. */
  readonly now: string;
  /** A new UUID. */
  readonly newId: () => string;
  readonly t: Translate;
}

/** What importing comes to, on one article. */
export interface ImportPlan {
  readonly step: readonly NoteChange[];
  readonly added: number;
  readonly updated: number;
  /** Those that are here already, as they are in the file. */
  readonly unchanged: number;
  /** Those whose passage is not to be found: they are added all the same. */
  readonly orphans: readonly Skipped[];
  readonly skipped: readonly Skipped[];
}

/** How many passages are looked for at a time: it takes a moment, and then something else can be done. */
const AT_ONCE = 500;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Works out what importing notes on one article changes, and changes nothing. Notes that are here already
 * are known by their ids, or by those that they had where they came from: what has changed in the file
 * since is taken over, unless the note has been changed here as well.
 *
 * @yields how many notes have been seen to, each time some have
 */
export function* planImport(
  items: readonly ImportedNote[],
  target: ImportTarget,
  known: KnownNotes,
  options: ImportOptions,
): Generator<number, ImportPlan> {
  const { now, newId, t } = options;
  const skipped: Skipped[] = [];
  const skip = ({ place, body, selector }: ImportedNote, why: string): void => {
    skipped.push({ place, what: excerpt(body || (selector?.exact ?? '')), why });
  };
  const step: NoteChange[] = [];
  const counts = { added: 0, updated: 0, unchanged: 0 };

  const ids = new Map<string, string>();
  const fresh: { readonly item: ImportedNote; readonly id: string }[] = [];
  const there: { readonly item: ImportedNote; readonly note: Note }[] = [];
  for (const item of items) {
    const { id, selector, body } = item;
    const note =
      id === undefined
        ? known.same(target.id, selector?.exact ?? '', body)
        : (known.get(id) ?? undefined);
    if (id !== undefined && ids.has(id)) {
      skip(item, t('Another note of the file has the same id.'));
      continue;
    }
    if (note) there.push({ item, note });
    const newOne = note?.id ?? (id !== undefined && UUID.test(id) ? id : newId());
    if (!note) fresh.push({ item, id: newOne });
    if (id !== undefined) ids.set(id, newOne);
  }

  for (const [i, { item, note }] of there.entries()) {
    if (i % AT_ONCE === 0) yield i;
    const change = changeOf(item, note, now, t);
    if (typeof change === 'string') skip(item, change);
    else if (!change) counts.unchanged++;
    else {
      step.push(change);
      if (change.before?.deleted === undefined) counts.updated++;
      else counts.added++;
    }
  }
  const finder = new PassageFinder(target);
  const given = selectorsGiven(items, known);
  const orphans: Skipped[] = [];
  for (let from = 0; from < fresh.length; from += AT_ONCE) {
    const some = fresh.slice(from, from + AT_ONCE);
    const places = finder.find(some.map(({ item }) => given.get(item)));
    for (const [i, { item, id }] of some.entries()) {
      const place = places[i];
      if (item.isAnswer && !given.get(item)) {
        skip(item, t('What it replies to is neither in the file nor here.'));
      } else if (!place) {
        skip(item, t('The article has no text where the note is to be.'));
      } else {
        const answered = item.answers.map((one) => ids.get(one) ?? known.get(one)?.id);
        step.push(
          creation(newNote(item, id, target.id, place.selector, answered.find(Boolean), now)),
        );
        counts.added++;
        if (!place.isFound) {
          const why = t('Its passage is not in the article’s text as it is now.');
          orphans.push({ place: item.place, what: excerpt(place.selector.exact), why });
        }
      }
    }
    yield there.length + from + some.length;
  }
  return { step, ...counts, orphans, skipped };
}

/** What the file changes of a note that is here: nothing, or not that, and why. */
function changeOf(
  item: ImportedNote,
  note: Note,
  now: string,
  t: Translate,
): NoteChange | string | undefined {
  const { kind, body, tags, modified = now } = item;
  const { deleted, ...rest } = note;
  const said = colored(item, note);
  const takenOver: Note = {
    ...rest,
    kind,
    body,
    tags,
    ...(said.color === undefined ? {} : { color: said.color }),
    ...(item.annotation ? { annotation: { ...toAnnotation(note), ...item.annotation } } : {}),
  };
  // Whoever imports what was deleted here, perhaps by taking back an import, wants it again.
  if (deleted !== undefined) return { before: note, after: { ...takenOver, modified: now } };
  const isListed = item.id === undefined;
  if (isListed || isSameContent(said, note)) return undefined;
  const base = importedFrom(note, t);
  if (base) {
    const was = colored(base, note);
    if (isSameContent(said, was)) return undefined;
    if (isSameContent(note, was)) return { before: note, after: { ...takenOver, modified } };
    return t('It has been changed here and in the file. Here it stays as it is.');
  }
  if (modified > note.modified) return { before: note, after: { ...takenOver, modified } };
  return t('It has been changed here later than in the file. Here it stays as it is.');
}

/** Not all formats know colours: where there is none, the note's own stays. */
function colored(content: Content, { color }: Note): Content {
  return color === undefined ? content : { color, ...content };
}

/** A note as it was when it was imported. */
function importedFrom(note: Note, t: Translate): ImportedNote | undefined {
  const origin = originOf(note);
  if (!origin) return undefined;
  const { format, annotation } = origin;
  const { items } =
    format === 'hypothesis'
      ? readHypothesis({ annotations: [annotation] }, t)
      : readWebAnnotations(annotation, t);
  return items[0];
}

function newNote(
  item: ImportedNote,
  id: string,
  article: string,
  selector: Selector,
  replyTo: string | undefined,
  now: string,
): Note {
  const { kind, body, tags, color, creator, earlier, annotation } = item;
  const created = item.created ?? item.modified ?? now;
  const note: Note = {
    id,
    kind,
    body,
    tags,
    ...(color === undefined ? {} : { color }),
    ...(creator === undefined ? {} : { creator }),
    ...(replyTo === undefined || replyTo === id ? {} : { replyTo }),
    created,
    modified: item.modified ?? created,
    article,
    selector,
    ...(earlier ? { earlier } : {}),
  };
  return annotation ? { ...note, annotation: { ...toAnnotation(note), ...annotation } } : note;
}

/** What the file says of each note's passage; an answer without one has that of what it answers. */
function selectorsGiven(
  items: readonly ImportedNote[],
  known: KnownNotes,
): ReadonlyMap<ImportedNote, ImportedSelector> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const found = new Map<ImportedNote, ImportedSelector>();
  for (const item of items) {
    const way = new Set<ImportedNote>();
    let at: ImportedNote | undefined = item;
    let selector: ImportedSelector | undefined;
    while (at && !selector && !way.has(at)) {
      way.add(at);
      selector = at.selector ?? found.get(at);
      const next: string | undefined = at.answers.find((id) => byId.has(id) || known.get(id));
      if (selector || next === undefined) break;
      const here = known.get(next);
      if (here && !byId.has(next)) selector = { ...here.selector, unit: 'codePoint' };
      at = byId.get(next);
    }
    if (selector) for (const passed of way) found.set(passed, selector);
  }
  return found;
}

interface Found {
  readonly selector: Selector;
  readonly isFound: boolean;
}

/** Finds passages that a file tells of in an article's text. */
class PassageFinder {
  readonly #text: string | undefined;
  readonly #format: ArticleFormat;
  #points: CodePoints | undefined;
  #anchoring: Anchoring | undefined;
  #whole: Selector | undefined;

  constructor({ text, format }: ImportTarget) {
    this.#text = text;
    this.#format = format;
  }

  /** @param given what the file says; nothing for a note on the whole article, which is put on its title */
  find(given: readonly (ImportedSelector | undefined)[]): (Found | undefined)[] {
    const found = given.map((one) => this.#inPlace(one));
    const open: { readonly i: number; readonly selector: Selector }[] = [];
    for (const [i, one] of given.entries()) {
      if (!found[i] && one?.exact !== undefined)
        open.push({ i, selector: this.#asGiven(one, one.exact) });
    }
    const text = this.#text;
    if (text !== undefined && open.length > 0) this.#anchoring ??= new Anchoring(text);
    const anchors = this.#anchoring?.findAll(open.map(({ selector }) => selector)) ?? [];
    for (const [nth, { i, selector }] of open.entries()) {
      const range = anchors[nth]?.range;
      found[i] = range
        ? { selector: this.#placed(selector, range), isFound: true }
        : { selector, isFound: false };
    }
    return found;
  }

  #inPlace(given: ImportedSelector | undefined): Found | undefined {
    const text = this.#text;
    if (text === undefined || text.trim() === '') return undefined;
    if (!given) return { selector: (this.#whole ??= this.#title(text)), isFound: true };
    const { exact, prefix = '', suffix = '', end = 0 } = given;
    let start = this.#unit(given, given.start);
    let length: number;
    if (exact === undefined) {
      length = Math.min(this.#unit(given, end), text.length) - (start ?? 0);
    } else {
      length = exact.length;
      const isThere =
        start !== undefined && text.startsWith(prefix + exact + suffix, start - prefix.length);
      // A quote without its surroundings tells its place only if there is no other.
      if (!isThere) start = prefix + suffix === '' ? onlyPlace(text, exact) : undefined;
    }
    if (start === undefined || length <= 0) return undefined;
    const range = { start, end: start + length };
    return { selector: select(text, range, this.#codePoints(text)), isFound: true };
  }

  /** An offset in the text, in code units. */
  #unit<T extends number | undefined>({ unit }: ImportedSelector, offset: T): number | T {
    if (offset === undefined || unit === 'codeUnit' || this.#text === undefined) return offset;
    return this.#codePoints(this.#text).offset(offset);
  }

  #codePoints(text: string): CodePoints {
    return (this.#points ??= new CodePoints(text));
  }

  /** The title, or else what the article begins with. */
  #title(text: string): Selector {
    const all = passages(parseArticle(text, { format: this.#format }));
    const isText = ({ text }: { readonly text: string }): boolean => text.trim() !== '';
    const passage = all.find((one) => one.kind === 'heading' && isText(one)) ?? all.find(isText);
    const range = passage && toSource(passage, 0, passage.text.length);
    return select(text, range && range.start < range.end ? range : { start: 0, end: text.length });
  }

  #asGiven(given: ImportedSelector, exact: string): Selector {
    const { prefix = '', suffix = '', unit } = given;
    const text = this.#text;
    let start = given.start ?? 0;
    if (text !== undefined && given.start === undefined) {
      start = this.#codePoints(text).count(Math.max(0, text.indexOf(exact)));
    } else if (text !== undefined && unit === 'codeUnit')
      start = this.#codePoints(text).count(start);
    return { exact, prefix, suffix, start, end: start + toCodePoints(exact, exact.length) };
  }

  /** The same words are taken as they stand here; others stay as they are in the file. */
  #placed(selector: Selector, range: Range): Selector {
    const text = this.#text ?? '';
    const points = this.#codePoints(text);
    if (text.slice(range.start, range.end) === selector.exact) return select(text, range, points);
    return { ...selector, start: points.count(range.start), end: points.count(range.end) };
  }
}

/** Where a quote stands that comes without its surroundings, if that is in one place only. */
function onlyPlace(text: string, exact: string): number | undefined {
  const at = text.indexOf(exact);
  return at >= 0 && !text.includes(exact, at + 1) ? at : undefined;
}
