import type { FormIndex } from './formIndex';
import { isBehindKind, isBehindPrefix } from './apposition';
import {
  isAcrossWords,
  isBeforeAdministration,
  isBeforeAirport,
  isBeforePredicate,
  isBeforeSuffix,
  isBeforeVerbalNoun,
  isInflected,
  isRunOver,
  isScriptBoundary,
  isTakenApart,
  isWordBoundary,
  scriptAfter,
  scriptBefore,
} from './boundaries';
import {
  isAdjective,
  isCalledAfter,
  isCalledAfterTitled,
  isMaterial,
  isMeasured,
  isNotNamed,
  isPartOfCompound,
  isShop,
  namesSomethingElse,
} from './compounds';
import {
  beginsAnother,
  goesOnInSyllables,
  isAcrossChineseWords,
  isBeforeWord,
  isCalledAfterInChinese,
  isDoubled,
  isFamily,
  isInSaying,
  isLandscape,
  isShortOfForeignName,
  isStreet,
} from './chinese';
import { isAdjectiveBeforeNoun } from './declension';
import { endOfOrigin, isOtherGeneration } from './generation';
import { endOfGivenName, isBehindKin } from './givenName';
import { isBeforeSurname, isGivenNameToo as isGermanGivenName } from './germanGivenNames';
import { countryEvidence } from './lexicon/countryCharacters';
import {
  titleAfter,
  titleBefore,
  titleInApposition,
  titleInKatakana,
  type Title,
} from './lexicon/titles';
import { alone, besideKatakana, besideLatin, mayBeJoined, type Beside } from './nameSequence';
import { coverage, covering } from './coverage';
import {
  isBeforeGiven,
  isNamedPerson,
  isOfHouse,
  isOthersName,
  isTitleCutShort,
} from './otherPersons';
import { isInhabitant, isTheThing } from './germanNouns';
import { isWord } from './words';
import { inOrder, isKatakanaUnit, katakanaRuns, type Stretch } from './runs';
import {
  isAmericanGeorgia,
  isElsewhere,
  isFeminine,
  isNamedAfter,
  isOnesPlace,
  isOtherThanPlace,
  isPeople,
  isPersonsName,
  isPlaceOf,
  isPrefecture,
  isSaidToBePlace,
} from './placeNames';
import { isInFamily, isSomebodyElse } from './humbleRoles';
import { capitalizedWords } from './latinSpelling';
import type { Hypothesis, Owner, Way } from './owner';
import { isParticleInKatakana } from './telegrams';

/** A place in a folded text that may name one of several entries. Offsets are UTF-16 code units. */
export interface Find extends Stretch {
  readonly form: string;
  readonly hypotheses: readonly [Hypothesis, ...Hypothesis[]];
  readonly title: Title | undefined;
}

/** Someone who shares a name with an entry, but has another given name. */
export interface Bearer {
  readonly start: number;
  readonly end: number;
  /** The form that they share; empty for what is no person, such as ロンドン・メタルズ. */
  readonly form: string;
  /** The title or honorific that is said of them. */
  readonly title?: string | undefined;
}

export interface Finds {
  readonly finds: readonly Find[];
  readonly bearers: readonly Bearer[];
}

/** Armstrong-Jones is not Armstrong, though there is a Trump-Kim summit. */
const DOUBLE_NAME =
  /^-\p{Lu}\p{Ll}+(?! (?:talks|summit|meet|deal|call|debate|race|pact|accord|axis|feud|era|relation|ties|war|clash|duel|ticket|alliance|administration))\b/u;
