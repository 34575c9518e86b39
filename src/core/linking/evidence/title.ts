import type { Entry } from '../../glossary/entry';
import { type Add, type Case, ONE_KANJI, isHan, isOnStage } from './case';
import { type Dossier, dossierOf } from '../dossier';
import type { Find } from '../find';
import { isSomebodyElse } from '../humbleRoles';
import { isLast, isSomebodysKin } from './kin';
import { isCommon } from '../lexicon/commonWords';
import { isRole } from '../lexicon/latinWords';
import {
  titleBefore,
  titleBeforeVerb,
  titleInApposition,
  titleInPredicate,
} from '../lexicon/titles';
import type { Hypothesis, Owner } from '../owner';
import { profileOf } from '../profile';
import type { Read } from '../read';
import type { Reason } from '../reason';
import { WEIGHTS } from './weights';

export function addTitle(one: Case, { owner }: Hypothesis, add: Add): void {
  const { entry } = owner;
  const { find, read } = one;
  const { title } = find;
  if (entry.type === 'person') {
    const dossier = dossierOf(entry);
    const isAnother =
      isAnothersRole(read.text, find.start, dossier) ||
      isSomebodysKin(one, dossier) ||
      isSomebodyElse(entry, read.text, find.end);
    if (isAnother) add(WEIGHTS.otherRole);
  }
  if (!title) {
    if (entry.type === 'person') addSaidTitle(one, dossierOf(entry), add);
    return;
  }
  if (entry.type !== 'person') {
    if (find.hypotheses.length > 1) add(WEIGHTS.otherTitle);
    return;
  }
  const dossier = dossierOf(entry);
  const why: Reason = { kind: 'title', title: title.text };
  const isOfWife = find.hypotheses.some(({ owner }) => dossierOf(owner.entry).isWife);
  if (title.text.endsWith('夫人') && (isOfWife || title.office === '')) {
    const isWife =
      dossier.isWife || (profileOf(entry).gender < 0 && !isAnybodys(find, read) && !isOfWife);
    add(isWife ? WEIGHTS.wife : WEIGHTS.noWife, why);
  } else if (title.office === '' || isNobles(title.office, dossier)) {
    addSexOfTitle(find, entry, add, why);
    // 作家の林さん is told by what stands before her name, Ms Rice, the former secretary of state, by what is behind.
    const before = titleBefore(read.text, find.start) ?? titleInApposition(read.text, find.end);
    if (before) {
      const fits = dossier.hasTitle(before.office, before.text) > 0;
      if (fits) add(WEIGHTS.title, { kind: 'title', title: before.text });
      else if (dossier.isForeignTo(before.office)) add(WEIGHTS.otherTitle);
    }
    add(courtesyOf(one, title.text, owner), why);
  } else {
    const fit = isOfAnotherCountry(one, dossier) ? -1 : dossier.hasTitle(title.office, title.text);
    if (fit < 0) add(WEIGHTS.otherCountry);
    else if (fit === 2) add(WEIGHTS.exactTitle, why);
    else if (fit === 1) add(WEIGHTS.title, why);
    else if (dossier.isOfKin(title.office)) add(WEIGHTS.otherTitle);
    else if (isSoldiersOnly(title.office, dossier)) add(WEIGHTS.otherRole);
    // A captain Murakami may be anyone.
    else if (!dossier.hasOffice) add(isAnybodys(find, read) ? 0 : WEIGHTS.anyTitle, why);
    else if (isOnlyPerson(find) && dossier.mayLead(title.office)) add(WEIGHTS.anyTitle, why);
    else {
      const isOther =
        isCommon(find.form, read.language) ||
        (isHan(find.form) && !dossier.mayLead(title.office)) ||
        dossier.isForeignTo(title.text);
      const least = isOther ? WEIGHTS.otherTitle : WEIGHTS.otherTitle / 2;
      add(
        HUMBLE.test(title.text) || isRulersOnly(title.office, dossier) ? WEIGHTS.otherRole : least,
      );
    }
  }
  // The one before is the last: 朴前大統領 is the daughter, not the father.
  if (title.text.startsWith('前') && find.hypotheses.length > 1 && isLast(find, entry)) {
    add(WEIGHTS.last, why);
  }
  const gender = genderFit(title.text, isMansName(entry) ? 2 : profileOf(entry).gender);
  // What a given name sounds like in Japanese is no evidence against someone.
  if (gender > 0 || gender < -1) add(WEIGHTS.gender * gender);
}

