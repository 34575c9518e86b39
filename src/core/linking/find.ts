import { codeKind, isProper } from '../glossary/entry';
import type { FormIndex, Owner } from './formIndex';
import { isScriptBoundary, isWordBoundary, scriptAfter, scriptBefore } from './boundaries';
import { isAdjective, isCalledAfter, isPartOfCompound, namesSomethingElse } from './compounds';
import { countryEvidence } from './lexicon/countryCharacters';
import { titleAfter, titleBefore, type Title } from './lexicon/titles';
import { alone, besideKatakana, besideLatin, type Beside } from './nameSequence';
import { katakanaRuns } from './runs';
import { skeleton } from './katakana';

/**
 * How a form came to be found: as it is listed or derived, spelt by other rules, with more names in it, or
 * because the reader said so.
 */
export type Way = 'exact' | 'variant' | 'extended' | 'overruled';

/** An entry that a find may name. */
export interface Hypothesis {
  readonly owner: Owner;
  readonly way: Way;
  /** For a country’s character, what shows that it is one. */
  readonly beside?: string;
}

/** A place in a folded text that may name one of several entries. Offsets are UTF-16 code units. */
export interface Find {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly hypotheses: readonly [Hypothesis, ...Hypothesis[]];
  readonly title: Title | undefined;
}

/** Someone who shares a name with an entry, but has another given name. */
export interface Bearer {
  readonly start: number;
  readonly end: number;
  /** The form that they share. */
  readonly form: string;
}

export interface Finds {
  readonly finds: readonly Find[];
  readonly bearers: readonly Bearer[];
}

