import type { Alias, AliasKind, Entry, Fact, Localized, Name } from './entry';

/** What dist/world.json holds. It is made when Kunten is built (build/world.js). */
export interface WorldData {
  /** Where the facts come from. */
  readonly source: string;
  readonly countries: readonly Country[];
  readonly languages: readonly Thing[];
  readonly currencies: readonly Thing[];
}

interface Thing {
  readonly id: string;
  /** ISO 3166-1, 639-1 or 4217. */
  readonly code: string;
  readonly english: string;
  /** Where the name of `Intl.DisplayNames` is not the one to show. */
  readonly names?: Localized;
  readonly aliases: readonly Alias[];
}

interface Country extends Thing {
  /** UN M49. */
  readonly continent: string;
  readonly capital?: Localized;
  readonly currencies: readonly string[];
  readonly languages: readonly string[];
  readonly callingCodes: readonly string[];
  /** The country that it belongs to, if it is none of its own. */
  readonly territoryOf?: string;
  /** Where more is to be said than the data tells. */
  readonly description?: Localized;
}

/**
 * All countries and territories, languages and currencies, with their names from `Intl.DisplayNames`.
 *
 * @param languages BCP 47 tags of the languages to have names in; those unknown to `Intl` are left out
 */
export function worldEntries(data: WorldData, languages: readonly string[]): Entry[] {
  const displays = displayLanguages(languages).map((language) => new Display(language));
  const sources = [{ title: `${data.source}, Unicode CLDR` }];
  return [
    ...data.countries.map((country) => ({
      ...named(country, 'region', displays),
      type: 'place' as const,
      description: country.description ?? inWords((words) => words.country(country)),
      facts: countryFacts(country),
      sources,
    })),
    ...data.languages.map((language) => {
      const at = data.countries.filter(
        ({ languages: [first], territoryOf }) =>
          first === language.code && territoryOf === undefined,
      );
      return {
        ...named(language, 'language', displays),
        type: 'term' as const,
        description: inWords((words) => words.language(at)),
        sources,
      };
    }),
    ...data.currencies.map((currency) => {
      const at = data.countries.filter(({ currencies: [first] }) => first === currency.code);
      return {
        ...named(currency, 'currency', displays),
        type: 'term' as const,
        description: inWords((words) => words.currency(at)),
        sources,
      };
    }),
  ];
}

/** The languages to take names in, each once: language and script, Chinese in both of its scripts. */
function displayLanguages(tags: readonly string[]): string[] {
  const languages = tags.flatMap((tag) => {
    if (/^und\b/.test(tag)) return [];
    const { language, script } = new Intl.Locale(tag);
    if (language === 'zh') return ['zh-Hans', 'zh-Hant'];
    return script === undefined ? language : `${language}-${script}`;
  });
  return Intl.DisplayNames.supportedLocalesOf([...new Set(languages)]);
}

type Kind = 'region' | 'language' | 'currency';

/** The names of one language, as its writers use them. */
class Display {
  readonly #names = new Map<string, Intl.DisplayNames>();
  /** Made when it is needed: that takes longer than loading all of Kunten. */
  #list: Intl.ListFormat | undefined;

  constructor(readonly language: string) {}

  of(kind: Kind, code: string, style: 'long' | 'short' = 'long'): string | undefined {
    const key = `${kind} ${style}`;
    let names = this.#names.get(key);
    if (!names) {
      names = new Intl.DisplayNames(this.language, { type: kind, style, fallback: 'none' });
      this.#names.set(key, names);
    }
    // Some names of Arabic and Hebrew end with a mark of direction.
    return names.of(code)?.replace(/[\u200E\u200F\u061C]/g, '');
  }

  list(kind: Kind, codes: readonly string[]): string {
    this.#list ??= new Intl.ListFormat(this.language, { style: 'narrow' });
    return this.#list.format(codes.map((code) => plain(this.of(kind, code) ?? code)));
  }

  /** “one US dollar”, “two US dollars”: the forms that a number asks for. */
  counted(currency: string): string[] {
    const format = new Intl.NumberFormat(this.language, {
      style: 'currency',
      currency,
      currencyDisplay: 'name',
      maximumFractionDigits: 0,
    });
    return [1, 2, 5].map((count) => plain(format.format(count).replace(/\p{Nd}/gu, '')));
  }
}

function named(
  { id, code, english, names: own = {}, aliases }: Thing,
  kind: Kind,
  displays: readonly Display[],
): Pick<Entry, 'id' | 'code' | 'names' | 'aliases'> {
  const names: Record<string, Name> = {};
  const forms: Alias[] = [];
  for (const display of displays) {
    const { language } = display;
    const long = display.of(kind, code) ?? (language === 'en' ? english : undefined);
    if (long === undefined) continue;
    const short = display.of(kind, code, 'short') ?? long;
    const usual = plain(isLongWinded(kind, code) ? short : long);
    const name = own[language] ?? usual;
    names[language] = { name };
    const found = new Map<string, AliasKind>([[name, 'full']]);
    const add = (kindOfForm: AliasKind, ...more: readonly string[]): void => {
      for (const form of more) {
        // A single character (円) is a name in compounds only: that is for linking to tell.
        if (found.has(form) || form.length < 2) continue;
        found.set(form, kindOfForm);
        forms.push({ language, name: form, kind: kindOfForm });
      }
    };
    for (const alias of aliases) if (alias.language === language) add(alias.kind, alias.name);
    add('abbreviation', plain(short));
    add('full', usual, long, ...unspaced(usual));
    add('variant', usual.replace(/[’ʼ]/g, "'"));
    if (language === 'en') add('variant', english);
    if (kind === 'currency') add('inflected', ...display.counted(code));
  }
  if (Object.keys(names).length === 0) names['en'] = { name: english };
  return { id, code, names, aliases: forms };
}

