import { HIGHLIGHT_COLORS } from '../notes/highlightColor';
import type { Note, NoteKind } from '../notes/note';
import { noteIn, toAnnotation, TRANSLATION_TAG } from '../notes/webAnnotation';
import { fingerprint } from '../text/hash';
import type { Translate } from '../text/translate';
import { safeUrl } from '../text/url';
import { isSameContent, type Content } from './content';
import type { ExportContext, ExportedNote } from './exportedNote';
import {
  ImportError,
  type Imported,
  type ImportedNote,
  type ImportedSource,
  type Skipped,
} from './importedNote';
import { isObject, listOf, textOf, timeOf, type JsonObject } from './jsonValue';
import { bareId, isOrigin, originOf } from './origin';
import { cleanTags, excerpt } from './plainText';
import { readSelectors } from './selectors';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** Which article a note is on: `{ id, path, title }`. It is no part of a note's own file. */
const ARTICLE = 'kunten:article';

/**
 * An AnnotationCollection with one AnnotationPage in it (https://www.w3.org/TR/annotation-model/, 5).
 * A note that was imported goes back as it came, but for what has been changed here.
 */
export function* writeWebAnnotations(
  notes: readonly ExportedNote[],
  { now }: ExportContext,
): Generator<string> {
  const id = `urn:kunten:export:${fingerprint(now + notes.map(({ note }) => note.id).join())}`;
  const head = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: 'Kunten',
    created: now,
    total: notes.length,
  };
  const page = { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0 };
  yield `${JSON.stringify(head).slice(0, -1)},\n"first":${JSON.stringify(page).slice(0, -1)},"items":[`;
  for (const [i, one] of notes.entries()) {
    yield `${i === 0 ? '' : ','}\n${JSON.stringify(annotationOf(one))}`;
  }
  yield '\n]}}\n';
}

function annotationOf({ note, article }: ExportedNote): JsonObject {
  const { id, path, title } = article;
  const origin = originOf(note);
  const annotation =
    origin?.format === 'web-annotation' ? restored(note, origin.annotation) : toAnnotation(note);
  return { ...annotation, [ARTICLE]: { id: `urn:uuid:${id}`, path, title } };
}

/** The annotation that a note was imported from, with what has been changed since. */
function restored(note: Note, origin: JsonObject): JsonObject {
  const now = toAnnotation(note);
  const { bodyValue, ...kept } = origin;
  const id = textOf(origin['id'] ?? origin['@id']) ?? '';
  const others = bodiesOf(origin).filter((body) => readBody(body, false).isOther);
  const isSame = isSameContent(contentOf(origin), note);
  const isInPlace = note.earlier === undefined;
  return {
    ...kept,
    '@context': origin['@context'] ?? CONTEXT,
    id: /^[a-z][a-z0-9+.-]*:\S+$/i.test(id) ? id : now.id,
    type: origin['type'] ?? 'Annotation',
    ...(isSame && bodyValue !== undefined ? { bodyValue } : {}),
    ...(isSame ? {} : { motivation: now.motivation, body: [...now.body, ...others] }),
    ...(isInPlace ? {} : { target: retargeted(origin['target'], now.target) }),
    ...(isSame && isInPlace ? {} : { modified: note.modified }),
    ...(note.color === undefined ? {} : { 'kunten:color': note.color }),
    ...(note.replyTo === undefined ? {} : { 'kunten:replyTo': now['kunten:replyTo'] }),
  };
}

/** The other program's target, on the passage that its reader has put it on here. */
function retargeted(target: unknown, { selector }: { readonly selector: unknown }): unknown {
  const [first, ...others] = targetsOf(target);
  const object = isObject(first) ? first : { source: first };
  const { id, source = id, ...kept } = object;
  const placed = { ...kept, source, selector };
  return others.length === 0 ? placed : [placed, ...others];
}

/**
 * The annotations in a JSON value: one, a list of them, an AnnotationPage, or an AnnotationCollection with
 * its first page. Kunten's own are read as notes are; of others everything is kept that a note cannot hold.
 */
export function readWebAnnotations(value: unknown, t: Translate): Imported {
  const items: ImportedNote[] = [];
  const skipped: Skipped[] = [];
  for (const { at, place } of annotationsIn(value, skipped, t)) {
    const read = readAnnotation(at, place, skipped, t);
    if (read) items.push(read);
  }
  return { items, skipped };
}

/** Whether a JSON value can be taken for annotations at all. */
export function holdsWebAnnotations(value: unknown): boolean {
  const first = Array.isArray(value) ? (value as unknown[])[0] : value;
  if (!isObject(first)) return false;
  return (
    hasType(first, 'Annotation') ||
    hasType(first, 'AnnotationPage') ||
    hasType(first, 'AnnotationCollection') ||
    'target' in first
  );
}

