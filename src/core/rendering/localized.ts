import type { Entry, Localized, Name, Rendering } from '../glossary/entry';

/** A text and the language that it is in. */
export interface LocalizedText {
  readonly text: string;
  readonly language: string;
}

/**
 * The language, of those that there is something in, for a reader of `language`: that one, or the same
 * with fewer subtags (the lookup of RFC 4647, section 3.4), or the same language of another region or
 * script. Case does not count: VS Code writes `pt-br`.
 */
export function languageIn(
  there: Readonly<Record<string, unknown>>,
  language: string,
): string | undefined {
  const languages = Object.keys(there);
  const subtags = language.toLowerCase().split('-');
  const ranges = subtags.map((_, i) => subtags.slice(0, subtags.length - i).join('-'));
  for (const range of ranges) {
    const found = languages.find((tag) => tag.toLowerCase() === range);
    if (found !== undefined) return found;
  }
  return languages.find((tag) => sameLanguage(tag, language));
}

function sameLanguage(a: string, b: string): boolean {
  return baseOf(a) === baseOf(b);
}

/** `pt` of `pt-BR`. */
function baseOf(language: string): string | undefined {
  return language.toLowerCase().split('-')[0];
}

/** The text for a reader of `language`, or else in English, in Japanese, in whatever there is. */
export function localize(localized: Localized, language: string): LocalizedText {
  const chosen =
    languageIn(localized, language) ??
    languageIn(localized, 'en') ??
    languageIn(localized, 'ja') ??
    Object.keys(localized)[0] ??
    language;
  return { text: localized[chosen] ?? '', language: chosen };
}

/** An entry's name for a text in `language`, or else the first that it has, and that name's language. */
export function nameIn({ id, names }: Entry, language: string): [string, Name] {
  const chosen = languageIn(names, language) ?? Object.keys(names)[0] ?? language;
  return [chosen, names[chosen] ?? { name: id }];
}

/**
 * An entry's translations into the user's language, or else into English, and that language: never
 * into the article's own.
 */
export function renderingsFor(
  { renderings = {} }: Entry,
  uiLanguage: string,
  articleLanguage: string,
): [string, readonly Rendering[]] {
  const target = [uiLanguage, 'en']
    .filter((language) => !sameLanguage(language, articleLanguage))
    .map((language) => languageIn(renderings, language))
    .find((language) => language !== undefined);
  return target === undefined ? ['en', []] : [target, renderings[target] ?? []];
}
