import { unfoldRange, type FoldedText } from '../text/foldText';
import { scriptAfter, scriptBefore } from './boundaries';
import { isCalledAfter } from './compounds';
import type { Find, Finds } from './find';
import type { Place } from './passageReading';
import { firstWord, isWord } from './words';

/**
 * A line may end within a name, but mostly it ends behind a word: 雪の降る中 and 東の門から are not 中東. Leaves out the
 * finds that are two words, one at the end of a line and the other on the next.
 */
export function withoutTwoWords(
  found: Finds,
  folded: FoldedText,
  text: string,
  place: Place,
): Finds {
  const ends = lineEnds(place);
  if (ends.length === 0) return found;
  let next = 0;
  const finds = found.finds.filter((find) => {
    const { start, end } = unfoldRange(folded, find.start, find.end);
    while ((ends[next] ?? Infinity) <= start) next++;
    const lineEnd = ends[next] ?? Infinity;
    return lineEnd >= end || !isTwoWords(text, { start, lineEnd, end }, find);
  });
  return finds.length === found.finds.length ? found : { ...found, finds };
}

/** Where lines end that are joined without a space, in order: offsets in the passage’s text. */
function lineEnds({ passage: { runs }, source }: Place): readonly number[] {
  const ends: number[] = [];
  for (let i = 1; i < runs.length; i++) {
    const [before, behind] = [runs[i - 1], runs[i]];
    if (!before || !behind || before.end === behind.start) continue;
    if (/[\r\n]/.test(source.slice(before.end, behind.start))) ends.push(behind.at);
  }
  return ends;
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
  if (title !== undefined || place.lineEnd !== place.start + 1) return false;
  if (!mayEndLine(text, place.start)) return false;
  // 松の林 and 百里先: behind a name of a person without a title no other kanji stand.
  const isPerson = hypotheses.every(({ owner }) => owner.entry.type === 'person');
  return (isPerson && scriptAfter(text, place.end) === 'kanji') || mayBeginLine(text, place);
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
function mayEndLine(text: string, start: number): boolean {
  const noun = text.charAt(start);
  if (!NOUNS.includes(noun) || start === 0) return false;
  const before = text.charAt(start - 1);
  if (scriptBefore(text, start) === 'kanji')
    return LAST_OF_COMPOUND.includes(noun) || isWord(before + noun);
  return BEFORE_NOUN.includes(before);
}

const PARTICLE_BEHIND = /^(?:[のをがはもにへとで、]|から|まで)/;

/** Whether the rest of a name is a word of its own, or begins one. */
function mayBeginLine(text: string, { start, lineEnd, end }: Parted): boolean {
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
  return (
    scriptAfter(text, end) === 'kanji' && firstWord(text.slice(lineEnd, lineEnd + 6)) > rest.length
  );
}
