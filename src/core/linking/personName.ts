/** The parts of a person’s name that can stand alone. */
export interface NameParts {
  readonly surnames: readonly string[];
  readonly givens: readonly string[];
}

const NO_PARTS: NameParts = { surnames: [], givens: [] };

const HAN = /^[\p{Script=Han}々ヶ]+$/u;
const HAN_THEN_KANA = /^([\p{Script=Han}々ヶ]+)([\p{Script=Hiragana}\p{Script=Katakana}ー]+)$/u;
const KATAKANA = /\p{Script=Katakana}/u;
/** Words of a surname that begin in lower case, or are written as one with it: von der Leyen, el-Sisi. */
const LATIN_PARTICLE = /^(?:von|van|der|den|de|del|della|di|da|dos|du|la|le|bin|bint|ibn|al|el|ben|ter|ten|zu|zur|af|av)$/i; // prettier-ignore
const KATAKANA_PARTICLE =
  /^(?:フォン|デア|ファン|デル|ド|デ|ディ|ダ|ラ|ル|ビン|ビント|イブン|アル|エル|ベン|ドス)$/;
const PREFIXED = /^(?:al|el|as|ash|at)-(?=\p{Lu})/iu;
const REGNAL = /(?: [IVX]+\.?|\s?[0-9]+世|[一二三四五六七八九十]+世)$/;
const GENERATION = /^(?:Jr|Sr|II|III|IV)\.?$|^ジュニア$/;

/** Surnames of one character are written with two or more in Chinese only rarely. */
const DOUBLE_SURNAMES =
  /^(?:欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|东方|南宫|皇甫|尉迟|令狐|公孙|慕容|鲜于|独孤)/;

/**
 * Takes a full name apart: at ・ or spaces, and where neither is, as kanji names are put together.
 *
 * @param name folded, see `foldText`
 * @param reading in kana, with a space between surname and given name if it is known
 * @param isEastAsian of China, Korea or Vietnam, where the surname comes first and has one character
 */
export function nameParts(name: string, reading?: string, isEastAsian = false): NameParts {
  const reign = name.replace(REGNAL, '');
  if (reign !== name) return { surnames: [], givens: [reign] };
  if (HAN.test(name)) return kanjiParts(name, reading, isEastAsian);
  const mixed = HAN_THEN_KANA.exec(name);
  if (mixed) return { surnames: [mixed[1] ?? ''], givens: [mixed[2] ?? ''] };
  if (name.includes('・')) {
    const isKatakana = KATAKANA.test(name);
    return wordParts(name.split('・'), '・', isKatakana ? KATAKANA_PARTICLE : LATIN_PARTICLE);
  }
  const words = name.split(' ').filter((word) => word !== '');
  if (words.length < 2) return NO_PARTS;
  const parts = wordParts(words, ' ', LATIN_PARTICLE);
  if (!isEastAsian) return parts;
  // Kim Jong-un, Xi Jinping; but Europeans and the bearers themselves turn it round at times.
  return { surnames: words.slice(0, 1), givens: [words.slice(1).join(' ')] };
}

function wordParts(words: readonly string[], joint: string, particle: RegExp): NameParts {
  const names = words.filter((word) => !GENERATION.test(word));
  let from = names.length - 1;
  const last = names[from] ?? '';
  if (from < 1) return NO_PARTS;
  while (from > 1 && particle.test(names[from - 1] ?? '')) from--;
  const surnames = new Set([last, names.slice(from).join(joint)]);
  if (joint === '・') surnames.add(names.slice(from).join(''));
  surnames.add(last.replace(PREFIXED, ''));
  // Who has three names is called by the first two as well: テドロス・アダノム.
  const [given = '', middle = ''] = names;
  if (
    joint === '・' &&
    from > 1 &&
    ![given, middle].some((name) => isInitial(name) || particle.test(name))
  ) {
    surnames.add(`${given}・${middle}`);
  }
  const [first = ''] = names;
  const givens = isInitial(first) ? [] : [first];
  return { surnames: [...surnames].filter((name) => !isInitial(name)), givens };
}

function kanjiParts(name: string, reading: string | undefined, isEastAsian: boolean): NameParts {
  const length = surnameLength(name, reading, isEastAsian);
  if (length === 0) return NO_PARTS;
  return { surnames: [name.slice(0, length)], givens: [name.slice(length)] };
}

