/** What people and groups are known for, and the words that go with it. */
const DOMAINS: readonly (readonly [describes: RegExp, says: RegExp])[] = [
  [
    /選手|[投捕野騎]手|打者|主将|コーチ|監督|サッカー|野球|テニス|バスケット|陸上|短距離|力士|ゴルフ|レーサー|レーシング|騎手|ボクサー|スケーター|競泳|柔道|体操|卓球|ラグビー|バドミントン|(?<!shogi |chess |\bgo )player|football|tennis|basketball|athlete|sprinter|racer|racing|rider|golfer|swimmer|boxer|skater|skier|gymnast|cyclist|spieler|sportler|球员|选手|运动员/,
    /試合|投手|打線|決勝|終盤|[一二三四五六七八九十\d]秒|フォアハンド|ラケット|ウィンブルドン|タッチダウン|アメフト|ワールドシリーズ|大リーグ|打率|[投球]球|投げ[方た込]|球団|球場|ダンク|ハットトリック|得点王|四回転|銀盤|ノックアウト|世界王者|千秋楽|五輪|コートに|得点|失点|フリーキック|[左右]足|ドリブル|ヘディング|バーディー|ボギー|ティーショット|最終ホール|完投|安打|盗塁|奪三振|トライを|スパイク|サーブ|土俵|白星|自己ベスト|ゴール|背番号|打席|打者|シュート|優勝|首位|中盤|本塁打|先発|移籍|メダル|マウンド|選手権|世界新|世界記録|ドーピング|準々決勝|圧勝|完走|最終周|ポールポジション|表彰台|グランプリ|引退試合|ロスタイム|ダービー|引き分け|同点|キックオフ|オフサイド|PK|キーパー|クリーンシート|\bgoals?\b|\bpoints\b|team-?mates?|\bseconds\b|\bfinal\b|pole position|podium|\baces\b|straight sets|knockout|free kick|hat-trick|innings|wickets|\bround\b|\blap\b|\bmedal|\bseason\b|\bmatch|tournament|striker|championship|finale|\bsatze|gewann|meisterschaft|trikot|进球|破门|补时|点球|比赛|决赛|冠军/,
  ],
  [
    /大統領|首相|政治家|大臣|議員|知事|市長|長官|党首|主席|president|minister|politician|chancellor|senator|mayor|总统|总理|政治/,
    /政権|選挙|議会|支持率|辞任|外交|内閣|野党|与党|国会|法案|公約|組閣|首脳|会談|閣僚|官邸|ホワイトハウス|クレムリン|増税|減税|関税|遊説|記者団|世論調査|再選|外遊|訪[米中日欧]|支持[者層をがはにの、]|有権者|弾劾|[上下]院|投票|[議党]員|陣営|[反親] | の出方|election|parliament|congress|senate|lawmakers|commons|downing street|white house|kremlin|vote|cabinet|summit|coalition|wahl|bundestag|koalition|regierung|选举|议会|内阁|峰会|白宫|克里姆林宫/,
  ],
  [
    /作家|小説家|詩人|劇作家|writer|novelist|author|poet|playwright|schriftsteller|dichter|小说家|诗人|作家/,
    /小説|新刊|執筆|読み返|随筆|推理|名探偵|短編|長編|文学|文体|主人公|出版|詩集|散文|韻文|紀行|詩(?=[とをにの])|戯曲|連載|愛読|書き上げ|文庫|』|》|novel|thriller|bestsell|manuscript|copies|poem|\bbooks?\b|reader|roman\b|romans\b|buch|gedicht|小说|诗集|书|翻訳|訳者|全集|初版|読者/,
  ],
  [
    /画家|彫刻家|絵師|版画|painter|sculptor|artist|maler|画家/,
    /油[絵彩]|抽象画|静物画|風景画|水彩|素描|絵筆|筆致|カンバス|キャンバス|アトリエ|個展|壁画|画商|三連画|絵画|肖像|展覧会|美術館|競売|描い|画風|painting|canvas|portrait|gallery|auction|gemalde|leinwand|atelier|pinsel|ausstellung|galerie|画作|画展|写生|画布|印象派/,
  ],
  [
    /作[曲詞]家|音楽家|指揮者|ピアニスト|歌手|ギタリスト|バンド|composer|lyricist|musician|singer|pianist|conductor|guitarist|\bband\b|komponist|sanger|作曲家|歌手|乐队/,
    /[一-龠ット]曲(?!が[りっるろれ]|[げっ線面折解芸技者馬])|ミュージカル|作詞|歌詞|詞を|レクイエム|フーガ|オラトリオ|ピアノ|歌姫|録音|映画音楽|主題歌|[四五]重奏|旋律|音楽|楽[譜章]|曲目|管弦|弦楽|奏者|合唱|リサイタル|歌声|ライブ盤|ジャズ|トランペット|サックス|バイオリン|(?<=[がの])歌[うっい]|交響|協奏|楽団|カンタータ|聖歌|公演|アルバム|コンサート|オペラ|歌声|舞台|ギター|album|concert|song|opera|symphony|orchestra|guitar|trumpet|\bjazz|\bsang\b|\bsings\b|konzert|lied|演奏|专辑|演唱|小号|爵士|组曲/,
  ],
  [
    /俳優|女優|映画監督|actor|actress|filmmaker|film director|schauspieler|regisseur|演员|导演/,
    /映画|銀幕|名優|オスカー像|主演|出演|新作|撮影|上映|封切|』|》|film|movie|screen|starring|premiere|电影|主演/,
  ],
  [
    /物理学者|化学者|科学者|医師|発明家|数学者|細菌学者|博物学者|physicist|chemist|scientist|physician|inventor|mathematician|physiker|chemiker|forscher|arzt|物理学家|科学家/,
    /発見|重力|元素|結核|コレラ|ペスト|[細病黴核]菌|培養|血清|放射線|方程式|実験|研究|論文|理論|発明|顕微鏡|ノーベル|discover|experiment|laborator|theory|invent|nobel|entdeck|labor\b|发现|实验|理论/,
  ],
  [
    /宇宙飛行士|astronaut|宇航员/,
    /月面|月[にへか]ら?|宇宙|軌道|ロケット|\bmoon\b|\borbit|spacecraft|shuttle|月球|太空/,
  ],
  [
    /哲学者|思想家|philosopher|philosoph|哲学家/,
    /哲学|思想|学問|理性|認識|道徳|著者|説い|論じ|philosoph|reason|treatise|vernunft|哲学|思想/,
  ],
  [
    /軍人|将軍|提督|元帥|general|admiral|marshal|feldherr|将领|军人/,
    /部隊|艦隊|戦線|戦死|率い|包囲|進軍|凱旋|敵兵|降伏|[南北東西]軍|野営|夜襲|[騎歩砲]兵|塹壕|退却|援軍|要塞|捕虜|troops|fleet|army|battle|siege|truppen|schlacht|flotte|军队|舰队|战役/,
  ],
  [
    /教皇|法王|枢機卿|牧師|司祭|僧侶|神学者|theologian|pope|cardinal|archbishop|preacher|minister and leader|papst|kardinal|教皇|牧师/,
    /ミサ(?!イル)|神学|教義|公会議|修道|聖書|教会|信徒|信者|祈り|説教|礼拝|聖堂|church|mass\b|faithful|sermon|prayer|kirche|predigt|gottesdienst|教会|弥撒|信徒/,
  ],
  [
    /航海者|探検家|冒険家|explorer|navigator|mountaineer|entdecker|航海家|探险家/,
    /航海|探検|遠征|測量|帆船|上陸|登頂|voyage|expedition|charted|sailed|ship\b|summit of|expedition|segelte|航行|远征/,
  ],
  [
    /経済学者|中央銀行|連邦準備|economist|central bank|federal reserve|ökonom|okonom|经济学家/,
    /金利|経済学|経済モデル|利上げ|利下げ|インフレ|物価|金融政策|景気|interest rates?|inflation|monetary|bond yields?|rate (?:cut|hike|rise)|zins|利率|通胀/,
  ],
  [
    /裁判官|判事|弁護士|法学者|judge|lawyer|jurist|richter|anwalt|法官|律师/,
    /判決|控訴|起訴|有罪|無罪|法廷|最高裁|裁判|弁護|court|ruling|verdict|trial|urteil|gericht|判决|法庭/,
  ],
  [
    /棋士|将棋|囲碁|チェス|chess/,
    /対局|王手|名人戦|竜王戦|投了|指し手|盤上|棋譜|checkmate|grandmaster/,
  ],
  [
    /料理人|料理店|料理研究|シェフ|\bchef\b|\bcook\b|restaurant/,
    /料理|厨房|味付け|レシピ|包丁|献立|食材|仕込み|焼き豚|recipe|kitchen/,
  ],
  [/建築家|architect/, /設計|建築|竣工|図面|building|designed/],
  [/活動家|activist/, /人権|差別|抗議デモ|教育|少女たち|温暖化|気候|protest|campaign/],
  [/石油|\boil\b/, /原油|油田|鉱区|掘削|製油|給油|天然ガス|パイプライン|crude|refiner|drilling/],
  [
    /it企業|ソフト|検索|電機|電子|半導体|technology|software/,
    /アプリ|端末|クラウド|半導体|プロセッサー|チップ|回路|ナノメートル|メモリー|サーバー|人工知能|基本ソフト|流通網|独占|プラットフォーム|データセンター|開発者/,
  ],
  [
    /実業家|経営者|創業者|企業|メーカー|会社|大手|製造|maker of|retailer|businessman|entrepreneur|founder|company|manufacturer|unternehmen|konzern|企业|公司/,
    /株価|持ち株|株式|決算|買収|新型車|経営|資産|投資|売上|工場|製品|店舗|通販|発売|新型|スマホ|値下げ|課税|従業員|労組|巨大it|shares|invest|profit|customers|factory|aktien|umsatz|werk\b|股价|财报|新品/,
  ],
];

