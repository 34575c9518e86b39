import type { Localized } from '../glossary/entry';

/** A text and the language that it is in. */
export interface LocalizedText {
  readonly text: string;
  readonly language: string;
}

/**
 * The text for a reader of `language`: in it, or in the same language of another region, or else in
 * English, in Japanese, in whatever there is.
 */
export function localize(localized: Localized, language: string): LocalizedText {
  const [base = language] = language.split('-');
  const languages = Object.keys(localized);
  const chosen =
    [language, base].find((tag) => Object.hasOwn(localized, tag)) ??
    languages.find((tag) => tag.startsWith(`${base}-`)) ??
    ['en', 'ja'].find((tag) => Object.hasOwn(localized, tag)) ??
    languages[0] ??
    language;
  return { text: localized[chosen] ?? '', language: chosen };
}