/** How far an organisation is looked for behind the character of its country. */
const LONGEST_ORGANIZATION = 12;
/** Initials and a surname behind a given name. */
const LATIN_REST = /^(?: \p{Lu}\.)+ (\p{Lu}[\p{L}'-]+)/u;

const NAME_BEHIND = /^ \p{Lu}\p{Ll}/u;

/** An Anti-Trump-Kurs is about him, and nobody called Anti. */
const FOR_OR_AGAINST = /(?<!\p{L})(?:[Aa]nti|[Pp]ro|[Pp]ost|[Ee]x|[Pp]ra|[Nn]eo)-$/u;

/** Finds all that may be a name in folded texts, each looked at by itself: the article decides later. */
export class NameFinder {
  private text = '';
  private finds: Find[] = [];
  private bearers: Bearer[] = [];
  /** Up to where names have been found. */
  private done = 0;
  /** Forms that begin at one place, the longest last. */
  private readonly hits = { start: -1, count: 0, ends: [0], forms: [0] };

  constructor(
    private readonly index: FormIndex,
    readonly language: string,
  ) {}

  find(text: string): Finds {
    this.text = text;
    this.finds = [];
    this.bearers = [];
    this.done = 0;
    this.hits.count = 0;
    this.index.scan(text, this.onHit);
    this.takeHits();
    if (this.index.hasVariants) this.findVariants();
    // Given names before a surname may have been a find of their own.
    return { finds: inOrder(this.finds), bearers: this.bearers };
  }

  private readonly onHit = (start: number, end: number, form: number): void => {
    const { hits } = this;
    if (start !== hits.start) {
      this.takeHits();
      hits.start = start;
      hits.count = 0;
    }
    hits.ends[hits.count] = end;
    hits.forms[hits.count++] = form;
  };

  /** The longest form that holds there is taken. */
  private takeHits(): void {
    const { start, count, ends, forms } = this.hits;
    if (start < this.done) return;
    for (let i = count - 1; i >= 0; i--) {
      const end = ends[i] ?? start;
      if (this.tryForm(start, end, this.index.owners(forms[i] ?? -1))) return;
    }
  }

  private tryForm(start: number, end: number, owners: readonly Owner[]): boolean {
    const { text } = this;
    if (!isScriptBoundary(text, start) && !this.isBehindParticle(start)) {
      if (!isKatakanaUnit(text.charCodeAt(start - 1)) || end - start < 3) return false;
      const isBehind =
        (owners.some(isBandOrWork) && isBehindKind(text, start)) ||
        (owners.some(isSurname) && isBehindPrefix(text, start));
      if (!isBehind) return false;
    }
    const longer =
      isScriptBoundary(text, end) || this.isBeforeParticle(end, owners)
        ? end
        : this.endOfInflected(end, owners);
    if (longer === undefined) return this.tryBeforeCountry(start, end, owners);
    return this.tryPlace(start, longer, owners[0]?.form ?? '', owners, 'exact');
  }

  /** メルケル in ドイツノメルケル. */
  private isBehindParticle(start: number): boolean {
    return this.finds.at(-1)?.end === start - 1 && isParticleInKatakana(this.text, start - 1);
  }

  /** ドイツ in ドイツノメルケル, トランプ in トランプハ. */
  private isBeforeParticle(end: number, owners: readonly Owner[]): boolean {
    const { text } = this;
    if (!owners.some(isProperOwner) || !isParticleInKatakana(text, end)) return false;
    return !isKatakanaUnit(text.charCodeAt(end + 1)) || this.index.beginsAt(text, end + 1, false);
  }

  /** ルトケニア大統領: a surname, its country and a title, or a title in katakana, written together. */
  private tryBeforeCountry(start: number, end: number, owners: readonly Owner[]): boolean {
    const { text } = this;
    if (!isKatakanaUnit(text.charCodeAt(end)) || !owners.some(({ role }) => role === 'surname')) {
      return false;
    }
    let to = end;
    while (isKatakanaUnit(text.charCodeAt(to))) to++;
    const surnames = owners.filter(({ role }) => role === 'surname');
    const called = titleInKatakana(text, end, to);
    if (called) {
      this.addFind(start, end, surnames, called);
      return true;
    }
    const country = this.index.ownersOf(text.slice(end, to));
    const title = titleAfter(text, to, this.language);
    if (country[0]?.codeKind !== 'country' || !title) return false;
    this.addFind(start, end, surnames, { ...title, text: text.slice(end, to) + title.text });
    this.addFind(end, to, country, undefined);
    return true;
  }

  private addFind(
    start: number,
    end: number,
    owners: readonly Owner[],
    title: Title | undefined,
  ): void {
    const [first, ...others] = owners.map(({ exactly: [hypothesis] }) => hypothesis);
    if (!first) return;
    const form = this.text.slice(start, end);
    this.finds.push({ start, end, form, hypotheses: [first, ...others], title });
    this.done = end;
  }

  /** Germans add s to a name in the genitive; currencies have a plural. */
  private endOfInflected(end: number, owners: readonly Owner[]): number | undefined {
    const { text } = this;
    if (text.startsWith('es', end) && isScriptBoundary(text, end + 2)) {
      const isLong = this.language.startsWith('de') && !owners.every(isProperOwner);
      return isLong && /[b-df-hj-np-tv-z]/.test(text.charAt(end - 1)) ? end + 2 : undefined;
    }
    if (!text.startsWith('s', end) || !isScriptBoundary(text, end + 1)) return undefined;
    const isGenitive = this.language.startsWith('de') && owners.some(mayHaveGenitive);
    const isPlural = owners.some(({ codeKind }) => codeKind === 'currency');
    return isGenitive || isPlural ? end + 1 : undefined;
  }

  private tryPlace(
    start: number,
    end: number,
    form: string,
    owners: readonly Owner[],
    way: Way,
  ): boolean {
    const { text } = this;
    // By far the commonest forms, and mostly in the middle of a word.
    const isCharacter = owners.length === 1 && owners[0]?.role === 'character';
    if (
      isCharacter &&
      countryEvidence(text, start, this.language, this.organizationAt) === undefined
    )
      return false;
    // What stands beside a term is none of its business.
    const mayBeProper = owners.some(isProperOwner);
    const beside = mayBeProper ? this.beside(start, end) : alone(start, end);
    const isOpen = mayBeProper || owners.length > 1;
    const title = isOpen ? this.title(start, end, beside) : undefined;
    const hypotheses: Hypothesis[] = [];
    let from = start;
    let isOther = false;
    for (const owner of owners) {
      const verdict = this.judge(owner, start, end, beside, title);
      if (verdict === 'there') {
        if (from === start) hypotheses.push(way === 'exact' ? owner.exactly[0] : { owner, way });
      } else if (verdict === 'other') isOther = true;
      else if (verdict === 'extended') {
        // With a given name before it there is nothing left to doubt.
        if (from === start) hypotheses.length = 0;
        from = beside.from;
        hypotheses.push({ owner, way: 'extended' });
      } else if (verdict) hypotheses.push({ owner, way, beside: verdict.beside });
    }
    const [first] = hypotheses;
    if (first) {
      const isPlain =
        hypotheses.length === 1 && first.way === 'exact' && first.beside === undefined;
      this.finds.push({
        start: from,
        end,
        form,
        hypotheses: isPlain ? first.owner.exactly : [first, ...hypotheses.slice(1)],
        title,
      });
      this.done = end;
      return true;
    }
    if (isOther) {
      // A given name that someone else has too is looked for under that name.
      while ((this.finds.at(-1)?.start ?? -1) >= beside.from && beside.from < start)
        this.finds.pop();
      const given = this.endOfOthers(start, end);
      const called = given === undefined ? title : titleAfter(text, given, this.language);
      const { from } = beside;
      const to = given ?? beside.to;
      const isThing = !called && from === start && to === beside.to && (isStreetOrSuch(text, end, beside) || isCalledAfterPlace(beside, owners)); // prettier-ignore
      this.bearers.push({ start: from, end: to, form: isThing ? '' : form, title: called?.text });
      this.done = end;
    }
    return isOther;
  }

  private beside(start: number, end: number): Beside {
    const { text } = this;
    const isLatin =
      scriptAfter(text, start) === 'alphabetic' && scriptBefore(text, end) === 'alphabetic';
    if (!isLatin && !mayBeJoined(text, start, end)) return alone(start, end);
    const last = this.finds.at(-1);
    const neighbours = {
      language: this.language,
      // Thomas before Brown is his given name, though it is also Mann's.
      known: last && !isGivenName(text, last) ? last.end : -1,
      isNext: (at: number): boolean => this.index.beginsAt(text, at),
    };
    return (isLatin ? besideLatin : besideKatakana)(text, start, end, neighbours);
  }

  /** Where the given name of someone else ends behind a surname in Japanese. */
  private endOfOthers(start: number, end: number): number | undefined {
    return this.language.startsWith('ja') ? endOfGivenName(this.text, start, end) : undefined;
  }

  private title(start: number, end: number, beside: Beside): Title | undefined {
    return (
      beside.title ??
      titleAfter(this.text, end, this.language) ??
      titleBefore(this.text, start) ??
      titleInApposition(this.text, end)
    );
  }

  /**
   * Whether an owner of a form can be meant: not at all (undefined), someone else of that name is
   * (other), or it can, with what speaks for it.
   */
  private judge(
    owner: Owner,
    start: number,
    end: number,
    beside: Beside,
    title: Title | undefined,
  ): undefined | 'there' | 'other' | 'extended' | { readonly beside: string } {
    const { text } = this;
    const { entry, role } = owner;
    if (role === 'character') {
      const word = countryEvidence(text, start, this.language, this.organizationAt);
      return word === undefined ? undefined : { beside: word };
    }
    if (role === 'capitals' && owner.isOneWord && !isInCapitals(text, start, end)) return undefined;
    if (isPartOfCompound(text, start, end, this.language)) return undefined;
    if (isInflected(text, end) || isAcrossWords(text, start, end)) return undefined;
    if (isOnlyChinese(owner, this.language) || isTermOfOther(owner, this.language))
      return undefined;
    const mayBeBorrowed = owner.isProper || entry.type === 'work';
    if (mayBeBorrowed && isNotNamed(text, end)) return undefined;
    if (owner.isProper && isMaterial(text, start, end)) return undefined;
    if (isShop(text, start, owner)) return undefined;
    if (owner.codeKind === 'language' && isAdjective(text, start, end, this.language))
      return undefined;
    if (entry.type === 'person') {
      const isOther = isOtherGeneration(entry, text, end);
      if (isOther !== undefined && (isOther || role === 'given')) {
        // The younger of two is told from his father by evidence.
        if (!isOther) return 'extended';
        if (role !== 'surname') return 'other';
      }
      if (
        role !== 'surname' &&
        owner.isOneWord &&
        (isSomebodyElse(entry, text, end) || (role === 'listed' && isInFamily(text, start)))
      ) {
        return 'other';
      }
      if (role === 'listed' && owner.isOneWord && !title && this.isFromElsewhere(owner, end))
        return 'other';
      if (
        role === 'surname' &&
        this.language.startsWith('en') &&
        text.charAt(end) === '-' &&
        !this.index.beginsAt(text, end + 1) &&
        DOUBLE_NAME.test(text.slice(end, end + 30))
      ) {
        return 'other';
      }
      if (isTitleCutShort(text, start, end)) return undefined;
      if (role === 'surname' && (isOfHouse(text, end) || isTheThing(text, start, end, owner))) {
        return undefined;
      }
      if (role === 'surname' && isMeasured(text, start, this.language)) return undefined;
      if (role === 'surname' && isSaidToBePlace(text, start)) return undefined;
      if (role === 'surname' && (this.isInAddress(start, end) || this.isInner(start, end))) {
        return undefined;
      }
      if (
        beside.names.length > 0 &&
        role !== 'listed' &&
        owner.nameInFull.includes(text.slice(start, end))
      ) {
        if (role === 'surname' && owner.acceptsGiven(beside.names)) return 'extended';
        if (beside.isBehindNoun !== true) return 'other';
      }
      if (
        role === 'given' &&
        owner.hasSurname(LATIN_REST.exec(text.slice(end, end + 40))?.[1] ?? '')
      ) {
        return undefined;
      }
      // Peter Neumann; in German no other noun follows a given name.
      if (
        role === 'given' &&
        this.language.startsWith('de') &&
        NAME_BEHIND.test(text.slice(end, end + 3))
      ) {
        return undefined;
      }
      // Frank Weber is not Anne Frank.
      if (
        role === 'surname' &&
        end - start === owner.form.length &&
        isGermanGivenName(owner.form, this.language) &&
        isBeforeSurname(text, end)
      ) {
        return 'other';
      }
      if (role === 'given' && beside.isLonger) {
        const last = text.slice(end, beside.to).split(/[・ ]/).at(-1) ?? '';
        return owner.hasSurname(last) ? undefined : 'other';
      }
      if (beside.isLonger && isOther !== false && !this.isWhole(owner, beside)) return 'other';
      if (role === 'surname' && (isOthersName(text, end) || isBeforeGiven(text, start, end)))
        return 'other';
      if (role === 'surname' && this.endOfOthers(start, end) !== undefined) return 'other';
      return this.isPersonThere(owner, start, end, title) ? 'there' : undefined;
    }
    if (owner.isProper && isNamedAlike(beside, owner) && !isGenitive(owner, text, end))
      return 'other';
    if (
      entry.type === 'organization' &&
      isAdjectiveBeforeNoun(owner.form, text.slice(end, end + 3))
    ) {
      return undefined;
    }
    if (entry.type === 'event' && this.isJoinedTo(start)) return undefined;
    // オスカー・ピーターソン is no prize.
    if (entry.type === 'event' && beside.isLonger && beside.isKatakana && owner.isOneWord) {
      return 'other';
    }
    if (
      (entry.type === 'place' || this.language.startsWith('zh')) &&
      beside.isLonger &&
      !(owner.codeKind === 'country' && beside.isKatakana && !isGivenNameToo(text, start, end))
    ) {
      return 'other';
    }
    if (entry.type === 'place' && isNamedAfter(text, start, end, this.language)) return undefined;
    if (
      entry.type === 'place' &&
      owner.codeKind === undefined &&
      this.language.startsWith('ja') &&
      isOtherThanPlace(text, start, end, entry)
    ) {
      return undefined;
    }
    if (namesSomethingElse(text, start, end, owner, this.language)) return undefined;
    if (
      entry.type === 'place' &&
      owner.codeKind === undefined &&
      !/[「,] $/.test(text.slice(Math.max(0, start - 2), start)) &&
      isElsewhere(text, end, entry)
    ) {
      return undefined;
    }
    if (
      entry.type === 'organization' &&
      this.language.startsWith('de') &&
      isInhabitant(text, start, end)
    ) {
      return undefined;
    }
    if (entry.type === 'place' && this.language.startsWith('de')) {
      if (isPeople(text, start, end)) return undefined;
      if (owner.codeKind === undefined && isFeminine(text, start, end, entry)) return undefined;
    }
    if (
      entry.code === 'GE' &&
      this.language.startsWith('en') &&
      isAmericanGeorgia(text, start, end)
    ) {
      return undefined;
    }
    if (owner.isProper && owner.codeKind === undefined && isBeforeGiven(text, start, end))
      return 'other';
    if (entry.type === 'place' && isPersonsName(text, start, end, this.language)) return 'other';
    if (entry.type === 'place' && isNamedPerson(owner, text, start, end, title)) return 'other';
    if (this.language.startsWith('zh') && isInSaying(text, start, end)) return undefined;
    if (this.language.startsWith('zh') && entry.type === 'place') {
      if (isStreet(text, end)) return undefined;
      if (isPrefecture(text, start, end)) return 'there';
    }
    if (this.language.startsWith('zh') && end - start > 3) return 'there';
    // 国連 in 米国連大使, where 米国 is none.
    const isBounded =
      (this.isBehindCountry(start) || this.isBoundary(start)) &&
      (this.isBoundary(end) ||
        isBeforeSuffix(text, start, end) ||
        isBeforeAirport(text, end) ||
        (entry.type === 'place' && isTakenApart(text, start, end, this.language)) ||
        (entry.type === 'place' && isBeforeAdministration(text, end)));
    return isBounded ? 'there' : undefined;
  }

  /** Das Willy-Brandt-Haus is called after him; but a Trump-Putin-Gipfel is of both. */
  private isInner(start: number, end: number): boolean {
    const { text, language } = this;
    if (text.charAt(start - 1) !== '-' || text.charAt(end) !== '-') return false;
    if (FOR_OR_AGAINST.test(text.slice(Math.max(0, start - 6), start))) return false;
    const last = this.finds.at(-1);
    return language.startsWith('de') && (last?.end !== start - 1 || isGivenName(text, last));
  }

  /** Francis of Assisi is not the pope, but Lula of Brazil its president. */
  private isFromElsewhere({ entry }: Owner, end: number): boolean {
    const origin = endOfOrigin(entry, this.text, end);
    return origin !== undefined && this.index.ownersOf(origin.where)[0]?.codeKind !== 'country';
  }

  private isBehindCountry(start: number): boolean {
    const last = this.finds.at(-1);
    return last?.end === start && last.hypotheses[0].owner.role === 'character';
  }

  private isEnd(offset: number): boolean {
    return isScriptBoundary(this.text, offset) && this.isBoundary(offset);
  }

  private isBoundary(offset: number): boolean {
    return isWordBoundary(this.text, offset, this.language);
  }

  /**
   * Whether a name in full ends there though ・ joins something to it: モハメド・アリ・ジンナー is somebody else, but
   * ラリー・ペイジ・グーグル最高経営責任者 leads what is named.
   */
  private isWhole({ role, form, isOneWord }: Owner, { isKatakana, to }: Beside): boolean {
    if (role !== 'listed' || form.length < 5) return false;
    // ヴィクトリア・ロペス is no queen.
    if (isKatakana && isOneWord) return false;
    return !isKatakana || titleAfter(this.text, to, this.language) !== undefined;
  }

  /** Shepherd's Bush, King's Cross: where neither has another name in it, it is a place of two words. */
  private isInAddress(start: number, end: number): boolean {
    const { text, index, language } = this;
    if (!language.startsWith('en')) return false;
    return (
      (this.finds.at(-1)?.end !== start - 3 && isOnesPlace(text, start, language)) ||
      (!index.beginsAt(text, end + 3) && isPlaceOf(text, start, end, language))
    );
  }

  /** イグ・ノーベル賞 is another prize; but ロシア・ウクライナ戦争 is between two that are known. */
  private isJoinedTo(start: number): boolean {
    return (
      this.text.charCodeAt(start - 1) === 0x30fb &&
      isKatakanaUnit(this.text.charCodeAt(start - 2)) &&
      this.finds.at(-1)?.end !== start - 1
    );
  }

  private readonly organizationAt = (offset: number): string | undefined => {
    const { text, index } = this;
    let name: string | undefined;
    index.scan(text.slice(offset, offset + LONGEST_ORGANIZATION), (start, end, form) => {
      const isWhole = start === 0 && end > 2 && this.isBoundary(offset + end);
      const isNamed = index.owners(form).some(({ entry }) => entry.type === 'organization');
      if (isWhole && isNamed) name = text.slice(offset, offset + end);
    });
    return name;
  };

  /** Whether a foreign name in Chinese goes on, and no other one follows: 特朗普埃尔多安. */
  private isShortened(end: number): boolean {
    const { text, index } = this;
    const isName = (at: number): boolean => index.beginsAt(text, at, true, 2);
    return goesOnInSyllables(text, end) && !isName(end) && !isName(end + 1);
  }

  /** Kanji names are no words of the dictionary: what stands beside them decides. */
  private isPersonThere(
    owner: Owner,
    start: number,
    end: number,
    title: Title | undefined,
  ): boolean {
    const { text } = this;
    // ヴィクトリア州 is called after the queen; but those who are named in full are meant.
    if (owner.role !== 'listed' || (owner.isOneWord && scriptBefore(text, end) === 'katakana')) {
      if (isCalledAfter(text, end)) return false;
      const isBehind = title !== undefined && text.startsWith(title.text, end);
      if (isBehind && isCalledAfterTitled(text, end + title.text.length)) return false;
    }
    const isHan = scriptAfter(text, start) === 'kanji';
    if (!isHan) return this.isBoundary(start) && this.isBoundary(end);
    const isFull = owner.role === 'listed' && end - start > 2;
    const isHanAfter = scriptAfter(text, end) === 'kanji';
    const isHanBefore = scriptBefore(text, start) === 'kanji';
    if (this.language.startsWith('zh')) {
      const isTransliterated = owner.of.includes('·') || owner.of.includes('・');
      // 卡尼尔曼 is not 卡尼.
      if (isTransliterated && (isShortOfForeignName(text, start, end) || this.isShortened(end))) {
        return false;
      }
      if (isDoubled(text, start, end)) return false;
      if (isTransliterated && beginsAnother(text, start, end)) return false;
      if (owner.role !== 'listed' && isCalledAfterInChinese(text, end)) return false;
      if (isFamily(text, start, end) || isLandscape(text, end)) return false;
      if (isInSaying(text, start, end) || isRunOver(text, end)) return false;
      if (isFull && !isTransliterated && isAcrossChineseWords(text, start, end)) return false;
      if (isFull || (isTransliterated && end - start > 2)) return true;
      return owner.role === 'listed' || isTransliterated
        ? ((isTransliterated && /[小老]/.test(text.charAt(start - 1))) || this.isBoundary(start)) &&
            (this.isBoundary(end) || isBeforeWord(text, end))
        : titleAfter(text, end, this.language) !== undefined ||
            (end - start > 1 && !isHanAfter && titleBefore(text, start) !== undefined);
    }
    const after = titleAfter(text, end, this.language);
    // 渡辺晶子さん has a surname of her own.
    if (owner.role === 'given' && isHanBefore) return isBehindKin(text, start) && (!isHanAfter || after !== undefined); // prettier-ignore
    if (end - start === 1 && after && !isTitleOnly(after) && !this.isBoundary(end)) return false;
    if (isHanAfter && isBeforeVerbalNoun(text, end)) return false;
    if (isHanAfter && !after && !(isFull && this.isBoundary(end))) {
      if (end - start < 2 || !isBeforePredicate(text, end)) return false;
    }
    if (isHanBefore && !titleBefore(text, start)) {
      if (!isFull && !after) return false;
      // 大森喜朗 is not 森喜朗.
      if (isWord(text.slice(start - 1, start + 1))) return false;
      if (!this.isBoundary(start)) return false;
    }
    return true;
  }

  /**
   * A name that is spelt otherwise, of which a part is another's as well: ロバート・ルイス・スティーブンソン where another
   * スティーブンソン is known, ルーブル美術館 where the roubles are.
   */
  private findWhole(start: number, end: number): Find | undefined {
    const { text, index } = this;
    if (!isScriptBoundary(text, start)) return undefined;
    const found = (to: number, owner: Owner): Find => ({
      start,
      end: to,
      form: text.slice(start, to),
      hypotheses: [{ owner, way: 'variant' }],
      title: owner.entry.type === 'person' ? titleAfter(text, to, this.language) : undefined,
    });
    if (scriptAfter(text, end) === 'kanji') {
      const [longer, other] = index
        .tails(text.slice(start, end))
        .filter(({ tail }) => text.startsWith(tail, end) && this.isEnd(end + tail.length))
        .filter(({ tail, owner }) => {
          return !namesSomethingElse(text, start, end + tail.length, owner, this.language);
        })
        .sort((a, b) => b.tail.length - a.tail.length);
      if (longer && longer.tail !== other?.tail)
        return found(end + longer.tail.length, longer.owner);
    }
    const form = text.slice(start, end);
    if (!form.includes('・') || !isScriptBoundary(text, end)) return undefined;
    const [owner, ...others] = index
      .variants(form)
      .filter(({ role, entry }) => role === 'listed' && entry.type === 'person');
    return owner && others.length === 0 ? found(end, owner) : undefined;
  }

  /** Puts names in the place of those that are found in them. */
  private putWhole(whole: readonly Find[]): void {
    const isPart = coverage(whole);
    const isApart = ({ start, end }: Stretch): boolean => !isPart(start, end);
    const isOtherBearer = coverage(whole);
    this.finds = [...inOrder(this.finds).filter(isApart), ...whole];
    this.bearers = [...this.bearers]
      .sort((a, b) => a.start - b.start)
      .filter(({ start, end }) => !isOtherBearer(start, end));
  }

  private findVariants(): void {
    const { text, index } = this;
    const found = this.bearers.length === 0 ? this.finds : [...this.finds, ...this.bearers];
    const isTaken = coverage(inOrder(found));
    let done = 0;
    const isJapanese = this.language.startsWith('ja');
    const isFound = covering(inOrder([...this.finds]));
    const whole: Find[] = [];
    const words = /^(?:ja|zh)/.test(this.language) ? katakanaRuns(text) : capitalizedWords(text);
    for (const { start, end } of words) {
      if (end - start < 2 || start < done) continue;
      if (isJapanese && !isFound(start, end) && isScriptBoundary(text, start)) {
        const one = this.findWhole(start, end);
        if (one) {
          whole.push(one);
          done = one.end;
          continue;
        }
      }
      if (isTaken(start, end)) continue;
      const form = text.slice(start, end);
      const owners = index.variants(form);
      if (owners.length === 0 || !isScriptBoundary(text, start) || !isScriptBoundary(text, end)) {
        continue;
      }
      if (this.tryPlace(start, end, form, owners, 'variant')) done = end;
    }
    if (whole.length > 0) this.putWhole(whole);
  }
}

function isGivenName(text: string, { start, end, hypotheses }: Find): boolean {
  return (
    hypotheses.every(({ owner }) => owner.role === 'given') || isGivenNameToo(text, start, end)
  );
}

/** Melville Street is called after someone, and nobody else’s name. */
function isStreetOrSuch(text: string, end: number, { isKatakana, to }: Beside): boolean {
  return !isKatakana && CALLED_AFTER.test(text.slice(end + 1, to));
}

const CALLED_AFTER =
  /^(?:Street|Road|Avenue|Lane|Square|Place|Drive|Boulevard|Terrace|Crescent|Hill|House|Hall|Tower|Bridge|Park|Gardens?|Station|Airport|Stadium|Arena|School|College|University|Institute|Library|Museum|Gallery|Theatre|Theater|Hospital|Clinic|Foundation|Prize|Award|Medal|Bank|Center|Centre|Building|Hotel|Inn|Cup|Trophy|Island|River|Lake|Bay|Mountains?|Valley|County|Beach|Sea|Strait|Peak|Falls|Dam|Canal|Day|Week|Festival|Lectures?|Report|Plan|Act|Doctrine|Group|Inc|Corp|Ltd)$/;

/** ロンドン・メタルズ: in Japanese hardly anyone’s given name, for whom there is another. */
function isCalledAfterPlace({ isKatakana, isLonger }: Beside, owners: readonly Owner[]): boolean {
  return isKatakana && isLonger && owners.every(({ entry }) => entry.type === 'place');
}

/** Whether names before it make it someone’s surname: Jack London. */
function isNamedAlike({ names, isBehindNoun }: Beside, { isOneWord }: Owner): boolean {
  return names.length > 0 && isOneWord && isBehindNoun !== true;
}

/** Whatever stands before it, a country is whose something is in German: Anfang Mai Indiens Premier. */
function isGenitive({ codeKind, form }: Owner, text: string, end: number): boolean {
  return codeKind === 'country' && text.charAt(end - 1) === 's' && !form.endsWith('s');
}

/** 丰田 is folded to 豊田, which in Japanese is a surname, not トヨタ. */
function isOnlyChinese({ entry, of, role }: Owner, language: string): boolean {
  return (
    entry.type === 'organization' &&
    role === 'listed' &&
    of.length === 2 &&
    language.startsWith('ja') &&
    /^\p{Script=Han}/u.test(of) &&
    entry.names['ja'] !== undefined &&
    !/^\p{Script=Han}/u.test(entry.names['ja'].name) &&
    !hasNameIn(entry, of, 'ja')
  );
}

/** 同意 is Japanese for consent, and Chinese for yes: terms are of one language, names of all. */
function isTermOfOther({ entry: { type, names } }: Owner, language: string): boolean {
  if (type !== 'term' && type !== 'expression') return false;
  const has = (asked: string): boolean => Object.keys(names).some((own) => own.startsWith(asked));
  const other = language.startsWith('zh') ? 'ja' : language.startsWith('ja') ? 'zh' : undefined;
  return other !== undefined && has(other) && !has(language.slice(0, 2));
}

function hasNameIn({ aliases = [] }: Owner['entry'], name: string, language: string): boolean {
  return aliases.some((alias) => alias.language === language && alias.name === name);
}

/** Des Oktoberfests, des Spiegels, des Kriegsrechts; what ends in an adjective is declined otherwise. */
function mayHaveGenitive({ entry: { type }, codeKind }: Owner): boolean {
  return codeKind !== 'language' && type !== 'expression';
}

function isBandOrWork({ entry: { type } }: Owner): boolean {
  return type === 'organization' || type === 'work';
}

function isSurname({ role }: Owner): boolean {
  return role === 'surname';
}

function isProperOwner({ isProper }: Owner): boolean {
  return isProper;
}

/** Whether nothing stands between a name and a title but when it was held, and the country. */
function isTitleOnly({ text, office }: Title): boolean {
  return (
    office === '' ||
    /^(?:[前元次期故現新旧米英仏独露中韓]*|[前元]\p{Script=Han}{1,6}[省庁院局会党])$/u.test(
      text.slice(0, -office.length),
    )
  );
}

/** Countries by whose names people are called as well: マリ・クレール. */
function isGivenNameToo(text: string, start: number, end: number): boolean {
  return /^(?:マリ|チャド|ジョージア|ヨルダン)$/.test(text.slice(start, end));
}

/** A name in capitals stands among words in capitals: a headline. */
function isInCapitals(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  const behind = /^[^,.:;!?]*/.exec(text.slice(end, end + 20))?.[0] ?? '';
  const around = before.slice(before.search(/[^,.:;!?]*$/)) + behind;
  return /[A-Z]{3}/.test(around) && !/\p{Ll}{2}|\p{Script=Hiragana}/u.test(around);
}
