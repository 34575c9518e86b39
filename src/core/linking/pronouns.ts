import type { Gender } from './profile';

/** The first word for a man or a woman behind a name, if nobody else is named between. */
const PRONOUN = {
  en: /^[^.!?;\n\p{Lu}]{0,60}?\b(?:(he|his|him|himself)|she|hers?|herself)\b/u,
  zh: /^[^。！？；\n]{0,20}?(?:(他(?!们|国|人|乡))|她(?!们))/,
};

/** The gender of whom a text goes on about right behind a name; 0 if it does not tell. */
export function genderBehind(text: string, end: number, language: string): Gender {
  const pronoun = language.startsWith('en') ? PRONOUN.en : PRONOUN.zh;
  const found = pronoun.exec(text.slice(end, end + LONGEST));
  return found ? (found[1] === undefined ? -2 : 2) : 0;
}

/** How far behind a name the pronoun is looked for, in UTF-16 code units. */
const LONGEST = 70;