/** What someone is said to be in another part of the sentence, or in German by a noun that is no title. */
function addSaidTitle({ find, read }: Case, dossier: Dossier, add: Add): void {
  const { text, language } = read;
  const said = titleInPredicate(text, find.end) ?? titleBeforeVerb(text, find.start, language);
  if (said && dossier.hasTitle(said.office, said.text) > 0) {
    add(WEIGHTS.anyTitle, { kind: 'title', title: said.text });
    return;
  }
  const role = roleBefore(text, find.start, language);
  if (role !== undefined && isCognate(role, dossier)) {
    add(WEIGHTS.title, { kind: 'title', title: role });
  }
}

const ROLE_NOUN_BEFORE = /(?:^|\P{L})(\p{Lu}\p{Ll}{5,}) $/u;

/** Die Epidemiologin Klein, Biologe Wolf: what someone is by trade. */
function roleBefore(text: string, start: number, language: string): string | undefined {
  if (!language.startsWith('de') || text.charAt(start - 1) !== ' ') return undefined;
  const noun = ROLE_NOUN_BEFORE.exec(text.slice(Math.max(0, start - 30), start))?.[1];
  return noun !== undefined && isRole(noun) ? noun : undefined;
}

/** Whether what someone is has nearly the same name in the description, in whatever language: Epidemiologin, epidemiologist. */
function isCognate(role: string, { text }: Dossier): boolean {
  return text.includes(role.slice(0, COGNATE).toLowerCase());
}

/** How many letters at its beginning words that mean the same have in common in German and English. */
const COGNATE = 6;

/** Whether a title is of a country that an entry has nothing to do with: ブラウン英首相 is no prime minister of Antigua. */
function isOfAnotherCountry({ find, read, index }: Case, dossier: Dossier): boolean {
  const next = read.finds.finds[index + 1];
  const { end, title } = find;
  const country = next?.hypotheses[0].owner;
  if (!next || country?.codeKind !== 'country' || !title?.text.includes(next.form)) return false;
  if (next.start - end > LONGEST_BEFORE_COUNTRY || next.hypotheses.length > 1) return false;
  return dossier.hasOffice && !dossier.isRelatedTo(dossierOf(country.entry));
}

/** Between a name and its country stands ・, and whether the office still is held. */
const LONGEST_BEFORE_COUNTRY = 2;

/** How much an honorific counts: a neighbour may be called 森さん, unless he is named in full without any office. */
function courtesyOf({ find, read, names }: Case, honorific: string, owner: Owner): number {
  const { entry } = owner;
  const isTeacher = honorific === '先生' && dossierOf(entry).hasTitle('先生', '先生') === 0;
  if (!isTeacher && !FAMILIAR.test(honorific)) return WEIGHTS.courtesy;
  if (!isHan(find.form) || isOnStage(owner)) return WEIGHTS.familiarity;
  // Few others are called 田部井 or 黒柳; but children of that name there are.
  const isRare = !ONE_KANJI.test(find.form) && !isCommon(find.form, read.language);
  if (isRare && honorific === 'さん' && read.text.charAt(find.end + 2) !== 'ち')
    return WEIGHTS.familiarity;
  const where = { read, start: find.start };
  const full = names.fullName(entry.id, where);
  const isPlain =
    (full?.read === read && (full.title === undefined || full.title === honorific)) ||
    names.titled(entry.id, where)?.read === read;
  return isPlain ? WEIGHTS.familiarity : WEIGHTS.anybody;
}

/** Barons are made of ministers and architects; what kings and princes are is said of them. */
export const NOBLE = /^(?:[公侯伯子男]爵|卿|閣下)$/;

function isNobles(office: string, dossier: Dossier): boolean {
  return NOBLE.test(office) && dossier.hasTitle(office, office) === 0;
}

/** Whether a name is one of those in kanji that many bear. */
function isAnybodys({ form }: Find, { language }: Read): boolean {
  return isHan(form) && isCommon(form, language);
}

/** Whether whoever has a title governs, and an entry has never had to do with politics. */
function isRulersOnly(office: string, { said }: Dossier): boolean {
  return /(?:大統領|首相|大臣|[外国防財務法農]相|主席)$/.test(office) && !POLITICAL.test(said);
}

const POLITICAL =
  /政治|大統領|首相|大臣|[^首]相[。（、]|議員|知事|市長|書記|主席|革命|politic|president|minister|senator|governor|mayor|chancellor|leader|secretary/;

