/**
 * Why a place is taken to mean an entry, or to be a name at all. Texts in it are as they stand in the
 * article; entries are given by their ids.
 */
export type Reason =
  /** The entry's name in full, or another of the forms that its glossary lists. */
  | { readonly kind: 'listed' }
  /** A part of the name: トランプ of ドナルド・トランプ. No other entry goes by it. */
  | { readonly kind: 'part'; readonly of: string }
  /** The name in another spelling: バンス for ヴァンス. */
  | { readonly kind: 'variant'; readonly of: string }
  /** With a middle name or initial that the glossary does not list: ドナルド・J・トランプ. */
  | { readonly kind: 'extended'; readonly of: string }
  /** A title or the like beside it: トランプ大統領, Mr Brown. */
  | { readonly kind: 'title'; readonly title: string }
  /** The article has the name in full: マーク・フォーゲル for フォーゲル. */
  | { readonly kind: 'in-full'; readonly form: string }
  /** Words near it that belong with the entry. */
  | { readonly kind: 'company'; readonly words: readonly string[] }
  /** A single character is a country only beside certain words: 米 in 米大統領. */
  | { readonly kind: 'beside'; readonly word: string }
  /** The reader has said so. */
  | { readonly kind: 'overruled' }
  /** A reference, to whom or what the sentence before is about: its topic, marked by は. */
  | { readonly kind: 'topic'; readonly form: string }
  /** A reference, to the subject of the sentence before, marked by が. */
  | { readonly kind: 'subject'; readonly form: string }
  /** A reference, to the title or kind of what it names: 同長官 to the one 長官 mentioned. */
  | { readonly kind: 'fitting'; readonly form: string }
  /** A reference, to what was mentioned last. */
  | { readonly kind: 'last'; readonly form: string }
  /** A reference to two, named together. */
  | { readonly kind: 'pair'; readonly forms: readonly [string, string] }
  /** A name that no entry goes by, since a title or the like stands beside it: カラス氏. */
  | { readonly kind: 'titled'; readonly title: string }
  /** A name that no entry goes by, given in full: マリア・カラス. */
  | { readonly kind: 'full-name' };
