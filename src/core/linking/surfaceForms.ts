import { codeKind, isProper, type Entry } from '../glossary/entry';
import { isFunctionWord } from './lexicon/latinWords';
import { countryCharacters } from './lexicon/countryCharacters';
import { foldText } from '../text/foldText';
import { toTraditional } from '../text/traditional';
import { declined } from './declension';
import { nameParts } from './personName';
import { withoutArticle } from './press';

/**
 * What a form is to its entry: a name that the glossary lists, a surname or a given name alone, the
 * character that stands for a country in compounds, or a name in capital letters.
 */
export type Role = 'listed' | 'surname' | 'given' | 'character' | 'capitals';

/** A form under which an entry may occur in texts. */
export interface SurfaceForm {
  /** Folded, see `foldText`. */
  readonly form: string;
  readonly role: Role;
  /** The listed name that it comes from. */
  readonly of: string;
}

/**
 * The forms of an entry, each once: the names and aliases that are listed, and what follows from them by
 * rule. Width, diacritics, old kanji and what parts the words of a name are folded.
 */
export function surfaceForms(entry: Entry): SurfaceForm[] {
  const forms = new Map<string, SurfaceForm>();
  const add = (form: string, role: Role, of: string): void => {
    if (form !== '' && !forms.has(form)) forms.set(form, { form, role, of });
  };
  const named = [
    ...Object.entries(entry.names).map(([language, name]) => ({ ...name, language, kind: 'full' })),
    ...(entry.aliases ?? []),
  ];
  const listed = named.map((name) => ({ ...name, form: foldText(name.name).text }));
  for (const name of named) {
    if (!/^zh(?!-Hant)/.test(name.language)) continue;
    listed.push({ ...name, form: foldText(toTraditional(name.name)).text });
  }
  // How a name is read is told once, though it is written alike in Chinese.
  const readings = new Map(
    listed.map(({ form, reading }) => [reading === undefined ? '' : form, reading]),
  );
  for (const { form, name, kind } of listed) {
    const role = kind === 'surname' || kind === 'given' ? kind : 'listed';
    add(form, role, name);
    add(capitalized(form), role, name);
    // As some American papers have it: the E.U., the W.H.O.
    if (ABBREVIATION.test(form)) add(form.replace(/(?=.)/g, '.').slice(1) + '.', role, name);
    if (form.startsWith('The ')) {
      const rest = form.slice(4);
      // Who is no band, but the Who are.
      add(isFunctionWord(rest) ? `the ${rest}` : rest, 'listed', name);
    }
  }
  if (entry.type !== 'person') {
    for (const { form, name, language } of listed) {
      if (!language.startsWith('de')) continue;
      const bare = withoutArticle(entry, form);
      if (bare !== undefined) add(bare, 'listed', name);
      for (const other of declined(form)) add(other, 'listed', name);
      // As the beginning of a compound: Booker-Prize-Gewinner, New-York-Reise.
      if (form.includes(' ')) add(form.replaceAll(' ', '-'), 'listed', name);
    }
  }
  if (entry.type === 'person') {
    const said = Object.values(entry.description).join();
    const isEastAsian = EAST_ASIAN.test(said);
    const isCalledByGiven = BY_GIVEN.test(said);
    for (const { form, name, kind, reading } of listed) {
      if (kind !== 'full' && kind !== 'variant') continue;
      const { surnames, givens } = nameParts(
        form,
        reading ?? readings.get(form),
        isEastAsian && hasKanjiName(entry),
      );
      // A sentence, and in English any writer, may begin it with a capital: Van Gogh, De Gaulle.
      for (const surname of surnames) {
        add(surname, 'surname', name);
        add(capitalized(surname), 'surname', name);
      }
      // ガルシア＝マルケス is one surname of two names.
      const joined = /[・ ]([^・ ]+[=＝゠][^・ ]+)$/.exec(name)?.[1];
      if (joined !== undefined) add(foldText(joined).text, 'surname', name);
      const isByGiven = isCalledByGiven && /[・ ]/.test(form);
      for (const given of givens) add(given, isByGiven ? 'surname' : 'given', name);
    }
  }
  if (isProper(entry) || mayBeHeadline(entry)) {
    for (const { form, role, of } of [...forms.values()]) {
      if (form.length > (role === 'surname' ? 1 : 2) && /^[\p{Script=Latin}.' -]+$/u.test(form)) {
        add(form.toUpperCase(), 'capitals', of);
      }
    }
  }
  for (const character of countryCharacters(entry.code)) add(character, 'character', character);
  return [...forms.values()];
}

/** In headlines in capitals events, terms and currencies are written so as well: VETO, NOBEL PRIZE, EURO. */
function mayBeHeadline(entry: Entry): boolean {
  if (entry.code !== undefined) return codeKind(entry) === 'currency';
  return entry.type === 'event' || entry.type === 'term';
}

const EAST_ASIAN = /中国|韓国|北朝鮮|朝鮮|台湾|香港|ベトナム|China|Chinese|Korea|Taiwan|Vietnam/;

const ABBREVIATION = /^[A-Z]{2,5}$/;

/** Where people have no surnames, or go by what stands before them: テドロス事務局長, プラボウォ大統領, マララさん. */
const BY_GIVEN =
  /エチオピア|エリトリア|インドネシア|ミャンマー|アイスランド|モンゴル|マレーシア|ブータン|パキスタン|アフガニスタン|タイ(?=の|出身|王国)|Ethiopia|Eritrea|Indonesia|Myanmar|Burmese|Iceland|Mongolia|Malaysia|Bhutan|Pakistan|Afghan|Thai(?:land)?\b|Äthiopi|Island(?![a-z])|isländ/;

function hasKanjiName({ names }: Entry): boolean {
  const own = names['ja'] ?? names['zh'] ?? names['zh-Hans'] ?? names['ko'];
  return own !== undefined && /^[\p{Script=Han}\p{Script=Hangul}]{2,4}$/u.test(own.name);
}

/** As a sentence begins. */
function capitalized(name: string): string {
  const first = String.fromCodePoint(name.codePointAt(0) ?? 0);
  return first.toUpperCase() + name.slice(first.length);
}
