import { validate } from 'schema:note';
import { parseJson } from '../json/parseJson';
import type { Problem } from '../json/problem';
import type { Note } from './note';

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

/** A note's file: `annotations/schema/note.schema.json`. */
interface WebAnnotation {
  readonly '@context': string;
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation?: 'commenting';
  readonly created: string;
  readonly modified?: string;
  readonly body: readonly TextualBody[];
  readonly target: {
    readonly source: string;
    readonly selector: readonly [TextQuoteSelector, TextPositionSelector];
  };
  readonly 'kunten:deleted'?: string;
  readonly [extra: string]: unknown;
}

/**
 * The text of a note's file: a W3C Web Annotation (https://www.w3.org/TR/annotation-model/), pretty-printed
 * with a fixed order of keys, so that git merges what different people did to different notes.
 */
export function serializeNote(note: Note): string {
  const body: TextualBody[] = [
    { type: 'TextualBody', value: note.body, format: 'text/markdown', purpose: 'commenting' },
    ...(note.kind === 'translation' ? [TRANSLATION_TAG] : [])
      .concat(note.tags)
      .map((value): TextualBody => ({ type: 'TextualBody', value, purpose: 'tagging' })),
  ];
  const { exact, prefix, suffix, start, end } = note.selector;
  const annotation: WebAnnotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: URN + note.id,
    type: 'Annotation',
    motivation: 'commenting',
    created: note.created,
    modified: note.modified,
    body,
    target: {
      source: URN + note.article,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ],
    },
    ...(note.deleted === undefined ? {} : { 'kunten:deleted': note.deleted }),
    ...note.extra,
  };
  return `${JSON.stringify(annotation, null, 2)}\n`;
}

/** A note from the text of its file, or what is wrong with it. */
export function parseNote(
  json: string,
): { readonly note: Note } | { readonly problems: readonly Problem[] } {
  const parsed = parseJson(json, validate);
  if ('problems' in parsed) return parsed;
  const {
    '@context': _context,
    type: _type,
    motivation: _motivation,
    'kunten:deleted': deleted,
    id,
    created,
    modified,
    body,
    target,
    ...extra
  } = parsed.value as WebAnnotation;
  const [quote, position] = target.selector;
  const tags = body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value);
  return {
    note: {
      id: id.slice(URN.length),
      kind: tags.includes(TRANSLATION_TAG) ? 'translation' : 'personal',
      body: body.find(({ purpose }) => purpose === 'commenting')?.value ?? '',
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
      ...(Object.keys(extra).length > 0 ? { extra } : {}),
    },
  };
}