interface Placed {
  readonly at: unknown;
  readonly place: string;
}

function* annotationsIn(value: unknown, skipped: Skipped[], t: Translate): Generator<Placed> {
  const open: Placed[] = [{ at: value, place: '' }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { at, place } = next;
    if (Array.isArray(at)) {
      for (const [i, one] of (at as unknown[]).entries()) yield { at: one, place: `${place}/${i}` };
    } else if (isObject(at) && hasType(at, 'AnnotationCollection')) {
      if (!isObject(at['first'])) {
        const why = elsewhere(at['first'], t);
        skipped.push({ place: `${place}/first`, what: t('A collection of annotations'), why });
      } else open.push({ at: at['first'], place: `${place}/first` });
    } else if (isObject(at) && hasType(at, 'AnnotationPage')) {
      const { items } = at;
      if (!Array.isArray(items)) {
        throw new ImportError(
          t('The page of annotations at {0} has no list of “items”.', place || '/'),
        );
      }
      open.push(...furtherPage(at, place, skipped, t), { at: items, place: `${place}/items` });
    } else yield next;
  }
}

function furtherPage(
  { next }: JsonObject,
  place: string,
  skipped: Skipped[],
  t: Translate,
): Placed[] {
  if (isObject(next) && Array.isArray(next['items'])) return [{ at: next, place: `${place}/next` }];
  if (next !== undefined) {
    skipped.push({ place: `${place}/next`, what: t('Further pages'), why: elsewhere(next, t) });
  }
  return [];
}

/** Nothing is fetched. */
function elsewhere(address: unknown, t: Translate): string {
  return t('It is elsewhere, and nothing is fetched: {0}', excerpt(textOf(address) ?? '?'));
}

function hasType(object: JsonObject, type: string): boolean {
  return listOf(object['type'] ?? object['@type']).some(
    (one) => one === type || one === `oa:${type}`,
  );
}

function readAnnotation(
  at: unknown,
  place: string,
  skipped: Skipped[],
  t: Translate,
): ImportedNote | undefined {
  if (!isObject(at) || !('target' in at)) {
    const what = typeof at === 'string' ? '' : JSON.stringify(at);
    const why = typeof at === 'string' ? elsewhere(at, t) : t('It is no annotation.');
    skipped.push({ place, what: excerpt(what), why });
    return undefined;
  }
  const { [ARTICLE]: article, ...annotation } = at;
  const source = isObject(article) ? article : {};
  const [articleId, path, title] = ['id', 'path', 'title'].map((key) => textOf(source[key]));
  const about = (uris: readonly (string | undefined)[]): ImportedSource => ({
    uris: [articleId, ...uris].filter((uri) => uri !== undefined),
    ...(path === undefined ? {} : { path }),
    ...(title === undefined ? {} : { title }),
  });
  const note = noteIn(annotation);
  if (note) return ownNote(note, place, about([`urn:uuid:${note.article}`]));
  const content = contentOf(annotation);
  const say = (why: string): void => {
    skipped.push({ place, what: excerpt(content.body || (textOf(annotation['id']) ?? '')), why });
  };
  const targets = targetsOf(annotation['target']).map(readTarget);
  const target = targets.find(({ selector }) => selector) ?? targets[0];
  if (!target) {
    say(t('It is about nothing: its target is empty.'));
    return undefined;
  }
  const { others, selector, uri } = target;
  if (!selector && others.length > 0) {
    say(t('Its passage is given only by what points into no text: {0}.', others.join(', ')));
    return undefined;
  }
  if (targets.length > 1) {
    say(t('It has {0} targets, a note has one passage: it is on one of them.', targets.length));
  }
  if (others.length > 0) say(t('Kept, but not followed: {0}.', others.join(', ')));
  const replyTo = textOf(annotation['kunten:replyTo']);
  const isReply = listOf(annotation['motivation']).includes('replying');
  const id = textOf(annotation['id'] ?? annotation['@id']);
  const creator = creatorOf(annotation['creator']);
  const [created, modified] = [timeOf(annotation['created']), timeOf(annotation['modified'])];
  const kept = annotation['kunten:origin'];
  return {
    place,
    ...(id === undefined ? {} : { id: bareId(id) }),
    answers: [replyTo, ...(isReply || !selector ? targets.map((one) => one.uri) : [])].flatMap(
      (answered) => (answered === undefined ? [] : [bareId(answered)]),
    ),
    isAnswer: isReply && !selector,
    about: about([uri]),
    ...(selector ? { selector } : {}),
    ...content,
    ...(creator === undefined ? {} : { creator }),
    ...(created === undefined ? {} : { created }),
    ...(modified === undefined ? {} : { modified }),
    annotation: {
      'kunten:origin': isOrigin(kept) ? kept : { format: 'web-annotation', annotation },
    },
  };
}

