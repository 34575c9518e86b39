import { scriptAfter, scriptBefore } from './boundaries';
import { isBetweenWords, isWord } from './words';

/** Sayings that have a name in them, and name nobody and no place. */
const SAYINGS =
  '大同小异 大同世界 世界大同 天下大同 不识泰山 重于泰山 稳如泰山 安如泰山 泰山压顶 泰山北斗 望子成龙 洛阳纸贵 邯郸学步 夜郎自大 逼上梁山 庐山真面 跳进黄河 不到黄河 长江后浪 东山再起 名落孙山 暗度陈仓 暗渡陈仓 说曹操 周瑜打黄盖 姜太公钓鱼 自古华山 高山流水 高山仰止 金山银山 路遥知马力 江山易改 完璧归赵 围魏救赵 四面楚歌 通罗马 罗马不是一天 寿比南山 福如东海 岁岁平安 出入平安 一路平安 司马昭之心 莫言之不预'.split(
    ' ',
  );

/** By what they are told from others at once: the first character of a name, and how far it is from the beginning. */
const PLACES_IN_SAYINGS = new Map<string, (readonly [saying: string, at: number])[]>();
for (const saying of SAYINGS) {
  for (let at = 0; at < saying.length; at++) {
    const pair = saying.slice(at, at + 2);
    PLACES_IN_SAYINGS.set(pair, [...(PLACES_IN_SAYINGS.get(pair) ?? []), [saying, at]]);
  }
}

/** Whether a name is part of a saying: 大同小异, 望子成龙. */
export function isInSaying(text: string, start: number, end: number): boolean {
  if (end - start > 3) return false;
  const places = PLACES_IN_SAYINGS.get(text.slice(start, start + 2));
  return places?.some(([saying, at]) => text.startsWith(saying, start - at)) ?? false;
}

const STREET =
  /(?:[东南西北中一二三四]?路(?![上中线過过透径段途演政由费况标灯边面口人桥网程])|[东南西北中]?大?街(?![道头上区坊])|大道|巷)/y;

/** Streets are called after places: 河南中路; 山东 is none in 中山东路. */
export function isStreet(text: string, end: number): boolean {
  STREET.lastIndex = end;
  return STREET.test(text);
}

const WATER_OR_HILL = '江河湖海溪泉山岭峰';
const LANDSCAPE_BEHIND =
  /(?:[边畔岸上里]|水[位质面库]|流域|大桥|两岸|[南北东西]岸|[上中下]游|河口|入海|源头|脚下|[山之][脚顶巅])/y;

/** 韩江边 is at a river. */
export function isLandscape(text: string, end: number): boolean {
  if (!WATER_OR_HILL.includes(text.charAt(end - 1))) return false;
  LANDSCAPE_BEHIND.lastIndex = end;
  return LANDSCAPE_BEHIND.test(text);
}

/** With what longer foreign names go on: 格拉斯哥 is not 格拉斯, 科尔多瓦 not 科尔. */
const REST =
  /(?:[姆逊娜蒂妮莎茨茜芙莉琳珀萨]|尔(?![后虞])|斯(?!文)|哥(?!哥)|多[瓦夫尔拉萨]|维[奇茨]|斯基|[诺科罗耶切里]夫|[诺科罗耶]娃|[伯贝]格|[福兰]德|尼亚|利亚|里亚|特曼|德曼|德森)/y;

export function isShortOfForeignName(text: string, start: number, end: number): boolean {
  if (end - start > 3) return false;
  REST.lastIndex = end;
  return REST.test(text);
}

/** Laws, prizes and houses are called after people: 布朗运动, 牛顿第二定律. */
const CALLED_AFTER =
  /(?:第?[一二三]?定[律理]|力学|运动(?![员会鞋场服队量])|方程|常数|猜想|悖论|函数|系数|粒子|奖(?![励金学牌杯状项])|综合征|学院|基金会|图书馆|博物馆|医院|机场|广场|大桥)/y;

export function isCalledAfterInChinese(text: string, end: number): boolean {
  CALLED_AFTER.lastIndex = end;
  return CALLED_AFTER.test(text);
}

/** What follows a foreign surname of one character, which begins other names as well: 作家金说, but 诗人金素月. */
const BEHIND_ONE = /[的了是在和与與及对對说說称就将會会也都还又再曾已不没未从向给被把让为]/;

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
