import { withoutMark } from '../../json/parseJson';
import type { ParsedGlossary } from '../parse';
import { Complaints } from './complaints';
import type { LanguagePair } from './languages';
import { glossaryOfRows, type Row } from './rows';

/**
 * Reads a glossary as OmegaT writes it: a line an entry, its source, its translation and a comment
 * parted by tabs; lines that begin with # are remarks. A text without any tab is no glossary, and has
 * neither entries nor problems. It never throws.
 */
export function parseTsv(file: string, told: LanguagePair): ParsedGlossary {
  const text = withoutMark(file);
  const rows: Row[] = [];
  const complaints = new Complaints();
  let offset = 0;
  for (const line of text.includes('\t') ? text.split('\n') : []) {
    const [source = '', target = '', comment = ''] = line.split('\t', 3).map((cell) => cell.trim());
    if (line.startsWith('#') || line.trim() === '') {
      // Nothing to read.
    } else if (source === '' || target === '') {
      const message = 'A source and its translation are expected, with a tab between them.';
      complaints.add(offset, message);
    } else rows.push({ offset, source, target, description: comment });
    offset += line.length + 1;
  }
  return glossaryOfRows(text, rows, told, complaints);
}