function ownNote(note: Note, place: string, about: ImportedSource): ImportedNote {
  const { id, kind, body, tags, color, creator, created, modified, earlier, annotation } = note;
  return {
    place,
    id,
    answers: note.replyTo === undefined ? [] : [note.replyTo],
    isAnswer: false,
    about,
    selector: { ...note.selector, unit: 'codePoint' },
    kind,
    body,
    tags,
    ...(color === undefined ? {} : { color }),
    ...(creator === undefined ? {} : { creator }),
    created,
    modified,
    ...(earlier ? { earlier } : {}),
    ...(annotation ? { annotation } : {}),
  };
}

/** What a note can hold of an annotation. */
function contentOf(annotation: JsonObject): Content {
  const isTagging = listOf(annotation['motivation']).includes('tagging');
  const read = bodiesOf(annotation).map((body) => readBody(body, isTagging));
  const tags = cleanTags(read.flatMap(({ tag }) => tag ?? []));
  const kind: NoteKind = tags.includes(TRANSLATION_TAG) ? 'translation' : 'personal';
  const color = HIGHLIGHT_COLORS.find((one) => one === annotation['kunten:color']);
  return {
    kind,
    body: read
      .map(({ text = '' }) => text.trim())
      .filter(Boolean)
      .join('\n\n'),
    tags: tags.filter((tag) => tag !== TRANSLATION_TAG),
    ...(color === undefined ? {} : { color }),
  };
}

function bodiesOf({ body, bodyValue }: JsonObject): readonly unknown[] {
  const value = textOf(bodyValue);
  const all = [...listOf(body), ...(value === undefined ? [] : [{ value }])];
  return all.flatMap((one) => {
    if (!isObject(one) || !('items' in one)) return [one];
    // Of a choice one is shown; the first is the one to take by default (4.1).
    return hasType(one, 'Choice') ? listOf(one['items']).slice(0, 1) : listOf(one['items']);
  });
}

interface ReadBody {
  readonly text?: string;
  readonly tag?: string;
  /** It is neither text nor a tag. */
  readonly isOther: boolean;
}

function readBody(body: unknown, isTagging: boolean): ReadBody {
  if (!isObject(body)) return linkTo(textOf(body));
  const value = textOf(body['value'] ?? body['chars']);
  const purposes = listOf(body['purpose']);
  const isTag = purposes.includes('tagging') || (isTagging && purposes.length === 0);
  if (value === undefined) {
    const { source } = body;
    return linkTo(textOf((isObject(source) ? source['id'] : source) ?? body['id'] ?? body['@id']));
  }
  if (isTag) return { tag: value, isOther: false };
  return { text: isHtml(body) ? withoutTags(value) : value, isOther: false };
}

/** What is said elsewhere is named by its address. */
function linkTo(uri: string | undefined): ReadBody {
  const url = uri === undefined ? undefined : safeUrl(uri);
  return url === undefined || /[<>]/.test(url)
    ? { isOther: true }
    : { text: `<${url}>`, isOther: true };
}

function isHtml({ format }: JsonObject): boolean {
  return listOf(format).some((one) => one === 'text/html' || one === 'application/xhtml+xml');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
};

/** The text of a piece of HTML. What it makes of it is shown as text, whatever it is. */
function withoutTags(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/div|\/li|\/h[1-6])\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|nbsp);|&#(\d{1,6});/g, (_, name?: string, code?: string) =>
      name === undefined ? String.fromCodePoint(Number(code)) : (ENTITIES[name] ?? ''),
    );
}

function targetsOf(target: unknown): readonly unknown[] {
  return listOf(target).flatMap((one) =>
    isObject(one) && 'items' in one ? listOf(one['items']) : [one],
  );
}

function readTarget(target: unknown): ReturnType<typeof readSelectors> & {
  readonly uri: string | undefined;
} {
  if (!isObject(target)) return { uri: textOf(target), others: [] };
  const { source } = target;
  const uri = textOf((isObject(source) ? source['id'] : source) ?? target['id'] ?? target['@id']);
  return { uri, ...readSelectors(target['selector'], 'codePoint') };
}

function creatorOf(creator: unknown): string | undefined {
  const named = listOf(creator).find((one) => isObject(one) && textOf(one['name']) !== undefined);
  return isObject(named) ? textOf(named['name']) : undefined;
}
