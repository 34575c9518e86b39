import { parseGlossary, type ParsedGlossary } from '../parse';
import { parseCsv } from './csv';
import { languagesOfName } from './languages';
import { parseTbx } from './tbx';
import { parseTsv } from './tsv';

/** How the names of glossary files end. */
const GLOSSARY_EXTENSIONS = ['json', 'tsv', 'txt', 'utf8', 'csv', 'tbx'] as const;

/** Whether a file can be a glossary, by its name. */
export function isGlossaryName(fileName: string): boolean {
  return GLOSSARY_EXTENSIONS.some((extension) => fileName.toLowerCase().endsWith(`.${extension}`));
}

/**
 * Reads a glossary file, in the format that its name tells: our own if no other. It never throws.
 *
 * @param fileName with or without folders; `terms.ja-en.tsv` tells the languages, too
 */
export function readGlossary(fileName: string, text: string): ParsedGlossary {
  switch (/\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase()) {
    case 'tsv':
    case 'txt':
    case 'utf8':
      return parseTsv(text, languagesOfName(fileName));
    case 'csv':
      return parseCsv(text, languagesOfName(fileName));
    case 'tbx':
      return parseTbx(text);
    default:
      return parseGlossary(text);
  }
}
