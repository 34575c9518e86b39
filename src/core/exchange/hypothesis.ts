import type { Note } from '../notes/note';
import { TRANSLATION_TAG } from '../notes/webAnnotation';
import type { Translate } from '../text/translate';
import { safeUrl } from '../text/url';
import type { ExportContext, ExportedNote } from './exportedNote';
import type { Imported, ImportedNote, Skipped } from './importedNote';
import { isObject, listOf, textOf, timeOf, type JsonObject } from './jsonValue';
import { bareId, originOf } from './origin';
import { cleanTags, excerpt } from './plainText';
import { readSelectors } from './selectors';
import { isSameContent, type Content } from './content';

/** What stands for the reader, who has no account there. */
const NOBODY = 'acct:reader@kunten';

/**
 * What the Hypothesis client writes as “JSON” and reads again (its `JSONExportContent`, over the annotations
 * of the API: https://h.readthedocs.io/en/latest/api-reference/). Positions count UTF-16 code units there.
 */
export function* writeHypothesis(
  notes: readonly ExportedNote[],
  context: ExportContext,
): Generator<string> {
  const head = { export_date: context.now, export_userid: NOBODY, client_version: 'Kunten' };
  yield `${JSON.stringify(head).slice(0, -1)},\n"annotations":[`;
  for (const [i, one] of notes.entries()) {
    yield `${i === 0 ? '' : ','}\n${JSON.stringify(annotationOf(one, context))}`;
  }
  yield '\n]}\n';
}

function annotationOf({ note, article, range }: ExportedNote, context: ExportContext): JsonObject {
  const origin = originOf(note);
  const there = origin?.format === 'hypothesis' ? origin.annotation : undefined;
  const said = { text: note.body, tags: tagsOf(note), updated: note.modified };
  if (there && note.earlier === undefined) {
    return isSameContent(hypothesisContent(there), withoutColor(note))
      ? there
      : { ...there, ...said };
  }
  const user = there?.['user'] ?? userOf(note);
  const uri = there?.['uri'] ?? safeUrl(article.path) ?? `urn:uuid:${article.id}`;
  const references = ancestors(note, context.noteOf).map(hypothesisId);
  const { exact, prefix, suffix } = note.selector;
  const selector = [
    ...(range ? [{ type: 'TextPositionSelector', start: range.start, end: range.end }] : []),
    { type: 'TextQuoteSelector', exact, prefix, suffix },
  ];
  return {
    id: hypothesisId(note),
    created: note.created,
    user,
    uri,
    group: '__world__',
    permissions: { read: [user], update: [user], delete: [user] },
    hidden: false,
    flagged: false,
    links: {},
    user_info: { display_name: note.creator ?? null },
    document: { title: [article.title] },
    ...there,
    ...said,
    // Answers have no passage of their own there.
    target: [{ source: uri, ...(references.length > 0 ? {} : { selector }) }],
    ...(references.length > 0 ? { references } : {}),
  };
}

/** A colour is none of Hypothesis' things. */
function withoutColor({ kind, body, tags }: Note): Content {
  return { kind, body, tags };
}

function tagsOf({ kind, tags }: Note): string[] {
  return kind === 'translation' ? [TRANSLATION_TAG, ...tags] : [...tags];
}

function userOf({ creator }: Note): string {
  const name = creator?.replace(/[^\p{L}\p{N}._-]+/gu, '_') ?? '';
  return name === '' ? NOBODY : `acct:${name}@kunten`;
}

function hypothesisId(note: Note): string {
  const origin = originOf(note);
  return (origin?.format === 'hypothesis' ? textOf(origin.annotation['id']) : undefined) ?? note.id;
}

/** The notes that a note answers, the first of its thread first. */
function ancestors(note: Note, noteOf: ExportContext['noteOf']): Note[] {
  const found: Note[] = [];
  const seen = new Set([note.id]);
  for (let at = note; at.replyTo !== undefined && !seen.has(at.replyTo);) {
    seen.add(at.replyTo);
    const answered = noteOf(at.replyTo);
    if (!answered) break;
    found.unshift(answered);
    at = answered;
  }
  return found;
}

