import schema from 'schema:note';
import { parseJson } from '../json/parseJson';
import type { Problem } from '../json/problem';
import { validator } from '../json/validator';
import type { HighlightColor } from './highlightColor';
import type { Note, Selector } from './note';

const validate = validator(schema);

/** The tag by which a translation note is one, for other programs too. */
export const TRANSLATION_TAG = 'translation-note';
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

type SelectorPair = readonly [TextQuoteSelector, TextPositionSelector];

/** A note's file: `annotations/schema/note.schema.json`. All its objects may have other keys as well. */
export interface WebAnnotation {
  readonly '@context': string;
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation?: 'commenting' | 'highlighting' | 'replying';
  /** Other programs may have anything here. */
  readonly creator?: unknown;
  readonly created: string;
  readonly modified?: string;
  readonly body: readonly TextualBody[];
  readonly target: {
    readonly source: string;
    readonly selector: readonly [...SelectorPair, ...unknown[]];
  };
  readonly 'kunten:color'?: HighlightColor;
  readonly 'kunten:replyTo'?: string;
  readonly 'kunten:earlier'?: readonly SelectorPair[];
  readonly 'kunten:deleted'?: string;
  /** The annotation that it was imported from: see `core/exchange/origin.ts`. */
  readonly 'kunten:origin'?: unknown;
}

/**
 * The text of a note's file: a W3C Web Annotation (https://www.w3.org/TR/annotation-model/), pretty-printed
 * with a fixed order of keys, so that git merges what different people did to different notes. A note
 * that was read from a file keeps that file's order, and all in it that a note does not hold.
 */
export function serializeNote(note: Note): string {
  return `${JSON.stringify(toAnnotation(note), null, 2)}\n`;
}

/** A note as a W3C Web Annotation. */
export function toAnnotation(note: Note): WebAnnotation {
  const {
    'kunten:color': _color,
    'kunten:replyTo': _replyTo,
    'kunten:earlier': _earlier,
    'kunten:deleted': _deleted,
    ...kept
  }: Partial<WebAnnotation> = note.annotation ?? {};
  const [quote, position, ...others] = kept.target?.selector ?? [];
  const [newQuote, newPosition] = selectorPair(note.selector);
  return {
    ...kept,
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: URN + note.id,
    type: 'Annotation',
    motivation: motivation(note),
    // Left out of the file where it is undefined; one that was read keeps its place.
    creator: creatorOf(note, kept.creator),
    created: note.created,
    modified: note.modified,
    body: bodies(note),
    target: {
      ...kept.target,
      source: URN + note.article,
      selector: [{ ...quote, ...newQuote }, { ...position, ...newPosition }, ...others],
    },
    ...(note.color === undefined ? {} : { 'kunten:color': note.color }),
    ...(note.replyTo === undefined ? {} : { 'kunten:replyTo': URN + note.replyTo }),
    ...(note.earlier === undefined ? {} : { 'kunten:earlier': note.earlier.map(selectorPair) }),
    ...(note.deleted === undefined ? {} : { 'kunten:deleted': note.deleted }),
  };
}

function motivation({ replyTo, body }: Note): NonNullable<WebAnnotation['motivation']> {
  if (replyTo !== undefined) return 'replying';
  return body === '' ? 'highlighting' : 'commenting';
}

/** Who wrote the note; what another program has there stays, where it says no name. */
function creatorOf({ creator: name }: Note, kept: unknown): unknown {
  if (name === undefined) return isNamed(kept) ? undefined : kept;
  return { ...(isNamed(kept) ? kept : { type: 'Person' }), name };
}

function isNamed(creator: unknown): creator is { readonly name: string } {
  return (
    typeof creator === 'object' &&
    creator !== null &&
    'name' in creator &&
    typeof creator.name === 'string'
  );
}

function selectorPair({ exact, prefix, suffix, start, end }: Selector): SelectorPair {
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end },
  ];
}

function selectorOf([quote, position]: SelectorPair): Selector {
  const { exact, prefix, suffix } = quote;
  return { exact, prefix, suffix, start: position.start, end: position.end };
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
  return 'problems' in parsed ? parsed : { note: noteOf(parsed.value as WebAnnotation) };
}

/** The note that a JSON value holds, if it is of the form in which notes are kept. */
export function noteIn(value: unknown): Note | undefined {
  return validate(value).length === 0 ? noteOf(value as WebAnnotation) : undefined;
}

function noteOf(annotation: WebAnnotation): Note {
  const {
    id,
    creator,
    created,
    modified,
    body,
    target,
    'kunten:color': color,
    'kunten:replyTo': replyTo,
    'kunten:earlier': earlier,
    'kunten:deleted': deleted,
  } = annotation;
  const [quote, position] = target.selector;
  const tags = body.filter(isTag).map(({ value }) => value);
  return {
    id: id.slice(URN.length),
    kind: tags.includes(TRANSLATION_TAG) ? 'translation' : 'personal',
    body: body.find(isComment)?.value ?? '',
    tags: tags.filter((tag) => tag !== TRANSLATION_TAG),
    ...(color === undefined ? {} : { color }),
    ...(isNamed(creator) ? { creator: creator.name } : {}),
    ...(replyTo === undefined ? {} : { replyTo: replyTo.slice(URN.length) }),
    created,
    modified: modified ?? created,
    ...(deleted === undefined ? {} : { deleted }),
    article: target.source.slice(URN.length),
    selector: selectorOf([quote, position]),
    ...(earlier === undefined ? {} : { earlier: earlier.map(selectorOf) }),
    annotation,
  };
}