/** Whether whoever has a rank is in some army, and an entry has never had to do with any: ブラウン大佐 is no historian. */
function isSoldiersOnly(office: string, { said }: Dossier): boolean {
  return /(?:[大中少准][佐尉将]|元帥|軍曹|伍長|提督|司令官)$/.test(office) && !MILITARY.test(said);
}

const MILITARY =
  /軍|戦|将|提督|隊|革命|大統領|王|帝|独裁|探検|冒険|航海|飛行|宇宙|貴族|general|admiral|officer|army|navy|\bwar\b|military|president|leader|king|emperor|explorer|sailor|navigator|aviator|pilot|astronaut|cosmonaut/;

/** What nobody is any more who is known for an office. */
const HUMBLE =
  /(?:[軍兵]?曹|曹長|[伍兵]長|上等兵|巡査部?長?|警部補?|刑事|料理長|シェフ|料理人|駅長|車掌|運転士|看護師長?|教諭|保育士|消防士|sergeant|corporal|private|constable|inspector|feldwebel)$/i;

/** Said of neighbours rather than of those whom the news are about. */
const FAMILIAR =
  /^(?:さん|ちゃん|くん|君|夫人|夫婦|先輩|後輩|師匠|棟梁|女将|坊|嬢|一家|兄弟|姉妹|親子|父子)$/;

/** Whether nobody else may be meant, but a place or a company may: General Washington. */
function isOnlyPerson({ hypotheses }: Find): boolean {
  const persons = hypotheses.filter(({ owner }) => owner.entry.type === 'person');
  return persons.length === 1 && hypotheses.length > 1;
}

/** Mrs Clinton, of whom one is somebody's wife. */
function addSexOfTitle({ title, hypotheses }: Find, entry: Entry, add: Add, why: Reason): void {
  const { gender } = profileOf(entry);
  if (/^(?:Mr|Herr)\.?$/.test(title?.text ?? '') && gender === -2) add(WEIGHTS.noWife);
  if (!/^(?:Mrs|Ms|Miss|Frau|女士)\.?$/.test(title?.text ?? '')) return;
  if (dossierOf(entry).isWife) add(WEIGHTS.woman, why);
  else if (gender === 2) add(WEIGHTS.noWife);
  else if (gender >= 0 && hypotheses.some(({ owner }) => dossierOf(owner.entry).isWife)) {
    add(-WEIGHTS.woman);
  }
}

/** What someone is stands before the name, though it is no title: 審判のカーニー, 料理長のキャメロン. */
const ROLE_BEFORE =
  /([\p{Script=Han}ー]{0,6}(?:審判|料理長|研究家|写真家|評論家|美容師|漁師|猟師|調教師|教諭|職人|店主|店長|女将|大工|板前|運転手|消防士|看護師|獣医師|生徒|学生|児童|園児|農家|主婦|会社員|団員|部員|愛好家|助手|管理人|守衛|警備員|庭師|店員|駅員|大家|家主|隣人|近所|常連|乗客|清掃員|配達員|局員|住民|[市町村]民|患者|介護士|保育士|料理人|作業員|従業員|アルバイト|[投捕野騎選]手))の$/u;

export function isAnothersRole(text: string, start: number, dossier: Dossier): boolean {
  if (text.charAt(start - 1) !== 'の') return false;
  const role = ROLE_BEFORE.exec(text.slice(Math.max(0, start - 12), start))?.[1];
  return role !== undefined && !dossier.text.includes(role);
}

const MANS_NAME =
  /^(?:\p{L}*(?:bert|hard|rich|helm|ald|dolf|rank)|Ludwig|Paul|Peter|Hans|Karl|Gordon|George|Thomas|John|James) /u;

/** Whether no woman is called so. */
function isMansName({ names }: Entry): boolean {
  return MANS_NAME.test(names['en']?.name ?? '');
}

/** Whether Mr or Frau fits what is known of someone: above zero if so, below if not, 0 if that is unknown. */
function genderFit(title: string, gender: number): number {
  if (/^(?:Mrs?|Ms|Miss|Herrn?|Frau|女史|女士|Sir|Lord|Lady|Dame)\.?$/.test(title)) {
    return /^(?:Mr|Herrn?|Sir|Lord)/.test(title) && !title.startsWith('Mrs') ? gender : -gender;
  }
  return 0;
}