/** Initials and a surname behind a given name. */
const LATIN_REST = /^(?: \p{Lu}\.)+ (\p{Lu}[\p{L}'-]+)/u;

/** All that may be a name in a folded text, looked at by itself: the article decides later. */
export function findNames(text: string, language: string, index: FormIndex): Finds {
  const finder = new Finder(text, language, index);
  finder.run();
  return { finds: finder.finds, bearers: finder.bearers };
}

/** Forms that begin at one place, the longest last. */
interface Hits {
  start: number;
  readonly ends: number[];
  readonly forms: number[];
}

class Finder {
  finds: Find[] = [];
  readonly bearers: Bearer[] = [];
  #done = 0;

  constructor(
    private readonly text: string,
    private readonly language: string,
    private readonly index: FormIndex,
  ) {}

  run(): void {
    const hits: Hits = { start: -1, ends: [], forms: [] };
    this.index.scan(this.text, (start, end, form) => {
      if (start !== hits.start) {
        this.#take(hits);
        hits.start = start;
        hits.ends.length = hits.forms.length = 0;
      }
      hits.ends.push(end);
      hits.forms.push(form);
    });
    this.#take(hits);
    if (this.index.hasVariants) this.#findVariants();
    // Given names before a surname may have been a find of their own.
    this.finds.sort((a, b) => a.start - b.start);
    this.finds = this.finds.filter(({ start }, i) => start >= (this.finds[i - 1]?.end ?? 0));
  }

  /** The longest form that holds there is taken. */
  #take({ start, ends, forms }: Hits): void {
    if (start < this.#done) return;
    for (let i = ends.length - 1; i >= 0; i--) {
      const end = ends[i] ?? start;
      if (this.#tryForm(start, end, this.index.owners(forms[i] ?? -1))) return;
    }
  }

  #tryForm(start: number, end: number, owners: readonly Owner[]): boolean {
    const { text } = this;
    if (!isScriptBoundary(text, start)) return false;
    const longer = isScriptBoundary(text, end) ? end : this.#endOfInflected(end, owners);
    if (longer === undefined) return false;
    return this.#tryPlace(start, longer, text.slice(start, end), owners, 'exact');
  }

  /** Germans add s to a name in the genitive; currencies have a plural. */
  #endOfInflected(end: number, owners: readonly Owner[]): number | undefined {
    if (!this.text.startsWith('s', end) || !isScriptBoundary(this.text, end + 1)) return undefined;
    const isGenitive =
      this.language.startsWith('de') && owners.some(({ entry }) => isProper(entry));
    const isPlural = owners.some(({ entry }) => codeKind(entry) === 'currency');
    return isGenitive || isPlural ? end + 1 : undefined;
  }

  #tryPlace(start: number, end: number, form: string, owners: readonly Owner[], way: Way): boolean {
    // What stands beside a term is none of its business.
    const mayBeProper = owners.some(({ entry }) => isProper(entry));
    const beside = mayBeProper ? this.#beside(start, end) : alone(start, end);
    const isOpen = mayBeProper || owners.length > 1;
    const title = isOpen ? this.#title(start, end, beside) : undefined;
    const hypotheses: Hypothesis[] = [];
    let from = start;
    let isOther = false;
    for (const owner of owners) {
      const verdict = this.#judge(owner, start, end, beside, title);
      if (verdict === 'other') isOther = true;
      else if (verdict === 'extended') {
        // With a given name before it there is nothing left to doubt.
        if (from === start) hypotheses.length = 0;
        from = beside.from;
        hypotheses.push({ owner, way: 'extended' });
      } else if (typeof verdict === 'object') {
        if (from === start) hypotheses.push({ owner, way, ...verdict });
      }
    }
    const [first, ...others] = hypotheses;
    if (first) {
      this.finds.push({ start: from, end, form, hypotheses: [first, ...others], title });
      this.#done = end;
      return true;
    }
    if (isOther) {
      // A given name that someone else has too is looked for under that name.
      this.bearers.push({ start: beside.from, end: beside.to, form });
      this.#done = end;
    }
    return isOther;
  }

  #beside(start: number, end: number): Beside {
    const { text, language } = this;
    const known = this.finds.at(-1)?.end ?? -1;
    const isNext = (at: number): boolean => this.index.beginsAt(text, at);
    const script = scriptAfter(text, start);
    if (script === 'alphabetic' && scriptBefore(text, end) === 'alphabetic') {
      return besideLatin(text, start, end, { language, known, isNext });
    }
    return besideKatakana(text, start, end, { language, known, isNext });
  }

  #title(start: number, end: number, beside: Beside): Title | undefined {
    return beside.title ?? titleAfter(this.text, end) ?? titleBefore(this.text, start);
  }

  /**
   * Whether an owner of a form can be meant: not at all (undefined), someone else of that name is
   * (other), or it can, with what speaks for it.
   */
  #judge(
    owner: Owner,
    start: number,
    end: number,
    beside: Beside,
    title: Title | undefined,
  ): undefined | 'other' | 'extended' | { beside?: string } {
    const { text } = this;
    const { entry, role } = owner;
    if (role === 'character') {
      const word = countryEvidence(text, start, this.language);
      return word === undefined ? undefined : { beside: word };
    }
    if (role === 'capitals' && !isInCapitals(text, start, end)) return undefined;
    if (isPartOfCompound(text, start, end, this.language)) return undefined;
    if (codeKind(entry) === 'language' && isAdjective(text, start, end, this.language))
      return undefined;
    if (entry.type === 'person') {
      if (
        beside.names.length > 0 &&
        owner.of.includes(text.slice(start, end)) &&
        role !== 'listed'
      ) {
        if (role === 'surname' && owner.acceptsGiven(beside.names)) return 'extended';
        return 'other';
      }
      if (
        role === 'given' &&
        owner.hasSurname(LATIN_REST.exec(text.slice(end, end + 40))?.[1] ?? '')
      ) {
        return undefined;
      }
      if (role === 'given' && beside.isLonger) {
        const last = text.slice(end, beside.to).split(/[・ ]/).at(-1) ?? '';
        return owner.hasSurname(last) ? undefined : 'other';
      }
      if (beside.isLonger && !(role === 'listed' && owner.form.length > 4)) return 'other';
      if (this.#isPersonThere(owner, start, end, title)) return {};
      return role === 'surname' && isOthersName(text, end) ? 'other' : undefined;
    }
    if (isProper(entry) && beside.names.length > 0 && owner.isOneWord) return 'other';
    if (
      entry.type === 'place' &&
      beside.isLonger &&
      !(codeKind(entry) === 'country' && beside.isKatakana)
    ) {
      return 'other';
    }
    if (namesSomethingElse(text, start, end, owner)) return undefined;
    if (this.language.startsWith('zh') && end - start > 3) return {};
    return isWordBoundary(text, start) && isWordBoundary(text, end) ? {} : undefined;
  }

  /** Kanji names are no words of the dictionary: what stands beside them decides. */
  #isPersonThere(owner: Owner, start: number, end: number, title: Title | undefined): boolean {
    const { text } = this;
    if (owner.role !== 'listed' && isCalledAfter(text, end)) return false;
    const isHan = scriptAfter(text, start) === 'kanji';
    if (!isHan) return isWordBoundary(text, start) && isWordBoundary(text, end);
    const isFull = owner.role === 'listed' && end - start > 2;
    const isHanAfter = scriptAfter(text, end) === 'kanji';
    const isHanBefore = scriptBefore(text, start) === 'kanji';
    if (this.language.startsWith('zh')) {
      const isTransliterated = owner.of.includes('·') || owner.of.includes('・');
      if (isFull || (isTransliterated && end - start > 2)) return true;
      return owner.role === 'listed' || isTransliterated
        ? isWordBoundary(text, start) && isWordBoundary(text, end)
        : title !== undefined && titleAfter(text, end) !== undefined;
    }
    const after = titleAfter(text, end);
    if (end - start === 1 && after && !isTitleOnly(after) && !isWordBoundary(text, end))
      return false;
    if (isHanAfter && !after && !(isFull && isWordBoundary(text, end))) return false;
    if (isHanBefore && !titleBefore(text, start)) {
      if (!isFull && !after) return false;
      if (!isWordBoundary(text, start)) return false;
    }
    return true;
  }

  #findVariants(): void {
    const { text, index } = this;
    const taken = new Uint8Array(text.length);
    for (const { start, end } of [...this.finds, ...this.bearers]) taken.fill(1, start, end);
    for (const { start, end } of katakanaRuns(text)) {
      if (taken[start] || taken[end - 1] || end - start < 2) continue;
      const form = text.slice(start, end);
      const owners = index.variants(skeleton(form));
      if (owners.length === 0 || !isScriptBoundary(text, start) || !isScriptBoundary(text, end)) {
        continue;
      }
      if (!this.#tryPlace(start, end, form, owners, 'variant')) continue;
      taken.fill(1, start, end);
    }
  }
}

/** Whether nothing stands between a name and a title but when it was held, and the country. */
function isTitleOnly({ text, office }: Title): boolean {
  return office === '' || /^[前元次期故現新旧米英仏独露中韓]*$/.test(text.slice(0, -office.length));
}

/** A given name in kanji with さん or a title behind it: 湯川房江さん is not 湯川 of the glossary. */
function isOthersName(text: string, end: number): boolean {
  const given = /^\p{Script=Han}{1,3}?(?=さん|氏|選手|容疑者|被告|[（(][0-9０-９])/u.exec(
    text.slice(end, end + 8),
  )?.[0];
  return given !== undefined && !titleAfter(text, end);
}

/** A name in capitals stands among words in capitals: a headline. */
function isInCapitals(text: string, start: number, end: number): boolean {
  const around = text.slice(Math.max(0, start - 20), start) + text.slice(end, end + 20);
  return /[A-Z]{3}/.test(around) && !/\p{Ll}{2}|\p{Script=Hiragana}/u.test(around);
}
