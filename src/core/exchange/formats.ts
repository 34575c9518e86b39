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
        limits: t('Holds everything; other programs do not see colors, earlier passages, and which note is answered.'), // prettier-ignore
        extension: 'jsonld',
        write: writeWebAnnotations,
      };
    case 'hypothesis':
      return {
        title: t('Hypothesis (JSON)'),
        limits: t('Holds no colors and no earlier passages; Hypothesis itself imports answers as notes of their own.'), // prettier-ignore
        extension: 'json',
        write: writeHypothesis,
      };
    case 'markdown':
      return {
        title: t('Markdown'),
        limits: t('To be read: passages cannot be found again from it, and links to notes and entries become words.'), // prettier-ignore
        extension: 'md',
        write: writeMarkdown,
      };
    case 'csv':
      return {
        title: t('CSV (Readwise’s columns)'),
        limits: t('Holds no colors, authors, answers or surroundings of passages; spaces in tags become underscores.'), // prettier-ignore
        extension: 'csv',
        write: writeReadwiseCsv,
      };
    case 'anki':
      return {
        title: t('Anki (text)'),
        limits: t('Cards to learn from: no colors, authors, dates or answers; spaces in tags become underscores.'), // prettier-ignore
        extension: 'txt',
        write: writeAnki,
      };
  }
}
