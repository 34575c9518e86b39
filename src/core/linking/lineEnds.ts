import { firstIndex } from '../order/firstIndex';
import { unfoldRange, type FoldedText } from '../text/foldText';
import { scriptAfter, scriptBefore } from './boundaries';
import { isCalledAfter } from './compounds';
import { dossierOf } from './dossier';
import type { Find, Finds, NameFinder } from './find';
import type { Hypothesis } from './owner';
import type { Place } from './passageReading';
import { inOrder } from './runs';
import { firstWord, isWord } from './words';

/**
 * A line may end within a name, but mostly it ends behind a word: 雪の降る中 and 東の門から are not 中東. Leaves out the
 * finds that are two words, one at the end of a line and the other on the next; what that begins with is found
 * instead: 京都 in 駅の東 and 京都行き.
 */
export function withoutTwoWords(
  found: Finds,
  folded: FoldedText,
  composed: FoldedText,
  place: Place,
  finder: NameFinder,
): Finds {
  const ends = lineEnds(place, composed);
  if (ends.length === 0) return found;
  const { text } = composed;
  let next = 0;
  const begin: Find[] = [];
  const finds = found.finds.filter((find) => {
    const { start, end } = unfoldRange(folded, find.start, find.end);
    while ((ends[next] ?? Infinity) <= start) next++;
    const lineEnd = ends[next] ?? Infinity;
    if (lineEnd >= end || !isTwoWords(text, { start, lineEnd, end }, find)) return true;
    const first = lineEnd === start + 1 && firstOn(find.start + 1, folded, finder);
    if (first) begin.push(first);
    return false;
  });
  if (finds.length === found.finds.length) return found;
  return { ...found, finds: inOrder([...finds, ...begin].sort((a, b) => a.start - b.start)) };
}

/** How far a name at the beginning of a line is looked for. */
const LONGEST_NAME = 16;

/** What a line begins with, if that is a name. */
function firstOn(at: number, { text }: FoldedText, finder: NameFinder): Find | undefined {
  const [first] = finder.find(text.slice(at, at + LONGEST_NAME)).finds;
  return first?.start === 0 ? { ...first, start: at, end: at + first.end } : undefined;
}

/** Where lines end that are joined without a space, in order: offsets in the passage’s composed text. */
function lineEnds({ passage: { runs }, source }: Place, { places }: FoldedText): readonly number[] {
  const ends: number[] = [];
  for (let i = 1; i < runs.length; i++) {
    const [before, behind] = [runs[i - 1], runs[i]];
    if (!before || !behind || before.end === behind.start) continue;
    if (/[\r\n]/.test(source.slice(before.end, behind.start))) ends.push(behind.at);
  }
  if (!places) return ends;
  return ends.map((end) => firstIndex(places.starts, (start) => start >= end));
}

interface Parted {
  readonly start: number;
  readonly lineEnd: number;
  readonly end: number;
}

function isTwoWords(text: string, place: Parted, { title, hypotheses }: Find): boolean {
  if (scriptAfter(text, place.start) === 'katakana') {
    const isPerson = hypotheses.some(({ owner }) => owner.entry.type === 'person');
    return isSound(text, place) || (isPerson && isCalledAfter(text, place.end));
  }
  if (place.lineEnd !== place.start + 1) return false;
  // A place has no title, though 側 may stand behind it.
  if (title && hypotheses.some(({ owner }) => owner.entry.type === 'person')) return false;
  if (!mayEndLine(text, place)) return false;
  const isPerson = hypotheses.every(({ owner }) => owner.entry.type === 'person');
  if (endsWord(text, place)) return true;
  // 真言宗を開いた空海 is told by what he founded.
  if (isPerson && hypotheses.some((one) => isDescribed(one, text))) return false;
  // 松の林 and 百里先: behind a name of a person without a title no other kanji stand.
  return (isPerson && scriptAfter(text, place.end) === 'kanji') || mayBeginLine(text, place);
}

