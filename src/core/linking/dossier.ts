import type { Entry, Localized } from '../glossary/entry';
import { foldText } from '../text/foldText';
import { partKin } from './kinship';
import { domainsOf, institutionsOf, isSport, isTrade } from './lexicon/domains';
import { allOffices, isOffice, likeTitles } from './lexicon/titles';
import { ordinalsIn, type Span } from './years';

/** What an entry’s own words say about it: by them it is told who goes by a shared name. */
export class Dossier {
  /** All that is said of it in whatever language, folded, in small letters. */
  readonly text: string;
  /** That without what is said of others in the family, which is in the other. */
  readonly #own: string;
  readonly #kin: string;
  /** Its names, folded, in small letters; those too short to tell anything are left out. */
  readonly names: readonly string[];
  #hasOffice: boolean | undefined;
  #isLeader: boolean | undefined;
  #isWife: boolean | undefined;
  #domains: readonly RegExp[] | undefined;
  #kinOffices: readonly string[] | undefined;
  #institutions: readonly RegExp[] | undefined;
  #words: readonly string[] | undefined;
  /** By what is written before or behind the name. */
  readonly #titles = new Map<string, 0 | 1 | 2>();
  readonly #related = new WeakMap<Dossier, boolean>();
  #years: readonly Span[] | undefined;
  #ordinals: readonly number[] | undefined;

  constructor(readonly entry: Entry) {
    this.text = foldText(wordsOf(entry).join('\n')).text.toLowerCase();
    const { own, kin } = entry.type === 'person' ? partKin(this.text) : { own: this.text, kin: '' };
    this.#own = own;
    this.#kin = kin;
    this.names = [...Object.values(entry.names), ...(entry.aliases ?? [])]
      .map(({ name }) => foldText(name).text.toLowerCase())
      .filter((name) => name.length > 1);
  }