/** CLDR's full names of these are descriptions: R.A.S. chinoise de Hong Kong, Territoires palestiniens. */
function isLongWinded(kind: Kind, code: string): boolean {
  return kind === 'region' && ['HK', 'MO', 'PS'].includes(code);
}

/** CLDR's names as they stand in texts: Myanmar (Burma), Antigua & Barbuda, Congo - Kinshasa. */
function plain(name: string): string {
  return name
    .replace(/\s*[(（][^)）]*[)）]/g, '')
    .replaceAll(' & ', ' and ')
    .replace(/ [-–—] /g, '-')
    .trim();
}

/** CLDR parts the words of Japanese names of currencies, writers do not: ロシア ルーブル. */
function unspaced(name: string): string[] {
  return /[\p{Script=Katakana}\p{Script=Han}] \p{Script=Katakana}/u.test(name)
    ? [name.replaceAll(' ', ''), name.replaceAll(' ', '・')]
    : [];
}

/** What is said of things in one language. */
interface Words {
  country(country: Country): string;
  language(countries: readonly Country[]): string;
  currency(countries: readonly Country[]): string;
}

/** More countries than these are counted rather than listed. */
const MOST_LISTED = 6;

const ENGLISH = new Display('en');
const JAPANESE = new Display('ja');

const inEnglish: Words = {
  country({ capital, continent, territoryOf }) {
    const kind = territoryOf === undefined ? 'Country' : `Territory of ${withArticle(territoryOf)}`;
    const place = `${kind} in ${ENGLISH.of('region', continent) ?? 'the world'}`;
    const city = capital?.['en'] === undefined ? '' : `; its capital is ${capital['en']}`;
    return `${place}${city}.`.replace(/\.\.$/, '.');
  },
  language: (countries) => `Language${ofCountries(countries)}.`,
  currency: (countries) => `Currency${ofCountries(countries)}.`,
};

const inJapanese: Words = {
  country({ capital, continent, territoryOf }) {
    const place = `${JAPANESE.of('region', continent) ?? '世界'}の`;
    const kind = territoryOf === undefined ? '国' : `${JAPANESE.of('region', territoryOf) ?? ''}領`;
    const city = capital?.['ja'] === undefined ? '' : `首都は${capital['ja']}。`;
    return `${place}${kind}。${city}`;
  },
  language: (countries) => `${japaneseList(countries)}言語。`,
  currency: (countries) => `${japaneseList(countries)}通貨。`,
};

function ofCountries(countries: readonly Country[]): string {
  if (countries.length === 0) return '';
  if (countries.length > MOST_LISTED) return ` of ${countries.length} countries and territories`;
  const names = countries.map(({ code }) => withArticle(code));
  return ` of ${new Intl.ListFormat('en').format(names)}`;
}

function japaneseList(countries: readonly Country[]): string {
  if (countries.length === 0) return '';
  if (countries.length > MOST_LISTED) return `${countries.length}の国と地域の`;
  const codes = countries.map(({ code }) => code);
  return `${JAPANESE.list('region', codes)}の`;
}

/** Countries whose English names ask for an article, as those that are islands do. */
const WITH_ARTICLE = /^(?:United|Netherlands|Philippines|Central|Dominican R|Democratic)|Islands$/;

function withArticle(code: string): string {
  const name = plain(ENGLISH.of('region', code) ?? code);
  return WITH_ARTICLE.test(name) ? `the ${name}` : name;
}

function inWords(say: (words: Words) => string): Localized {
  return { en: say(inEnglish), ja: say(inJapanese) };
}

const LABELS = {
  capital: { en: 'Capital', ja: '首都' },
  continent: { en: 'Continent', ja: '大陸・地域' },
  currency: { en: 'Currency', ja: '通貨' },
  languages: { en: 'Languages', ja: '言語' },
  callingCode: { en: 'Calling code', ja: '国番号' },
};

function countryFacts({
  capital,
  continent,
  currencies,
  languages,
  callingCodes,
}: Country): readonly Fact[] {
  const list = (kind: Kind, codes: readonly string[]): Localized => ({
    en: ENGLISH.list(kind, codes),
    ja: JAPANESE.list(kind, codes),
  });
  const numbers = callingCodes.join(', ');
  return [
    ...(capital ? [{ label: LABELS.capital, value: capital }] : []),
    { label: LABELS.continent, value: list('region', [continent]) },
    ...(currencies.length > 0
      ? [{ label: LABELS.currency, value: list('currency', currencies) }]
      : []),
    ...(languages.length > 0
      ? [{ label: LABELS.languages, value: list('language', languages) }]
      : []),
    ...(numbers === '' ? [] : [{ label: LABELS.callingCode, value: { en: numbers, ja: numbers } }]),
  ];
}
