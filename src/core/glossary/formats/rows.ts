import type { EntryType } from '../entry';
import type { ParsedGlossary } from '../parse';
import type { Complaints } from './complaints';
import { parsedGlossary, type Concept, type Term } from './concept';
import { languagesOfColumns, type LanguagePair } from './languages';

/** A line of a table of terms. */
export interface Row {
  readonly offset: number;
  readonly id?: string;
  readonly type?: EntryType;
  readonly source: string;
  readonly target: string;
  /** The terms of columns that have a language of their own. */
  readonly others?: readonly Term[];
  readonly description: string;
  readonly note?: string;
}

/** A glossary of lines. Lines with the same source are one entry that has several translations. */
export function glossaryOfRows(
  text: string,
  rows: readonly Row[],
  told: LanguagePair,
  complaints: Complaints,
): ParsedGlossary {
  const languages = languagesOfColumns(told, {
    sources: rows.map(({ source }) => source),
    targets: rows.map(({ target }) => target),
    remarks: rows.map(({ description, note = '' }) => description || note),
  });
  const bySource = new Map<string, Row[]>();
  const groups: Row[][] = [];
  for (const row of rows) {
    const same = row.id === undefined && row.source !== '' ? bySource.get(row.source) : undefined;
    if (same) same.push(row);
    else {
      const group = [row];
      groups.push(group);
      if (row.id === undefined) bySource.set(row.source, group);
    }
  }
  return parsedGlossary(
    text,
    groups.map((group) => concept(group, languages)),
    complaints,
  );
}

function concept(
  group: readonly Row[],
  { source, target, remark }: ReturnType<typeof languagesOfColumns>,
): Concept {
  const [first] = group;
  const terms = group.flatMap((row): Term[] => [
    { language: source, text: row.source, offset: row.offset },
    { language: target, text: row.target, offset: row.offset },
    ...(row.others ?? []),
  ]);
  const described = joined(group.map(({ description }) => description));
  const noted = joined(group.map(({ note = '' }) => note));
  return {
    offset: first?.offset ?? 0,
    ...(first?.id !== undefined && { id: first.id }),
    ...(first?.type && { type: first.type }),
    terms: distinct(terms),
    ...(described !== '' && { description: { [remark]: described } }),
    ...(noted !== '' && { note: { [remark]: noted } }),
  };
}

function distinct(terms: readonly Term[]): Term[] {
  return [...new Map(terms.map((term) => [`${term.language} ${term.text}`, term])).values()];
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts)].filter((text) => text !== '').join('\n\n');
}
