import schema from 'schema:note';
import { parseJson } from '../json/parseJson';
import type { Problem } from '../json/problem';
import { validator } from '../json/validator';
import type { Note } from './note';

const validate = validator(schema);

/** The tag by which a translation note is one, for other programs too. */
const TRANSLATION_TAG = 'translation-note';
const URN = 'urn:uuid:';

interface TextualBody {
  readonly type: 'TextualBody';
  readonly value: string;
  readonly format?: string;
  readonly purpose: 'commenting' | 'tagging';
}

interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** A note's file: `annotations/schema/note.schema.json`. All its objects may have other keys as well. */
export interface WebAnnotation {
  readonly '@context': string;
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation?: 'commenting';
  readonly created: string;
  readonly modified?: string;
  readonly body: readonly TextualBody[];
  readonly target: {
    readonly source: string;
    readonly selector: readonly [TextQuoteSelector, TextPositionSelector, ...unknown[]];
  };
  readonly 'kunten:deleted'?: string;
}

/**
 * The text of a note's file: a W3C Web Annotation (https://www.w3.org/TR/annotation-model/), pretty-printed
 * with a fixed order of keys, so that git merges what different people did to different notes. A note
 * that was read from a file keeps that file's order, and all in it that a note does not hold.
 */
export function serializeNote(note: Note): string {
  const { 'kunten:deleted': _deleted, ...kept }: Partial<WebAnnotation> = note.annotation ?? {};
  const { exact, prefix, suffix, start, end } = note.selector;
  const [quote, position, ...others] = kept.target?.selector ?? [];
  const annotation: WebAnnotation = {
    ...kept,
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: URN + note.id,
    type: 'Annotation',
    motivation: 'commenting',
    created: note.created,
    modified: note.modified,
    body: bodies(note),
    target: {
      ...kept.target,
      source: URN + note.article,
      selector: [
        { ...quote, type: 'TextQuoteSelector', exact, prefix, suffix },
        { ...position, type: 'TextPositionSelector', start, end },
        ...others,
      ],
    },
    ...(note.deleted === undefined ? {} : { 'kunten:deleted': note.deleted }),
  };
  return `${JSON.stringify(annotation, null, 2)}\n`;
}

const COMMENT: TextualBody = {
  type: 'TextualBody',
  value: '',
  format: 'text/markdown',
  purpose: 'commenting',
};

/** The bodies that the note was read with: the first comment and the tags as they are now, others as they were. */
function bodies({ annotation, kind, body, tags }: Note): TextualBody[] {
  const there = annotation?.body ?? [COMMENT];
  const comment = there.find(isComment);
  const values = [...(kind === 'translation' ? [TRANSLATION_TAG] : []), ...tags];
  const tagged = new Set(there.filter(isTag).map(({ value }) => value));
  return [
    ...there
      .filter((one) => !isTag(one) || values.includes(one.value))
      .map((one) => (one === comment ? { ...one, value: body } : one)),
    ...values
      .filter((value) => !tagged.has(value))
      .map((value): TextualBody => ({ type: 'TextualBody', value, purpose: 'tagging' })),
  ];
}

function isComment({ purpose }: TextualBody): boolean {
  return purpose === 'commenting';
}

function isTag({ purpose }: TextualBody): boolean {
  return purpose === 'tagging';
}

/** A note from the text of its file, or what is wrong with it. */
export function parseNote(
  json: string,
): { readonly note: Note } | { readonly problems: readonly Problem[] } {
  const parsed = parseJson(json, validate);
  if ('problems' in parsed) return parsed;
  const annotation = parsed.value as WebAnnotation;
  const { id, created, modified, body, target, 'kunten:deleted': deleted } = annotation;
  const [quote, position] = target.selector;
  const tags = body.filter(isTag).map(({ value }) => value);
  return {
    note: {
      id: id.slice(URN.length),
      kind: tags.includes(TRANSLATION_TAG) ? 'translation' : 'personal',
      body: body.find(isComment)?.value ?? '',
      tags: tags.filter((tag) => tag !== TRANSLATION_TAG),
      created,
      modified: modified ?? created,
      ...(deleted === undefined ? {} : { deleted }),
      article: target.source.slice(URN.length),
      selector: {
        exact: quote.exact,
        prefix: quote.prefix,
        suffix: quote.suffix,
        start: position.start,
        end: position.end,
      },
      annotation,
    },
  };
}
