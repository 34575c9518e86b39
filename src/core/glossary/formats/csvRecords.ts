import type { Complaints } from './complaints';

export interface CsvRecord {
  readonly offset: number;
  readonly cells: readonly string[];
}

/**
 * The records of a CSV text (RFC 4180), without those that are empty. It takes time
 * linear in the text's length.
 */
export function csvRecords(text: string, complaints: Complaints): CsvRecord[] {
  const records: CsvRecord[] = [];
  // All that ends a cell without quotation marks. It is stepped along, never searched for twice.
  const end = /[,\r\n]/g;
  for (let at = 0, offset = 0, cells: string[] = []; at < text.length || cells.length > 0;) {
    let cell = '';
    if (text[at] === '"') {
      const opening = at;
      const parts: string[] = [];
      for (;;) {
        const closing = text.indexOf('"', at + 1);
        if (closing < 0) {
          complaints.add(opening, 'The closing quotation mark is missing.');
          return records;
        }
        parts.push(text.slice(at + 1, closing));
        at = closing + 1;
        if (text[at] !== '"') break;
      }
      cell = parts.join('"');
    }
    end.lastIndex = at;
    const next = end.exec(text)?.index ?? text.length;
    cells.push(cell + text.slice(at, next));
    at = next + 1;
    if (text[next] === ',') continue;
    if (text[next] === '\r' && text[at] === '\n') at++;
    if (cells.some((content) => content.trim() !== '')) records.push({ offset, cells });
    offset = at;
    cells = [];
  }
  return records;
}