/** Surnames of Japan that are written with one kanji, and how they are read. */
const ONE_KANJI =
  '林はやし 森もり 原はら 東あずま 東ひがし 南みなみ 北きた 西にし 関せき 辻つじ 堀ほり 岸きし 谷たに 菅すが 菅かん 橘たちばな 泉いずみ 島しま 星ほし 柳やなぎ 牧まき 楠くすのき 畑はた 秦はた 境さかい 乾いぬい 榊さかき 桂かつら 湊みなと 奥おく 浜はま 沖おき 滝たき 角かど 桜さくら 梶かじ 旭あさひ 城じょう 向むかい 源みなもと 平たいら 椿つばき 宗そう 仁じん 毛もう 葵あおい 杉すぎ 松まつ 竹たけ 梅うめ 緑みどり 緒お 瀬せ 嵐あらし 轟とどろき 鬼おに 王おう 張ちょう 陳ちん 李り 岡おか 堤つつみ 扇おうぎ 峰みね 笹ささ 萩はぎ 荻おぎ 槙まき 柏かしわ 呉くれ 堺さかい 塚つか 宮みや 寺てら 尾お 嶋しま 柴しば 桐きり 榎えのき 橋はし 池いけ 沢さわ 澤さわ 津つ 盛もり 石いし 磯いそ 荒あら 角すみ 郷ごう 今こん 伴ばん 長おさ 門かど 巽たつみ 筧かけい 窪くぼ 団だん 旗はた 塙はなわ 佃つくだ 神じん'.split(
    ' ',
  );

/** Surnames that are written with three or four kanji. */
const LONG_SURNAMES =
  /^(?:佐々木|佐々岡|長谷川|長谷部|五十嵐|小野[寺田塚沢崎]|小[山河]田|大久保|小久保|久保[田寺]|佐久[間本]|大河[内原]|大和田|宇都宮|小笠原|東海林|曽我部|小早川|加賀[美谷]|日下部|伊集院|二階堂|海老[原名沢]|小宮山|小田[切島原]|小山内|宇佐[美見]|宇田川|三田村|仲宗根|我那覇|具志堅|喜屋武|与那[嶺覇]|与謝野|八重樫|八木[沢原]|日比[野谷]|阿久津|安孫子|綾小路|伊地知|御手洗|上遠野|神宮寺|北大路|小此木|四方田|十文字|高見[沢山]|多田野|長久保|野々[村山]|波多野|三木谷|美濃部|矢田部|山之内|竹之内|木之下|堀之内|池之上|井之上|和久井|武者小路|勅使河原|長[宗曽曾]我部|万里小路|瀬戸内|瀬戸口|曽根崎|千々[岩和]|日向野|五百旗頭|六本木|久米田|河原田|川久保|西大路|三ヶ[島尻月]|市ヶ谷|保土ヶ谷|田部井|[中大小長]曽根|[大横]須賀|金田一|東国原|石牟礼|小比類巻|小鳥遊|有栖川|西園寺|徳大寺|東久[邇世]|佐[分々]利|佐々[部井野]|等々力|多々良|市之瀬|二ノ宮|瀬名波|渡嘉敷|真栄[田城平]|玉那覇|名嘉[真山]|仲村渠|東恩納|伊志嶺|屋比久|上江[洲田]|[小大]野[木瀬]|生田目|長谷[山場]|波多江|下河辺|河原[崎林]|五味川|三田井|大豆生田|大工原|加賀田|久保寺|宇佐川|古今亭|春風亭|笑福亭|三遊亭|金原亭)/;

/** 田部井淳子, 小和田雅子: these end surnames and begin hardly any given name. */
const SURNAME_END = /^..(?:[川山原島谷沢村寺塚崎口内井橋岡部野]|田(?!鶴)|木(?!綿))/u;

/** How many characters of a kanji name are the surname; 0 if that cannot be told. */
function surnameLength(name: string, reading: string | undefined, isEastAsian: boolean): number {
  if (name.length < 2 || name.length > 6) return 0;
  if (isEastAsian) return DOUBLE_SURNAMES.test(name) && name.length > 2 ? 2 : 1;
  const [surname, given] = reading?.split(/[\s・]+/) ?? [];
  if (!surname || !given) return name.length === 2 ? 1 : name.length > 4 ? 3 : 2;
  if (ONE_KANJI.includes(name.charAt(0) + surname)) return 1;
  const long = LONG_SURNAMES.exec(name)?.[0].length;
  if (long !== undefined && long < name.length) return long;
  // Four kanji are hardly one and three, or three and one: 羽生善治, 斎藤美和.
  if (name.length === 4) return 2;
  if (name.length === 5 && SURNAME_END.test(name)) return 3;
  // 由紀夫, 真紀子: read with one kana each, such kanji would seem to be fewer.
  if (name.length === 5 && /[子夫郎男雄彦美之助介]$|[理里香恵衣佳沙紗][恵香里紀衣菜奈佳]$/.test(name)) return 2; // prettier-ignore
  // Given names of one kanji are read with three at times, and surnames of two with two: 尾身茂.
  if (name.length === 3 && surname.length === 2 && given.length === 3) return 2;
  // A kanji is read as about two kana, those of the surname and of the given name alike.
  let best = 1;
  let least = Infinity;
  for (let length = 1; length < name.length; length++) {
    const uneven = Math.abs(
      Math.log(surname.length / length / (given.length / (name.length - length))),
    );
    // 2 + 1 is commoner than 1 + 2 where both fit.
    if (uneven < least || (uneven === least && length === 2)) [best, least] = [length, uneven];
  }
  return best;
}

export function isInitial(word: string): boolean {
  return /^(?:\p{Lu}\.?-?){1,3}$/u.test(word);
}
