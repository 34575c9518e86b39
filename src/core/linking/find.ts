import { isBehindKind, isBehindPrefix } from './apposition';
import { isScriptBoundary, isWordBoundary, scriptAfter, scriptBefore } from './boundaries';
import { namesSomethingElse } from './compounds';
import { coverage, covering } from './coverage';
import type { FormIndex } from './formIndex';
import { isFoundAsGiven } from './givenName';
import { characterEvidence, judge } from './judge';
import { endOfOthers } from './judgePerson';
import { capitalizedWords } from './latinSpelling';
import {
  type Title,
  titleAfter,
  titleBefore,
  titleInApposition,
  titleInKatakana,
} from './lexicon/titles';
import { type Beside, alone, besideKatakana, besideLatin, mayBeJoined } from './nameSequence';
import type { Hypothesis, Owner, Way } from './owner';
import { type Stretch, inOrder, isKatakanaUnit, katakanaRuns } from './runs';
import type { Site } from './site';
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
    const { text, language, index } = this;
    // By far the commonest forms, and mostly in the middle of a word.
    const isCharacter = owners.length === 1 && owners[0]?.role === 'character';
    if (isCharacter && characterEvidence({ text, language, index }, start) === undefined)
      return false;
    // What stands beside a term is none of its business.
    const mayBeProper = owners.some(isProperOwner);
    const beside = mayBeProper ? this.beside(start, end) : alone(start, end);
    const isOpen = mayBeProper || owners.length > 1;
    const title = isOpen ? this.title(start, end, beside) : undefined;
    const last = this.finds.at(-1);
    const site: Site = { text, language, index, start, end, beside, title, last };
    const hypotheses: Hypothesis[] = [];
    let from = start;
    let isOther = false;
    for (const owner of owners) {
      const verdict = judge(owner, site);
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
      const given = endOfOthers(site);
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
      known: last && !isFoundAsGiven(text, last) ? last.end : -1,
      isNext: (at: number): boolean => this.index.beginsAt(text, at),
    };
    return (isLatin ? besideLatin : besideKatakana)(text, start, end, neighbours);
  }

  private title(start: number, end: number, beside: Beside): Title | undefined {
    return (
      beside.title ??
      titleAfter(this.text, end, this.language) ??
      titleBefore(this.text, start) ??
      titleInApposition(this.text, end)
    );
  }

  private isEnd(offset: number): boolean {
    return isScriptBoundary(this.text, offset) && this.isBoundary(offset);
  }

  private isBoundary(offset: number): boolean {
    return isWordBoundary(this.text, offset, this.language);
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
