import { Lines } from '../json/lines';
import { offsetOfNesting } from '../json/nesting';
import { parseValue, withoutMark } from '../json/parseJson';
import { translator, type Translate } from '../text/translate';
import { holdsHypothesis, readHypothesis } from './hypothesis';
import { ImportError, type Imported, type ImportedNote, type Skipped } from './importedNote';
import { excerpt } from './plainText';
import { readReadwiseCsv } from './readwiseCsv';
import { holdsWebAnnotations, readWebAnnotations } from './webAnnotation';

/** In UTF-16 code units: some 60,000 notes. More would keep everything else waiting. */
const LONGEST_FILE = 64_000_000;
/** What is kept of an annotation stands in a note's file a few levels deeper, and those have limits too. */
const MOST_NESTED = 40;
/** More text than anyone writes in one note, or quotes. */
const LONGEST_TEXT = 1_000_000;
const MOST_TAGS = 1_000;

/**
 * Reads notes from a file of another program, or of Kunten's own: W3C Web Annotations, a Hypothesis export,
 * or CSV with Readwise's columns.
 *
 * @param name of the file, by whose ending CSV is known
 * @throws ImportError if it is none of them, or cannot be read; it says where
 */
export function readImport(text: string, name: string, t: Translate = translator({})): Imported {
  if (text.length > LONGEST_FILE) {
    const megabytes = (length: number): number => Math.round(length / 1_000_000);
    throw new ImportError(
      t('“{0}” is too large: {1} million characters, of at most {2}. Export fewer notes at a time.', name, megabytes(text.length), megabytes(LONGEST_FILE)), // prettier-ignore
    );
  }
  const { items, skipped } = readAny(withoutMark(text), name, t);
  const fit: ImportedNote[] = [];
  const unfit: Skipped[] = [];
  for (const item of items) {
    if (!isTooMuch(item)) fit.push(item);
    else {
      const why = t('It is too large for a note: more than a million characters.');
      unfit.push({ place: item.place, what: excerpt(item.body), why });
    }
  }
  return { items: fit, skipped: [...skipped, ...unfit] };
}

function readAny(text: string, name: string, t: Translate): Imported {
  if (/\.csv$/i.test(name)) return readReadwiseCsv(text, t);
  const deep = offsetOfNesting(text, MOST_NESTED);
  if (deep !== undefined) {
    const { line, column } = new Lines(text).position(deep);
    const why = t('This is nested too deeply: more than {0} levels.', MOST_NESTED);
    throw new ImportError(t('“{0}”, line {1}, column {2}: {3}', name, line, column, why));
  }
  const parsed = parseValue(text);
  if ('problem' in parsed) {
    const { line, column, message } = parsed.problem;
    throw new ImportError(t('“{0}”, line {1}, column {2}: {3}', name, line, column, message));
  }
  const { value } = parsed;
  if (holdsWebAnnotations(value)) return readWebAnnotations(value, t);
  if (holdsHypothesis(value)) return readHypothesis(value, t);
  throw new ImportError(
    t('“{0}” holds no notes in a form that is known: W3C Web Annotations, a Hypothesis export, or CSV with a column “Highlight”.', name), // prettier-ignore
  );
}

function isTooMuch({ body, selector, tags, annotation }: ImportedNote): boolean {
  const kept = annotation?.['kunten:origin'];
  return (
    body.length > LONGEST_TEXT ||
    (selector?.exact ?? '').length > LONGEST_TEXT ||
    tags.length > MOST_TAGS ||
    (kept !== undefined && JSON.stringify(kept).length > 2 * LONGEST_TEXT)
  );
}
