import { languageOf } from '../../article/format';
import { detectLanguage } from '../../article/language';

/** The languages of a glossary's two columns, as far as they are known. */
export interface LanguagePair {
  readonly source?: string | undefined;
  readonly target?: string | undefined;
}

/** A language that nobody has told. Terms are looked for in every text whatever their language. */
const UNDETERMINED = 'und';

/** What a file's name says, as `terms.ja-en.tsv` and `terms.ja.csv` do. */
export function languagesOfName(fileName: string): LanguagePair {
  const [, source, target] = /\.([a-z]{2})[-_]([a-z]{2})\.\w+$/.exec(fileName) ?? [];
  return source !== undefined && target !== undefined && isLanguage(source) && isLanguage(target)
    ? { source, target }
    : { source: languageOf(fileName) };
}

/** Whether this is the tag of a language, of two letters and perhaps script and region: `zh-Hant`. */
export function isLanguage(tag: string): boolean {
  if (!/^[a-z]{2}(?:-[A-Za-z]{4})?(?:-[A-Za-z]{2})?$/.test(tag)) return false;
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  return names.of(tag.slice(0, 2)) !== undefined;
}

export interface Columns {
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly remarks: readonly string[];
}

/** The languages of columns: those that are told, or else what the scripts of their words tell. */
export function languagesOfColumns(
  told: LanguagePair,
  { sources, targets, remarks }: Columns,
): { readonly source: string; readonly target: string; readonly remark: string } {
  const targetByScript = detectLanguage(sampleOf(targets));
  const remarkByScript = detectLanguage(sampleOf(remarks));
  const target = told.target ?? targetByScript;
  const source = told.source ?? detectLanguage(sampleOf(sources));
  return {
    source: source === target ? UNDETERMINED : source,
    target,
    remark: remarkByScript === targetByScript ? target : remarkByScript,
  };
}

const SAMPLE_TERMS = 500;
const SAMPLE_LENGTH = 40;

function sampleOf(column: readonly string[]): string {
  return column
    .slice(0, SAMPLE_TERMS)
    .map((term) => term.slice(0, SAMPLE_LENGTH))
    .join('\n');
}
