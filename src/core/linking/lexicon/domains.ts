/** What people are known for, and the words that go with it. */
const DOMAINS: readonly (readonly [describes: RegExp, says: RegExp])[] = [
  [
    /選手|監督|サッカー|野球|テニス|バスケット|力士|player|football|tennis|basketball|athlete|spieler|球员|选手/,
    /試合|決勝|得点|ゴール|背番号|打席|打者|シュート|優勝|中盤|本塁打|先発|移籍|メダル|コート上|マウンド|scored|goal|match|tournament|striker|tor\b|spiel|meister|进球|比赛|决赛/,
  ],
  [
    /大統領|首相|政治家|大臣|議員|知事|長官|党首|主席|president|minister|politician|chancellor|senator|总统|总理|政治/,
    /政権|選挙|議会|支持率|辞任|外交|内閣|野党|与党|国会|法案|公約|組閣|首脳|会談|閣僚|election|parliament|vote|cabinet|summit|coalition|wahl|bundestag|koalition|regierung|选举|议会|内阁|峰会/,
  ],
  [
    /作家|小説家|詩人|画家|作曲|歌手|俳優|writer|novelist|author|poet|painter|singer|actor|composer|schriftsteller|dichter|maler|小说家|诗人|画家/,
    /小説|短編|長編|作品|文学|文体|主人公|出版|詩集|戯曲|連載|映画|主演|novel|poem|book|stage|album|film|roman|buch|gedicht|小说|诗|作品|电影/,
  ],
  [
    /物理学者|化学者|科学者|医師|発明家|数学者|細菌学者|physicist|chemist|scientist|physician|inventor|mathematician|physiker|chemiker|forscher|arzt|物理学家|科学家/,
    /発見|実験|研究|論文|理論|発明|顕微鏡|ノーベル|discover|experiment|laborator|theory|invent|nobel|entdeck|experiment|labor|发现|实验|理论/,
  ],
  [
    /実業家|経営者|創業者|businessman|entrepreneur|founder|unternehmer|企业家/,
    /株|決算|買収|新型車|経営|資産|投資|shares|company|invest|aktien|firma|konzern|公司|股/,
  ],
];

/** Whether a text speaks of what someone is known for, given what is said of them. */
export function isInDomain(said: string, text: string): boolean {
  return DOMAINS.some(([describes, says]) => describes.test(said) && says.test(text));
}
