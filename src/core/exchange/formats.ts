import type { Translate } from '../text/translate';
import { writeAnki } from './anki';
import type { ExportContext, ExportedNote } from './exportedNote';
import { writeHypothesis } from './hypothesis';
import { writeMarkdown } from './markdown';
import { writeReadwiseCsv } from './readwiseCsv';
import { writeWebAnnotations } from './webAnnotation';

export const EXPORT_FORMATS = ['web-annotation', 'hypothesis', 'markdown', 'csv', 'anki'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface FormatDescription {
  readonly title: string;
  /** What it cannot hold, in a sentence. */
  readonly limits: string;
  /** Of its files, without a full stop. */
  readonly extension: string;
  /** Writes notes piece by piece, so that a large export need not be made at one go. */
  readonly write: (notes: readonly ExportedNote[], context: ExportContext) => Generator<string>;
}

/** How notes can be exported. Each format's table of what it holds is in docs/exchange.md. */
export function describeFormat(format: ExportFormat, t: Translate): FormatDescription {
  switch (format) {
    case 'web-annotation':
      return {
        title: t('W3C Web Annotation (JSON-LD)'),
        limits: t('Holds everything; others do not see colors, replies, earlier passages.'),
        extension: 'jsonld',
        write: writeWebAnnotations,
      };
    case 'hypothesis':
      return {
        title: t('Hypothesis (JSON)'),
        limits: t('No colors, no earlier passages; Hypothesis takes in replies as notes.'),
        extension: 'json',
        write: writeHypothesis,
      };
    case 'markdown':
      return {
        title: t('Markdown'),
        limits: t('To be read; notes cannot be imported from it again.'),
        extension: 'md',
        write: writeMarkdown,
      };
    case 'csv':
      return {
        title: t('CSV (Readwise’s columns)'),
        limits: t('No colors, authors, replies or contexts; spaces in tags become “_”.'),
        extension: 'csv',
        write: writeReadwiseCsv,
      };
    case 'anki':
      return {
        title: t('Anki (text)'),
        limits: t('Cards; no colors, authors, dates or replies; spaces in tags become “_”.'),
        extension: 'txt',
        write: writeAnki,
      };
  }
}
