/** What bands, makers and titles are said to be right before them, in one run of katakana: ロックバンドクイーン. */
const KIND_BEFORE =
  /(?:バンド|メーカー|ブランド|チェーン|キャバレー|サーカス|ミュージカル|オペラ|アニメ|ドラマ)$/;
const LONGEST_KIND = 6;

/** Whether a name of katakana may begin behind what it is said to be. */
export function isBehindKind(text: string, start: number): boolean {
  return KIND_BEFORE.test(text.slice(Math.max(0, start - LONGEST_KIND), start));
}

/** Before and behind whom something is: ポストメルケル. */
export function isBehindPrefix(text: string, start: number): boolean {
  return /(?<![ァ-ヺー])(?:ポスト|アンチ)$/.test(text.slice(Math.max(0, start - 4), start));
}

/** What is said to be a place: Reading, the town where Wilde was jailed. */
export const PLACE_APPOSITION =
  /^, (?:an?|the|its|eine?|die|das|der) (?:[\p{L}-]+ ){0,3}?(?:city|town|village|capital|port|harbou?r|resort|island|river|province|suburb|seaport|metropolis|\p{L}*(?:[Ss]tadt|dorf|[Oo]rt|[Ii]nsel|[Mm]etropole|[Ff]luss))(?!'s)\b(?! (?:said|says|was told))/u;
/** What is said to be a company or its like: Apple, the maker of telephones. */
export const ORGANIZATION_APPOSITION =
  /^, (?:an?|the|eine?|die|das|der) (?:[\p{L}'-]+ ){0,4}?(?:company|corporation|\p{L}*maker|manufacturer|retailer|bank|club|party|agency|firm|band|group|giant|carrier|airline|brand|chain|supplier|insurer|publisher|newspaper|broadcaster|start-up|\p{L}*(?:[Kk]onzern|[Hh]ersteller|[Bb]auer|[Hh]andler|[Uu]nternehmen|[Ff]irma|[Pp]artei|[Vv]erein))(?!'s)\b/u;
/** What companies have in German: Fords Werk. */
export const FIRM_OWNS =
  /^ (?:\p{L}*(?:[Ww]erke?|[Bb]etriebsrat|[Aa]ktien?|[Vv]orstand|[Aa]ufsichtsrat|[Uu]msatz|[Gg]ewinn|[Vv]erlust|[Bb]elegschaft|[Mm]itarbeiter|[Kk]unden|[Hh]andler|[Zz]ulieferer|[Pp]roduktion|[Bb]ilanz|[Aa]bsatz|[Mm]arktanteil|[Tt]ochter(?:firma|gesellschaft)|[Zz]entrale|[Ff]ilialen?|[Ll]ager|[Kk]onzernchef|[Ww]erksleiter|[Ww]erksleitung|[Mm]odelle|[Ss]parprogramm))(?!\p{L})/u;
export const BAND = /\bband\b|orchestra|ensemble|choir|theat|バンド|[劇楽]団|乐队/;
export const BAND_BEHIND =
  /^[はがのも、][^。]{0,20}?(?:公演|上演|演目|団員|開幕|コンサート|ライブ|ツアー)|^の(?:ボーカル|歌|ギタ|ベー[シス]|ドラ[ムマ]|キーボード|新譜|アルバム|[新名楽]曲|代表曲|ヒット|メンバー)|^(?:'s)? (?:(?!of )\p{L}+ ){0,2}?(?:members|frontman|singer|guitarist|bassist|drummer|keyboardist|albums?|songs?|tour|hits?|concerts?|gigs?|reunion|line-up|debut|ballads?|anthems?|singles?|records?)\b/u;
