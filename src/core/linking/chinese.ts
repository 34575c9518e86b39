import { scriptAfter, scriptBefore } from './boundaries';
import { firstWord, isBetweenWords, isWord } from './words';
import { matchesAt } from '../text/matchesAt';

/** Sayings that have a name in them, and name nobody and no place. */
const SAYINGS =
  '大同小异 大同世界 世界大同 天下大同 不识泰山 重于泰山 稳如泰山 泰山压顶 泰山北斗 望子成龙 洛阳纸贵 邯郸学步 逼上梁山 庐山真面 跳进黄河 长江后浪 名落孙山 说曹操 高山流水 金山银山 路遥知马力 通罗马 岁岁平安 山呼海啸 东施效颦 得陇望蜀 乐不思蜀 围魏救赵 朝秦暮楚 四面楚歌 楚河汉界 夜郎自大 毛遂自荐 到长城非好汉 到黄河心 巫山云雨 东山再起 江郎才尽';

/** Whether a name is part of a saying: 大同小异, 望子成龙. */
export function isInSaying(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  for (let at = SAYINGS.indexOf(name); at >= 0; at = SAYINGS.indexOf(name, at + 1)) {
    const from = SAYINGS.lastIndexOf(' ', at) + 1;
    const to = SAYINGS.indexOf(' ', at);
    if (text.startsWith(SAYINGS.slice(from, to < 0 ? undefined : to), start - at + from))
      return true;
  }
  return false;
}

const STREET =
  /(?:[东南西北中一二三四]?路(?![上线过透径段途演政由况边面程])|[东南西北中]?大?街(?![道头])|大道|巷)/y;

/** Streets are called after places: 河南中路; 山东 is none in 中山东路. */
export function isStreet(text: string, end: number): boolean {
  return matchesAt(STREET, text, end);
}

const WATER_OR_HILL = '江河湖海溪泉山岭峰';
const LANDSCAPE_BEHIND =
  /(?:[边畔岸里]|上(?![台任周月个])|水[位面]|流域|大桥|两岸|[上中下]游|[山之]?[脚顶巅])/y;

/** 韩江边 is at a river. */
export function isLandscape(text: string, end: number): boolean {
  if (!WATER_OR_HILL.includes(text.charAt(end - 1))) return false;
  return matchesAt(LANDSCAPE_BEHIND, text, end);
}

/** With what longer foreign names go on: 格拉斯哥 is not 格拉斯, 科尔多瓦 not 科尔. */
const REST =
  /(?:[姆逊娜蒂妮莎茨茜芙莉琳珀萨]|尔(?![后虞])|斯(?!文)|哥(?!哥)|多[瓦夫尔拉萨]|维[奇茨]|斯基|[诺科罗耶切里]夫|[诺科罗耶]娃|[伯贝]格|[福兰]德|森(?!林)|曼(?!谷)|尼亚|利亚|里亚|特曼|德曼|德森)/y;

export function isShortOfForeignName(text: string, start: number, end: number): boolean {
  if (end - start > 3) return false;
  return matchesAt(REST, text, end);
}

/** What foreign names are written with, and what is hardly a word by itself behind one. */
const SYLLABLES =
  '阿埃艾安奥巴贝布达丹德邓迪蒂丁顿杜恩尔菲费芬弗夫盖戈格哈霍基吉杰金卡凯康考科克肯库昆拉莱兰朗劳勒雷里利莉林琳伦罗洛鲁玛迈曼梅蒙米密莫默姆穆纳娜奈内尼妮诺欧帕佩皮珀普奇乔琼萨塞桑森莎申什史斯丝索塔泰坦汤特汀托瓦万威韦维沃西希雅亚扬耶伊泽詹珍兹茨多利';
/** What is compared is named behind 比: where no name can follow, 盖茨比 is one name. */
const NO_OBJECT_BEHIND = /比(?=[的》，。、！？；]|$)/y;

/**
 * Whether a foreign name goes on in two syllables that are no word: 巴斯德纳特 and 布什内尔 are others than 巴斯德 and 布什;
 * but 特朗普西装革履, and what is longer is a name of its own, as in 牛顿莱布尼茨之争.
 */
export function goesOnInSyllables(text: string, end: number): boolean {
  if (matchesAt(NO_OBJECT_BEHIND, text, end)) return true;
  let to = end;
  while (to < end + 3 && SYLLABLES.includes(text.charAt(to) || '。')) to++;
  return (
    to === end + 2 &&
    firstWord(text.slice(end, end + 4)) === 1 &&
    firstWord(text.slice(end + 1, end + 5)) === 1
  );
}

/** 姚明|明年, which the dictionary takes for 明明 and 年; but 老姚|明天. */
export function isBeforeWord(text: string, end: number): boolean {
  return text.charAt(end) === text.charAt(end - 1) && firstWord(text.slice(end, end + 4)) > 1;
}

/** A given name of one character is doubled: 林丹丹 is not 林丹, but 姚明明年 is 姚明. */
export function isDoubled(text: string, start: number, end: number): boolean {
  return end - start === 2 && text.charAt(end) === text.charAt(end - 1) && !isBeforeWord(text, end);
}

/** Laws, prizes and houses are called after people: 布朗运动, 牛顿第二定律. */
const CALLED_AFTER =
  /(?:第?[一二三]?定[律理]|力学|环(?![境球节保绕顾])|运动(?![员会鞋场服队量])|方程|常数|猜想|奖(?![励金学牌杯状项]))/y;

export function isCalledAfterInChinese(text: string, end: number): boolean {
  return matchesAt(CALLED_AFTER, text, end);
}

/** What follows a foreign surname of one character, which begins other names as well: 作家金说, but 诗人金素月. */
const BEHIND_ONE = /[的了是在和与及对说称就将会也都还又再曾已不没未从向给被把让为]/;

/** 谭家 is a family, nobody of it. */
export function isFamily(text: string, start: number, end: number): boolean {
  return end - start === 1 && text.charAt(end) === '家';
}

/** Whether a foreign surname of one character is rather the first of another name. */
export function beginsAnother(text: string, start: number, end: number): boolean {
  return (
    end - start === 1 && scriptAfter(text, end) === 'kanji' && !BEHIND_ONE.test(text.charAt(end))
  );
}

/** 林百里 in 园林百里长廊: the surname ends a word, and the given name is one. */
export function isAcrossChineseWords(text: string, start: number, end: number): boolean {
  return (
    scriptBefore(text, start) === 'kanji' &&
    isWord(text.slice(start - 1, start + 1)) &&
    !isBetweenWords(text, start, 'zh') &&
    isWord(text.slice(start + 1, end))
  );
}
