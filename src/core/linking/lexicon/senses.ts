/** What is said where a word of some field is meant, and words of that field that are also names. */
const FIELDS: readonly (readonly [says: RegExp, words: string])[] = [
  [
    /鳴[いくき]|さえず|小鳥|羽毛|巣箱|とまって|電線|つつ[いくか]|ゴミ袋/,
    'ナイチンゲール カラス スワン ロビン クレーン ホーク',
  ],
  [/虫|行列|巣穴|砂糖|瓶|触角|蜜|這[いう]|土から/, 'アリ モス'],
  [
    /釣[っりれ]|浜値|塩焼|刺身|煮付|鮮魚|水揚|切り身|漁場|不漁|洗いに|すし/,
    'スズキ タイ パイク バス',
  ],
  [/ナット|締め|緩[んみめ]|ねじ|脱線|工具|溶接|さび[たつ]/, 'ボルト キー ロック'],
  [/縦軸|横軸|折れ線|棒|右肩|図表/, 'グラフ'],
  [
    /カレー|定食|大盛|みそ汁|茶わん|皿|炊[いきく]|おかず|香ば|焼き|煮込|シナモン|果汁|ジャム|パイ生地|食べ|飲み干/,
    'ライス アップル ハム エッセン バーガー ベーコン クック クッキー ベリー チリ ピーチ',
  ],
  [
    /コート|革靴|靴墨|セーター|髪|丈|色合|壁紙|口紅|スカート/,
    'ブラウン グリーン ホワイト ブラック グレー ロング ショート',
  ],
  [/香り|鉢植|日なた|花束|つぼみ|棘|咲[いきく]/, 'ローズ ヘザー リリー アイリス デイジー'],
  [
    /[安高](?=[のがはにをで、。])|[安高](?:基調|傾向|局面)|建て|為替|両替|紙幣|硬貨/,
    'ウォン ランド レアル リラ クローネ ペソ マルク フラン ポンド ドン',
  ],
  [/ (?:射撃|コート|の標的)/, 'クレー'],
  [/鳴[らっりる]|呼び鈴|チリン|チャイム/, 'ベル ホーン ゴング'],
  [/懐に|ポケット|使い捨て|貼[っるり]|かじかむ/, 'カイロ'],
  [/射撃|照準|的の中心|客層/, 'ターゲット'],
  [/母音|長音|音記号|活字|補助記号/, 'マクロン'],
  [/電話|深夜|鳴[っりる]|応援席/, 'コール'],
  [/切[っる]て|ババ抜き|手品|ジョーカー|カード遊び/, 'トランプ'],
  [/ページを|めくる/, 'ペイジ'],
  [/食後|一杯|瓶|ブランデー|グラスに/, 'ナポレオン ジン'],
];

const SENSES = new Map<string, RegExp[]>();
for (const [says, words] of FIELDS) {
  for (const word of words.split(' ')) SENSES.set(word, [...(SENSES.get(word) ?? []), says]);
}

/** How far around a word its field is looked for, in UTF-16 code units. */
const REACH = 14;
const SENTENCE_END = '。！？\n';

/** Whether a word is said in its ordinary sense: アリ of a row of ants, カイロ that are put into pockets. */
export function isOrdinaryWord(form: string, text: string, start: number, end: number): boolean {
  const fields = SENSES.get(form);
  if (!fields) return false;
  let from = start;
  while (from > 0 && start - from < REACH && !SENTENCE_END.includes(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < REACH && !SENTENCE_END.includes(text.charAt(to))) to++;
  const around = `${text.slice(from, start)} ${text.slice(end, to)}`;
  return fields.some((says) => says.test(around));
}