  /**
   * Whether a title is said of it.
   *
   * @returns 2 if with what it is in charge of (デジタル相), 1 if it or one that means alike, else 0
   */
  hasTitle(office: string, whole: string): 0 | 1 | 2 {
    let fit = this.#titles.get(whole);
    if (fit === undefined) {
      if (this.#titles.size >= MOST_TITLES) this.#titles.clear();
      this.#titles.set(whole, (fit = this.#readTitle(office, whole)));
    }
    return fit;
  }

  #readTitle(office: string, whole: string): 0 | 1 | 2 {
    if (whole.length > office.length && this.#says(whole.toLowerCase())) return 2;
    // Ministers are alike, but not all of them: 農相 is the 農林水産大臣.
    const minister = office === '相' ? whole.replace(/^(?:[前元現新旧]|次期)/, '') : office;
    if (/[^首]相$/.test(minister) && ministerOf(minister).test(this.#own)) return 2;
    const isSaid = (title: string): boolean => {
      return (
        (title !== 'chancellor' || office === title || !TREASURER.test(this.#own)) &&
        this.#says(title)
      );
    };
    return likeTitles(office).some((title) => isSaid(title.toLowerCase())) ? 1 : 0;
  }

  /** Whether it is a politician, and a title one of those that politicians come to have. */
  mayLead(office: string): boolean {
    return (
      LEADING.test(office) && /政治家|首相|大臣|大統領|相。|相（|議員|代表|政治/.test(this.#own)
    );
  }

  /** Whether a title is said of someone in the family alone: the wife of the president is not called so. */
  isOfKin(office: string): boolean {
    return (
      this.#kin !== '' && likeTitles(office).some((title) => says(this.#kin, title.toLowerCase()))
    );
  }

  /** Whether it is known by the office of another in its family: “wife of the President of France”. */
  isKnownBy(other: Dossier): boolean {
    if (this.#kin === '' || this.hasOffice) return false;
    this.#kinOffices ??= allOffices().filter((office) => says(this.#kin, office));
    return this.#kinOffices.some((office) => other.#says(office));
  }

  /** Whether any office at all is said of it: then one that is not said does not fit. */
  get hasOffice(): boolean {
    this.#hasOffice ??= allOffices().some((office) => this.#says(office));
    return this.#hasOffice;
  }

  /** Whether it leads, or led, a country: whoever reads the news thinks of those first. */
  get isLeader(): boolean {
    return (this.#isLeader ??= LEADERS.some((office) => this.#says(office)));
  }

  /** Whether it is known for a sport, or for a relative. */
  get isAthleteOrKin(): boolean {
    return this.#kin !== '' || this.#knownFor.some(isSport);
  }

  /** Whether it is said to be someone’s wife, as those are whom 夫人 is said of. */
  get isWife(): boolean {
    return (this.#isWife ??= WIFE.test(this.text));
  }

  /** Whether what is said of it names another: the other is the better known. */
  speaksOf(other: Dossier): boolean {
    return other.names.some(
      (name) => /[・ ]|^\p{Script=Han}{3,}$/u.test(name) && this.text.includes(name),
    );
  }

  /** Whether a relative in what is said of it goes by the given name of another: “younger sister of Venus”. */
  speaksOfGiven({ names }: Dossier): boolean {
    return (
      this.#kin !== '' &&
      names.some((name) => {
        const given = name.slice(0, Math.max(0, name.search(/[・ ]/)));
        return given.length > 2 && says(this.#kin, given);
      })
    );
  }

  /** Whether a text speaks of what it is known for. */
  isInDomain(text: string): boolean {
    return this.#knownFor.some((says) => says.test(text));
  }

  /** Whether a text speaks of what it is known for, and no place is. */
  isInTrade(text: string): boolean {
    return this.#knownFor.some((says) => isTrade(says) && says.test(text));
  }

  /** Whether both are known for the same, which few are. */
  isOfTrade(other: Dossier): boolean {
    return this.#knownFor.some((says) => isTrade(says) && other.#knownFor.includes(says));
  }

  /** Whether both lived, or held an office, in the same years. */
  isOfTime({ years }: Dossier): boolean {
    return this.years.some(
      ([from, to]) =>
        from < to && years.some(([since, last]) => since < last && from < last && since < to),
    );
  }

  /** Whether a text speaks of what only a country has that it belongs to. */
  isAtHome(text: string): boolean {
    this.#institutions ??= institutionsOf(this.text);
    return this.#institutions.some((says) => says.test(text));
  }

  /**
   * Whether whoever has a title is known for something else: the painter Milei is not the president. Other
   * trades are no evidence, as anyone may have been a lawyer before.
   */
  isForeignTo(title: string): boolean {
    const domains = TRADE.test(title) ? domainsOf(title.toLowerCase()) : [];
    const own = this.#knownFor;
    return domains.length > 0 && own.length > 0 && !domains.some((says) => own.includes(says));
  }

  /** What is said of itself, and not of others in the family. */
  get said(): string {
    return this.#own;
  }

  get #knownFor(): readonly RegExp[] {
    return (this.#domains ??= domainsOf(this.#own));
  }

  /** The words of its description that tell something. */
  get words(): readonly string[] {
    this.#words ??= [...new Set(tellingWords(this.#own))];
    return this.#words;
  }

  /** The spans of years that it names: of a life, of an office. */
  get years(): readonly Span[] {
    this.#years ??= yearSpans(this.#own);
    return this.#years;
  }

  /** The numbers of offices that it held: 第41代. */
  get ordinals(): readonly number[] {
    return (this.#ordinals ??= ordinalsIn(this.#own));
  }

  isRelatedTo(other: Dossier): boolean {
    let is = this.#related.get(other);
    if (is === undefined) this.#related.set(other, (is = this.#readRelated(other)));
    return is;
  }

  #readRelated(other: Dossier): boolean {
    return (
      other.names.some((name) => mentions(this.text, name)) ||
      this.names.some((name) => mentions(other.text, name))
    );
  }

  #says(word: string): boolean {
    return says(this.#own, word);
  }
}

/** Whether a text has a name in it. A short Latin one counts whole only: “us” is in “austria”. */
function mentions(text: string, name: string): boolean {
  if (name.length > 4 || !/^[a-z]/.test(name)) return text.includes(name);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/[a-z]/.test(text.charAt(at - 1) + text.charAt(at + name.length))) return true;
  }
  return false;
}

/** Whether a text has a word for an office. A Latin one counts whole only: “king” is not in “working”. */
function says(text: string, word: string): boolean {
  const isLatin = /[a-z]/.test(word);
  const is = (at: number): boolean =>
    isLatin
      ? !/[a-z]/.test(text.charAt(at - 1)) &&
        !/[a-z]/.test(text.charAt(at + word.length)) &&
        !(word === 'chancellor' && text.startsWith(' of the exch', at + word.length)) &&
        !(word === 'player' && NO_ATHLETE.test(text.slice(Math.max(0, at - 10), at)))
      : !NO_OFFICE.test(text.slice(at + word.length)) && !isWithin(word, text.charAt(at - 1));
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (is(at)) return true;
  }
  return false;
}

/** Who plays that is no 選手. */
const NO_ATHLETE = /\b(?:shogi|chess|go|poker|piano|violin|guitar|trumpet|organ|koto) $/;

const WIFE = /妻|夫人|ファーストレディ|\bwife\b|first lady|ehefrau/;

const LEADERS = ['大統領', '首相', '国家主席', 'president', 'prime minister', 'chancellor'];

/** Who is called chancellor, and leads no government. */
const TREASURER = /chancellor of the exchequer|lord chancellor|vice.chancellor/;

const TRADE =
  /画家|彫刻家|作曲家|指揮者|奏者|ピアニスト|選手$|[投捕野騎]手$|打者$|主将$|コーチ$|監督$|詩人|俳優|女優|歌手|诗人|演员|painter|sculptor|composer|poet|actor|actress|singer|Maler|Komponist/i;

const LEADING =
  /(?:総裁|総理|幹事長?|会長|顧問|代表|委員長|議員|議長|党首|長官|[^首]相|大臣|閣僚|将軍|司令官|元帥|知事|候補|general|colonel|commander|governor|senator|congressman)$/;

/** What an abbreviation such as 経産相 is of: 経済産業大臣. */
function ministerOf(office: string): RegExp {
  const field = Array.from(office.slice(0, -1)).join('[^。、・,]{0,4}');
  return new RegExp(`${field}[^。、・,]{0,4}(?:大臣|相)(?!補佐|候補)`);
}

/** 副大統領 is no 大統領, nor is 教師 a 師. */
function isWithin(word: string, before: string): boolean {
  return before === '副' || ('師王公卿関妃相'.includes(word) && /\p{Script=Han}/u.test(before));
}

/** 大統領選 and 大統領補佐官 do not make a 大統領. */
const NO_OFFICE = /^(?:選|候補|補佐|夫人|府|令|報道|顧問|特使|制)/;

/** How many titles are remembered of each: the same ones come again and again. */
const MOST_TITLES = 500;

const dossiers = new WeakMap<Entry, Dossier>();

export function dossierOf(entry: Entry): Dossier {
  let dossier = dossiers.get(entry);
  if (!dossier) dossiers.set(entry, (dossier = new Dossier(entry)));
  return dossier;
}

function wordsOf({ description, facts = [] }: Entry): string[] {
  const texts = (localized: Localized): string[] => Object.values(localized);
  return [
    ...texts(description),
    ...facts.flatMap(({ label, value }) => [...texts(label), ...texts(value)]),
  ];
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
/** Said of too many to tell anything. */
const EMPTY = new Set(
  '日本 アメリカ 出身 人物 指導者 知ら 時代 世界 活動 とき ため こと 以来 会社 都市 首都 name named from with born former since until first after before that this have been were which their known also works work years year city town place country state capital world part minister leader people group german germany french american british japanese chinese company agency'.split(
    ' ',
  ),
);

function tellingWords(text: string): string[] {
  const words: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    if (EMPTY.has(segment) || /^[\p{Script=Hiragana}\d\P{L}]+$/u.test(segment)) continue;
    if (segment.length >= (/^[\p{Script=Latin}]+$/u.test(segment) ? 4 : 2)) words.push(segment);
  }
  // Titles of works, and what says more as a whole than its words: 『魔の山』, 湾岸戦争.
  for (const [, title = ''] of text.matchAll(QUOTED_TITLE)) words.push(title);
  for (const [whole] of text.matchAll(COMPOUND)) {
    if (!endsInOffice(whole)) words.push(whole);
  }
  return words;
}

function endsInOffice(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (isOffice(word.slice(at))) return true;
  return false;
}

const QUOTED_TITLE = /[『「《]([^『「《』」》\n]{2,20})[』」》]/g;
const COMPOUND = /(?<!\p{Script=Han})\p{Script=Han}{4,6}(?!\p{Script=Han})/gu;

/** 1989~93, 2019年~, 1843-1910, since 2017; dashes are folded. */
const SPAN = /(\d{4})年?\s?(?:[~～〜–—-]|to|から|bis)\s?(\d{4}|\d{2}(?!\d))?/g;
const SINCE = /(?:since|seit|ab) (\d{4})/g;
/** In 2016, 1968年に: when something happened, if no span begins or ends there. */
const SINGLE =
  /(?<![\d~～〜–—-])(?<!(?:to|since|seit|ab|bis) )(1[5-9]\d\d|20\d\d)(?!\d|年?\s?(?:[~～〜–—-]|to|から|bis))/g;

function yearSpans(text: string): [number, number][] {
  const spans = Array.from(text.matchAll(SPAN), ([, from = '', to]): [number, number] => {
    if (to === undefined) return [Number(from), Infinity];
    return [Number(from), Number(to.length === 2 ? from.slice(0, 2) + to : to)];
  });
  for (const [, from] of text.matchAll(SINCE)) spans.push([Number(from), Infinity]);
  for (const [, year] of text.matchAll(SINGLE)) spans.push([Number(year), Number(year)]);
  return spans;
}