/** What stands before a country, and makes a word with its first character: 在日, 訪中, 欧米. */
const BEFORE_COUNTRY = '在訪対親反駐渡来帰全東西南北新旧前元現同各両離滞抗嫌赴欧日米英仏独露中韓';

/** Whether a line ends with a word of two kanji, the second of which a name would begin with: 屋上, 火山. */
function endsWord(text: string, { start }: Parted): boolean {
  return (
    scriptBefore(text, start) === 'kanji' &&
    !BEFORE_COUNTRY.includes(text.charAt(start - 1)) &&
    isWord(text.slice(start - 1, start + 1))
  );
}

function isDescribed({ owner }: Hypothesis, text: string): boolean {
  return dossierOf(owner.entry).words.some((word) => text.includes(word));
}

/** プー, and チンと鳴る. */
const SOUND = /^(?:と|という音|って)(?:鳴|音|響|いう音|[^。]{0,4}鳴[っりる])/;

function isSound(text: string, { lineEnd, end }: Parted): boolean {
  return end - lineEnd < 4 && SOUND.test(text.slice(end, end + 8));
}

/** Nouns of one character that stand by themselves. */
const NOUNS =
  '中上下前後東西南北内外左右奥隣山川海空森林原野谷島岸浜港湖池田畑村町市国県城寺店家門戸口窓橋駅道雨雪風雲星月日年朝昼夜春夏秋冬火水木金土石岩草花葉松竹梅桜麦米豆茶酒肉魚鳥馬牛犬猫虫父母兄弟姉妹男女子孫娘夫妻人友客神仏王目耳鼻手足首頭顔髪胸腹背腰肩心声音歌色光影本紙絵文字詩劇席車船舟机箱皿服靴';
/** What goes before a noun and belongs to it: adjectives, verbs, の; and what joins it to another. */
const BEFORE_NOUN = 'のるたいなぶむぐすくつとや';
/** With these nouns compounds end: 工事中, 屋根上. */
const LAST_OF_COMPOUND = '中上下前後内外側間';
const DIRECTIONS = '東西南北中上下前後';

/** Whether a kanji is the last word of a line rather than the first character of a name. */
function mayEndLine(text: string, place: Parted): boolean {
  const { start } = place;
  const noun = text.charAt(start);
  if (!NOUNS.includes(noun) || start === 0) return false;
  const before = text.charAt(start - 1);
  if (scriptBefore(text, start) === 'kanji')
    return LAST_OF_COMPOUND.includes(noun) || isWord(before + noun);
  if (BEFORE_NOUN.includes(before)) return true;
  // 風向きは北 and 京極駅: behind a particle a longer word must follow, but none as 都内 behind 東京.
  return (
    'はがをにもでび'.includes(before) &&
    isLonger(text, place) &&
    firstWord(text.slice(place.end, place.end + 4)) === 1
  );
}

/** Whether what is on the next line begins a longer word than the rest of the name. */
function isLonger(text: string, { lineEnd, end }: Parted): boolean {
  return (
    scriptAfter(text, end) === 'kanji' &&
    firstWord(text.slice(lineEnd, lineEnd + 6)) > end - lineEnd
  );
}

const PARTICLE_BEHIND = /^(?:[のをがはもにへとで、]|から|まで)/;

/** Whether the rest of a name is a word of its own, or begins one. */
function mayBeginLine(text: string, place: Parted): boolean {
  const { start, lineEnd, end } = place;
  const rest = text.slice(lineEnd, end);
  const isBeforeParticle = PARTICLE_BEHIND.test(text.slice(end, end + 2));
  // 中国 and 米国 are much commoner than 国 at the beginning of a line.
  if (rest.length === 1 && isBeforeParticle) return rest !== '国' && NOUNS.includes(rest);
  if (isBeforeParticle) {
    // Someone called by the given name may be who does something: 町の東 and 礼子は.
    return (
      DIRECTIONS.includes(text.charAt(start)) || (isWord(rest) && 'のを'.includes(text.charAt(end)))
    );
  }
  return isLonger(text, place);
}