/** What is said of capitals and cities as much as of politicians and founders. */
const [SPORTS, POLITICS] = DOMAINS;
const BUSINESS = DOMAINS.at(-1);

/** Whether words that go with what someone is known for tell a person from a place. */
export function isTrade(says: RegExp): boolean {
  return says !== POLITICS?.[1] && says !== BUSINESS?.[1];
}

export function isSport(says: RegExp): boolean {
  return says === SPORTS?.[1];
}

/** Countries, and what only they have: by these presidents and ministers of one name are told apart. */
const NATIONS: readonly (readonly [describes: RegExp, says: RegExp])[] = [
  [
    /英国|イギリス|united kingdom|british|großbritannien|英国/,
    /ダウニング街|バッキンガム|英議会|英下院|労働党|保守党|downing street|\bcommons\b|westminster|brexit|\btor(?:y|ies)\b|chequers|whitehall|唐宁街|脱欧/,
  ],
  [
    /アメリカ|米国|united states|\bu\.?s\.? |american|amerikan|美国/,
    /ホワイトハウス|ペンタゴン|米議会|米上院|米下院|公民権|共和党|white house|pentagon|capitol hill|oval office|civil rights|camp david|republicans?\b|democrats?\b|weiße[ns]? haus|白宫|五角大楼|民权/,
  ],
  [
    /ドイツ|germany|german|deutsch|德国/,
    /連邦議会|キリスト教民主|社会民主党|bundestag|bundesrat|\bcdu\b|\bspd\b|联邦议院/,
  ],
  [/フランス|france|french|frankreich|法国/, /エリゼ宮|仏議会|élysee|elysee|爱丽舍宫/],
  [/ロシア|ソ連|russia|soviet|russland|俄罗斯/, /クレムリン|kremlin|\bduma\b|kreml|克里姆林宫/],
  [/韓国|south korea|südkorea|韩国/, /青瓦台|龍山|blue house|青瓦台/],
];

/** What goes with the countries that are named in all that is said of someone. */
export function institutionsOf(said: string): readonly RegExp[] {
  return NATIONS.flatMap(([describes, says]) => (describes.test(said) ? [says] : []));
}

/** The words that go with what someone is known for, given all that is said of them. */
export function domainsOf(said: string): readonly RegExp[] {
  return DOMAINS.flatMap(([describes, says]) => (describes.test(said) ? [says] : []));
}