/** Whether a JSON value can be taken for what Hypothesis exports, or for rows of its API. */
export function holdsHypothesis(value: unknown): boolean {
  return hypothesisList(value) !== undefined;
}

function hypothesisList(value: unknown): { list: readonly unknown[]; place: string } | undefined {
  if (isObject(value)) {
    for (const key of ['annotations', 'rows']) {
      const list = value[key];
      if (Array.isArray(list)) return { list: list as unknown[], place: `/${key}` };
    }
    return undefined;
  }
  const isList = Array.isArray(value) && isObject(value[0]) && 'uri' in value[0];
  return isList ? { list: value as unknown[], place: '' } : undefined;
}

/** The annotations of a Hypothesis export. All that a note cannot hold is kept. */
export function readHypothesis(value: unknown, t: Translate): Imported {
  const items: ImportedNote[] = [];
  const skipped: Skipped[] = [];
  const { list, place: before } = hypothesisList(value) ?? { list: [], place: '' };
  for (const [i, annotation] of list.entries()) {
    const place = `${before}/${i}`;
    const read = isObject(annotation)
      ? readAnnotation(annotation, place, t)
      : t('It is no annotation.');
    if (typeof read !== 'string') items.push(read);
    else {
      const what = isObject(annotation) ? textOf(annotation['text']) : JSON.stringify(annotation);
      skipped.push({ place, what: excerpt(what ?? ''), why: read });
    }
  }
  return { items, skipped };
}

/** @returns a note, or why it is none */
function readAnnotation(
  annotation: JsonObject,
  place: string,
  t: Translate,
): ImportedNote | string {
  const targets = listOf(annotation['target']).filter(isObject);
  const uris = [annotation['uri'], ...targets.map(({ source }) => source)];
  const texts = [...new Set(uris.filter((uri) => typeof uri === 'string'))];
  const answers = listOf(annotation['references']).filter((id) => typeof id === 'string');
  if (texts.length === 0 && answers.length === 0) return t('It does not say what page it is on.');
  const { selector, others } = readSelectors(targets[0]?.['selector'], 'codeUnit');
  // A range of the page's markup comes with a quote; alone it leads nowhere.
  if (!selector && answers.length === 0 && others.length > 0) {
    return t('Its passage is given only by what points into no text: {0}.', others.join(', '));
  }
  const { document } = annotation;
  const title = isObject(document) ? textOf(document['title']) : undefined;
  const id = textOf(annotation['id']);
  const creator = creatorOf(annotation);
  const [created, modified] = [timeOf(annotation['created']), timeOf(annotation['updated'])];
  return {
    place,
    ...(id === undefined ? {} : { id: bareId(id) }),
    answers: answers.map(bareId).reverse(),
    isAnswer: answers.length > 0 && !selector,
    about: { uris: texts, ...(title === undefined ? {} : { title }) },
    ...(selector ? { selector } : {}),
    ...hypothesisContent(annotation),
    ...(creator === undefined ? {} : { creator }),
    ...(created === undefined ? {} : { created }),
    ...(modified === undefined ? {} : { modified }),
    annotation: { 'kunten:origin': { format: 'hypothesis', annotation } },
  };
}

/** What a note can hold of an annotation. */
function hypothesisContent(annotation: JsonObject): Content {
  const tags = cleanTags(listOf(annotation['tags']).filter((tag) => typeof tag === 'string'));
  return {
    kind: tags.includes(TRANSLATION_TAG) ? 'translation' : 'personal',
    body: textOf(annotation['text']) ?? '',
    tags: tags.filter((tag) => tag !== TRANSLATION_TAG),
  };
}

function creatorOf({ user, user_info: info }: JsonObject): string | undefined {
  const shown = isObject(info) ? textOf(info['display_name']) : undefined;
  if (shown !== undefined && shown !== '') return shown;
  return user === NOBODY ? undefined : /^acct:([^@]+)@/.exec(textOf(user) ?? '')?.[1];
}
