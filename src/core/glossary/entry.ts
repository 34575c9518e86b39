/** The entries of a glossary, as `annotations/schema/glossary.schema.json` defines them. */

export const ENTRY_TYPES = [
  'person',
  'place',
  'organization',
  'event',
  'work',
  'term',
  'expression',
] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

export type AliasKind =
  'full' | 'surname' | 'given' | 'variant' | 'abbreviation' | 'former' | 'inflected';

/** A text per language, keyed by BCP 47 tag. */
export type Localized = Readonly<Record<string, string>>;

export interface Name {
  readonly name: string;
  /** In kana. */
  readonly reading?: string;
  readonly romanization?: string;
}

export interface Alias {
  readonly language: string;
  readonly name: string;
  readonly kind: AliasKind;
  readonly reading?: string;
}

export interface Fact {
  readonly label: Localized;
  readonly value: Localized;
  /** ISO 8601 day, month or year. */
  readonly asOf?: string;
}

export interface Rendering {
  readonly text: string;
  readonly use?: string;
}

export interface Link {
  readonly label: string;
  readonly url: string;
}

export interface Source {
  readonly title: string;
  readonly url?: string;
  readonly date?: string;
}

export interface Entry {
  /** Kebab-case English: `donald-trump`. */
  readonly id: string;
  readonly type: EntryType;
  /**
   * The ISO code of a country or territory (`FR`, ISO 3166-1), a language (`fr`, ISO 639) or a currency
   * (`EUR`, ISO 4217): told apart by case and length.
   */
  readonly code?: string;
  readonly names: Readonly<Record<string, Name>>;
  readonly aliases?: readonly Alias[];
  readonly description: Localized;
  readonly facts?: readonly Fact[];
  readonly renderings?: Readonly<Record<string, readonly Rendering[]>>;
  /** A translation note, in Markdown. */
  readonly note?: Localized;
  readonly links?: readonly Link[];
  readonly sources?: readonly Source[];
}

/** An entry as one glossary has it; another may know the rest. */
export type EntryPart = Pick<Entry, 'id' | 'names'> & Partial<Entry>;

/** Whether an entry has a proper name: it is a person, a place or an organisation. */
export function isProper({ type }: Pick<Entry, 'type'>): boolean {
  return type === 'person' || type === 'place' || type === 'organization';
}

/** What an entry's code is the code of: its case and length tell. */
export function codeKind({ code }: Entry): 'country' | 'language' | 'currency' | undefined {
  if (code === undefined) return undefined;
  if (/^[A-Z]{2}$/.test(code)) return 'country';
  if (/^[A-Z]{3}$/.test(code)) return 'currency';
  return /^[a-z]{2,3}$/.test(code) ? 'language' : undefined;
}
