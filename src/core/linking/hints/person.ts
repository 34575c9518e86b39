import {
  isCapitalInside,
  isCapitals,
  isGermanNoun,
  isSentenceStart,
  isSmallWord,
  isWordAlso,
} from './anyWord';
import { actorHint } from './actor';
import type { Find } from '../find';
import {
  HIS_OR_HER,
  HUMAN_VERB,
  isCounted,
  isNameInside,
  isPersonsCompound,
  isPredicate,
  isSaidOfPersons,
} from '../germanNouns';
import { type Beside, type Hint, NOTHING, hint, isOneOfMany, isQuoted, wordless } from './hint';
import { isCommon } from '../lexicon/commonWords';
import { isOffice } from '../lexicon/titles';
import { PLACE_BEHIND } from './place';
import {
  isAttribute,
  isBeforeNoun,
  isDirection,
  isInCompound,
  isLand,
  isLandscape,
  isHisOrHers,
  isMadeOf,
  isOfWhatFollows,
  isOfThings,
  isThing,
  thing,
} from './thing';

/** Countries have no him or her. */
const PRONOUN_BEHIND = /^[^.!?]{0,38}?\b(?:his|her|himself|herself)\b/;

/** What only people have and go through. */
const PERSON_SURELY =
  /^(?:は[^。、はが]{0,6}(?:[相官長者員家]|首相|大統領)として|[はがも、][^。]{0,24}?(?:生まれ|育[っち]|幼い|少年|少女|学ん|結婚|恋|妻|夫(?![妻人])|息子|娘|晩年|生涯|終生|亡くな|死去|死ん|世を去|逝[きっ]|歳で|病に|がんで|眠[っれる]|泣[いき]|笑[いっ]|船酔い|苦しん|暗殺|撃たれ|埋葬|孤児|眼鏡|サングラス|髪|手紙を書|と呼ばれた男)|の(?:来日|訪日|訪米|訪中|訪朝|訪欧|来訪|自伝|伝記|妻|夫人|母|父|息子|娘|孫|墓|生家|生涯|晩年|生い立ち|幼少|少年時代|弟子|肖像|死後|日記|手記|書簡|横顔|歌声|声(?!明)|笑顔|演技|涙|髪|手(?![続法段口])|目(?![標的])|背中|素顔|口癖|人柄|遺[骨体言品]|葬儀|最期|死(?![者角])|誕生日|少女時代|青年時代)|率军|的(?:歌剧|小说|作品|交响|画作|诗|自传|演讲|妻子|遗孀|学说|歌声|演技)|晚年|病逝|去世|出生| (?:died|was (?:born|buried|shot|assassinated|educated)|married|[a-z]+ (?:his|her) (?!compan|shar|firm)|starb|heiratete|wurde (?:geboren|erschossen|begraben))\b|[^.!?]{1,40} (?:(?:his|her) (?:wife|husband|cousin|sons?|daughters?|mother|father|brother|sister|will|bed|teeth|hands?|eyes|wig|coat)|himself|herself|cancer|(?:seine|ihre)[rnm]? (?:Frau|Mann|Cousine|Cousin|Sohn|Tochter|Mutter|Vater|Bruder|Schwester)|sich die)\b)/;

const PERSON_BEHIND =
  /^[はがも][^。、はがも]{0,12}(?:約束|公約|裏切|嘘|謝[っりる罪]|怒[っりる]|激怒|反論|釈明|弁明|譲歩|妥協|決断|決意|迷っ|悩[んみむ]|悔[いやし]|喜[んびぶ]|驚[いき]|微笑|黙[っり]|沈黙|涙|号泣|亡命|解雇し|雇っ|誓[っいう]|祈[っりる]|願っ|望[んみむ]|恐れ|憎|慕|尊敬し|励まし|叱|褒め|称え|罵|嘲)|^[はがも]、?「[^」]{1,60}(?:$|」と[^。]{0,8}(?:語|話|述|言[いう葉]|明か|訴|振り返|笑|つぶや|叫|答|問|説明|強調|主張|指摘|嘆|喜|[書記]))|^[はがも][^。、はが]{0,8}(?:[両片][手腕足]|(?<!\p{Script=Han})[手足腕目顔首肩腰膝口]を)|^(?![をにへで])[^。]{0,24}(?:述べ|語っ|語り|話し|訴え|強調し|表明し|辞任|就任|演説|会見|訪問し|会談し|当選|批判し|(?<!\p{Script=Han})書[いき]|描い|詠ん|うなずい|笑っ|答え|と呼[ばん]|退け|追い上げ|演じ|独身|生涯|歳で|亡くな|世を去|逝[きっ]|結婚|務め|率い|敗れ|署名|命じ|断念|否定し|拒[みん]|追われ|受賞|覚え|育[っち]|考え出|発明|考案|信じ|愛し|憎ん|暮らし|死去|死ん|がんで|倒れ|暗殺|銃撃|撃たれ|埋葬|見つけ|発見し|打ち明け|学[んび]|泣[いき]|晩年|若き|孤児|『|説い|唱え|辞退|を宣言し|引退|駆け抜|(?:父|母|妻|夫)に)|^[はがも](?:[^。]{0,24}(?:写し出|両手|両腕|肩を|首を[振横縦傾]|目を[細閉伏]|口を[開つ]|頭を[下抱]|手を[振挙合]|走[っりる]|泳[いぎ]|跳[びん]|腰掛け|腰を|座[っり]|歩[いき]|眠[っり]|泣[いき]|叫[びん]|つぶや|ほほ?笑|眺め|信じ|学[びん]|発見し|発明し|作曲し|説い|培養|染め|彫っ|撮っ|奏で|綴っ|診察|治療し|観察し|提唱|予言|証明し|実験し|論じ|訳し|編曲|指揮し|出演|主演|独奏|登頂|探検)|、?(?:妻|夫|父|母|兄|弟|姉|妹|息子|娘|自ら|弟子|友人|恋人)[のとにをへは])|^(?:―+|—+|、)[^。、]{1,14}の(?:男|女|王者|女王|英雄|巨人|天才|父|母)|^の(?:伝記|自伝|演説|小説|作品|談話|発言|妻|夫人|父|母|息子|娘|側近|詩|絵画|書簡|日記|回顧録|墓|生涯|弟子|理論|進化論|学説|死(?![者角])|生家|生い立ち|暗殺|肖像)/u;

const PERSON_BEHIND_CHINESE =
  /^(?:晚年|生前|出生|病逝|去世|毕业|说|认为|相信|发明(?!家)|写道|回忆|[^，。]{0,12}(?:病逝|去世|自传|妻子|儿子|发明(?!家)))/;

const PERSON_BEFORE_LATIN =
  /(?:sagte|erklarte|betonte|forderte|meinte|warnte|kritisierte|sprach|antwortete|fragte|schrieb|versprach|said|says|told|asked|replied|ara|fall|affare|causa|kabinett|regierung|administration|system|prinzip|lager) $/i;

const PERSON_BEHIND_LATIN =
  /^(?: (?:(?:had |has |was |never )?(?:said|says|told|asked|replied|wrote|scored|resigned|retired|died|married|smiled|learned|learnt|spent|drew|hated|loved|lived|refused|rode|walked|arrived|owned|slept|earned|studied|taught|was the|ran|wept|laughed|believed|discovered|invented|painted|born|shot|buried|assassinated|educated|elected|accused|admitted|apologi[sz]ed|appointed|argued|believes|campaigned|critici[sz]ed|defeated|denied|hopes|insisted|jailed|knighted|led|lost|nodded|pledged|praised|promised|re-elected|sang|shrugged|signed|sworn|testified|thanked|thinks|tweeted|visited|vowed|wants|won|agreed|announced|appealed|blamed|chose|claimed|complained|conceded|confessed|congratulated|decided|declared|declined|disagreed|dismissed|emigrated|explained|fought|graduated|grew up|hesitated|joked|kissed|knew|met|negotiated|persuaded|phoned|prayed|predicted|proposed|protested|recalled|regretted|remembered|responded|shouted|sighed|spoke|stepped down|suggested|surrendered|swore|thought|took (?:office|power|command|[A-Z])|travell?ed|urged|voted|warned|whispered|wondered|worried)|starb|war der|zahlte|schwieg|malte|lebte|erfand|entdeckte|studierte|glaubte|sagte|erklarte|betonte|forderte|schrieb|spielte|schoss|sprach|besuchte|betont|empfing|fordert|gewann|heiratete|hoffte|komponierte|kritisierte|kundigte|lachelte|lachte|lehrte|lobte|meint|nickte|regierte|reiste|sagt|schreibt|siegte|spricht|traf|trat|trifft|unterschrieb|unterzeichnete|verhandelte|verlor|verteidigte|warnt|warnte|weinte)\b|,? who | and (?:his|her) | und (?:seine|ihre)[nrms]? )/;

const PERSON_BEFORE =
  /(?:見つけ|発見し|考案し|降り|帰っ|戻っ|演じ|率い|務め|書い|考え|捧げ|愛し|学ん|過ごし|亡くなっ|失っ|移民だっ|夢見|発明し|歌っ|描い|敗れ|名乗っ|辞任し|引退し|生まれ|制し|破っ|打ち立て|退け|訴え|述べ|語っ|表明し|主張し|示唆し|批判し|非難し|約束し|宣言し|誓っ|就任し|当選し|再選され|掲げ|導い|唱え|説い|突き止め|解明し|証明し|予言し|受賞し|優勝し|勝ち取っ|追われ|亡命し|逮捕され|起訴され|暗殺され|撃たれ|処刑され|買収し|買収を終え|創業し|出馬し|敗北し|失脚し|演説し|署名し|作曲し|書き上げ)た$|(?:宰相|首相|大統領|文豪|作家|画家|詩人|監督|選手|主将|博士|四番|主砲|左腕|右腕|助っ人|名優|名匠|巨匠|鬼才|富豪|実業家)(?:の|・|、)?$|[^野与政新各]党の$|(?:雇い主|恩師|盟友|[政宿]敵|[後前][継任]者|側近|教え子|[発考]案者|発[明見]者|創始者|提唱者)の$/;

/** Cooks do what people called コック do. */
const OCCUPATIONS: ReadonlySet<string> = new Set(
  'コック シェフ キャプテン コーチ ドライバー ランナー ダンサー シンガー プレイヤー リーダー ライダー オーナー メンバー スカウト レンジャー ソルジャー キング クイーン プリンス プリンセス メイド ビショップ ジョッキー ドラマー チャンピオン エース ハンター マスター パイロット ガイド キッド ベビー レディ マン'.split(
    ' ',
  ),
);

/** A second berth, a third goal: what is numbered is one of many, and what is joined to how it is made or used: 使い捨てマスク. */
export const NUMBERED_BEFORE =
  /(?:第[一二三四五六七八九十\d]+|捨て|焼き|揚げ|[^記り]入り|付き|作り|たたみ|[布紙玄])$/;

const IN = /(?:^|\P{L})in $/iu;

/** Whoever is called so is brought in: メルケルさんという獣医. */
const SOMEBODY_BEHIND =
  /^(?:さん|くん|君|ちゃん)と(?:いう|名乗る)(?!こと|より)|^(?:さん)?と名乗[っるり]/;

/** Shops, magazines, films and ships are called after people: 理髪店「アインシュタイン」. */
const NAMED_SO =
  /(?:[店屋館誌号犬猫宿船艇薬]|喫茶|バー|カフェ|食堂|酒場|ホテル|旅館|雑誌|映画|楽曲|番組|作戦|品種|ブランド|サイト|アプリ|チーム|バンド|劇団|ゲーム|システム|ロボット|人工知能)の?[「『〈《"]$/;

const WRITTEN = /^[」』〉》"]とある(?:の[はがを]|[看表張貼紙札])/;

/** Companies are called after people: マクロン社のジャージー. */
const MAKER_BEHIND = /^(?:社(?![会交説])|製(?![作造])|ブランド|家電|証券|銀行|財閥|百貨店)/;

export function personHint({ text, find, before, behind, isInDoubt, language }: Beside): Hint {
  if (SOMEBODY_BEHIND.test(behind)) return wordless(-4);
  if (isQuoted(before, behind) && (NAMED_SO.test(before) || WRITTEN.test(behind))) {
    return wordless(-6);
  }
  if (find.title) return NOTHING;
  if (isSmallWord(text, find)) return wordless(-9);
  if (MAKER_BEHIND.test(behind)) return wordless(-4);
  if (isLandscape(find, behind)) return wordless(-5);
  if (isRepeated(find, behind)) return wordless(-4);
  if (isOfThings(find, before) || isLand(find, before)) return wordless(-2.5);
  if (isDirection(find, before, behind)) return wordless(-4);
  if (isCommon(find.form, language) && isInCompound(find, behind)) return wordless(-2.5);
  if (isInDoubt) return doubtfulPersonHint(text, find, before, behind, language);
  // Any word may be a name that is on no list.
  return (isOneOfMany(before, language) && !isOfWhatFollows(behind)) ||
    isCounted(before, behind, language) ||
    isThing(find, behind) ||
    isAttribute(text, find, behind, language)
    ? wordless(-1.5)
    : NOTHING;
}

export function personKind({ before, behind, language }: Beside): Hint | undefined {
  return (
    hint(PERSON_SURELY, behind, 2.2) ??
    hint(PERSON_BEFORE, before, 1.5) ??
    hint(PERSON_BEHIND, behind, 1) ??
    (language.startsWith('zh') ? hint(PERSON_BEHIND_CHINESE, behind, 1.5) : undefined) ??
    hint(PERSON_BEFORE_LATIN, before, 1.2) ??
    hint(PERSON_BEHIND_LATIN, behind, 1.2)
  );
}

const AGE_BEHIND = /^, [1-9]\d, \p{Ll}/u;

const ASSISTANT =
  /^ (?:aide|ally|adviser|advisor|appointee|nominee|speechwriter|biographer|loyalist|administration|presidency)s?\b/;

/** Bale after bale, stone by stone. */
function isRepeated({ form }: Find, behind: string): boolean {
  const again = /^ (?:after|by|upon|for|against|to) (\p{Ll}+)/u.exec(behind)?.[1];
  return again !== undefined && again === form.toLowerCase();
}

function doubtfulPersonHint(
  text: string,
  find: Find,
  before: string,
  behind: string,
  language: string,
): Hint {
  // In Washington, ワシントンで: that is where, not who.
  const mayBePlace = find.hypotheses.some(({ owner }) => owner.entry.type === 'place');
  if (mayBePlace && (PLACE_BEHIND.test(behind) || IN.test(before))) return wordless(-2);
  // King Charles has a title, and every Brown in town is nobody in particular.
  const isTitle = isOffice(find.form) && /^ \p{Lu}/u.test(behind);
  if (isCapitals(find.form)) return hint(HEADLINE_VERB, behind, 1.5) ?? NOTHING;
  if (isPersonsCompound(before, behind, language)) return wordless(1.5);
  // Gates, 70, has children; Brown's government fell.
  if (AGE_BEHIND.test(behind) || isHisOrHers(behind)) return wordless(1.5);
  if (language.startsWith('de') && isSaidOfPersons(before, behind)) return wordless(1.5);
  // A Bush aide, but no bush fan.
  if (!mayBePlace && ASSISTANT.test(behind)) return wordless(1.5);
  const isCommonNoun =
    isTitle ||
    (isOneOfMany(before, language) && !isOfWhatFollows(behind)) ||
    isCounted(before, behind, language) ||
    isGermanNoun(text, find, language) ||
    (isWordAlso(text, find, language) &&
      !PERSON_BEHIND_LATIN.test(behind) &&
      !/^ \p{Ll}{2,}ed\b/u.test(behind));
  if (isCommonNoun) return wordless(-4);
  if (isCommon(find.form, language) && NUMBER_BEHIND.test(behind)) return wordless(-2.5);
  if (isAttribute(text, find, behind, language) || isBeforeNoun(text, find, behind, language)) {
    return wordless(-2.5);
  }
  if (language.startsWith('de') && isSentenceStart(text, find) && isPredicate(find.form, behind)) {
    return wordless(-4);
  }
  if (
    language.startsWith('zh') &&
    isCommon(find.form, language) &&
    isChineseWord(text, find, behind)
  )
    return wordless(-4);
  if (isCommon(find.form, language) && isMadeOf(before, behind)) return wordless(-4);
  const unlike = thing(behind, find);
  if (unlike) return unlike;
  const said =
    hint(PERSON_SURELY, behind, 1.5) ??
    hint(PERSON_BEFORE, before, 1.5) ??
    (OCCUPATIONS.has(find.form) ? undefined : hint(PERSON_BEHIND, behind, 1)) ??
    (language.startsWith('zh') ? hint(PERSON_BEHIND_CHINESE, behind, 1.5) : undefined);
  if (said) return said;
  if (isOwner(text, find, behind, language)) return wordless(1.2);
  const saying = hint(PERSON_BEFORE_LATIN, before, 1.2);
  if (saying) return saying;
  const isHisOrHer = mayBePlace && PRONOUN_BEHIND.test(behind);
  if (PERSON_BEHIND_LATIN.test(behind)) return wordless(isHisOrHer ? 2.2 : 1.2);
  if (isHisOrHer) return wordless(1);
  // What can be counted has no article before it only as a name: King's latest is his longest.
  if (
    !mayBePlace &&
    language.startsWith('en') &&
    behind.startsWith("'s ") &&
    isSentenceStart(text, find)
  ) {
    return wordless(0.8);
  }
  // Nouns that can be counted take an article in English: Bolt clocked 9.81 seconds.
  if (
    language.startsWith('en') &&
    isSentenceStart(text, find) &&
    /^ (?!wanted|needed|required)\p{Ll}+ed\b/u.test(behind)
  ) {
    return wordless(PRONOUN_BEHIND.test(behind) ? 1.2 : 0.8);
  }
  if (
    language.startsWith('de') &&
    (HIS_OR_HER.test(behind) ||
      isNameInside(find.form, before, behind) ||
      (isCommon(find.form, language) && HUMAN_VERB.test(behind)))
  ) {
    return wordless(1.2);
  }
  if (isMonth(text, find, before, behind) || isQuoted(before, behind)) return wordless(-3);
  const acting = OCCUPATIONS.has(find.form) ? undefined : actorHint(before, behind, language);
  if (acting) return acting;
  return isCapitalInside(text, find, language) ? wordless(1.2) : NOTHING;
}

/** 高明的医生, 手段高明, 西周的铜器: words that are names as well, as adjectives and as times. */
function isChineseWord(text: string, { start, end }: Find, behind: string): boolean {
  if (end - start !== 2) return false;
  return (
    /^(?:[地得之]|的(?!《|作品|小说|诗|妻|父|母|儿|女|话|手|一生|名字|笔)|[初末]年|时[期代]|以[前来后]|王朝)/.test(
      behind,
    ) ||
    /(?:[很更最太极十分不真够颇]|十分|非常|实在|手段|医术|手艺|技艺|棋艺)$/.test(
      text.slice(Math.max(0, start - 2), start),
    )
  );
}

/** The plurals of common nouns in German that end as genitives do. */
const PLURAL = /^(?:Park|Bar|Uhu|Oma|Opa|Team|Job|Box)$/;

/** Kohls Plan, der Nachlass Kohls: a common noun has an article in the genitive. */
function isOwner(text: string, find: Find, behind: string, language: string): boolean {
  const { end, form } = find;
  const isGenitive = text.charAt(end - 1) === 's' && !form.endsWith('s');
  if (!language.startsWith('de') || !isGenitive) return false;
  return /^ \p{Lu}/u.test(behind) || (!isSentenceStart(text, find) && !PLURAL.test(find.form));
}

/** Votes and deadlines are moved to May, and last from March to May. */
const PUT_OFF =
  /\b(?:slip\w*|slid\w*|mov(?:ed?|ing)|postpon\w+|delay\w*|push\w*|shift\w*|extend\w*|defer\w*|adjourn\w*|reschedul\w+|put (?:it |them )?off|put back|brought forward|runs?|lasts?|January|February|March|April|June|July|August|September|October|November|December)(?: \w+){0,3} (?:to|until|into|for|through|and|or) $/;

/** May, and not Mrs May. */
function isMonth(text: string, { start, form }: Find, before: string, behind: string): boolean {
  return (
    /^(?:May|March|August|June|April|Mai|Marz)$/.test(form) &&
    (/(?:in|im|since|until|till|by|of|last|next|this|every|each|early|late|mid|seit|bis|Anfang|Mitte|Ende|\d\.?)[ -]$/i.test(
      before,
    ) ||
      PUT_OFF.test(text.slice(Math.max(0, start - 48), start)) ||
      /^,? \d/.test(behind))
  );
}

/** Page three, Kapitel vier, Gate 7. */
const NUMBER_BEHIND =
  /^ (?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eins|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn)(?:[ .,;:!?]|$)(?!\d)/i;

/** What people do in headlines: without FIRES, which BUSH goes before as well. */
export const HEADLINE_VERB =
  /^(?:'S)? (?:SAYS?|SAID|TELLS|VOWS|WARNS|URGES|MEETS?|WINS|WON|LOSES|LOST|SIGNS|QUITS|RESIGNS|CALLS|SLAMS|BACKS|VISITS|HAILS|FACES|SEEKS|REJECTS|STORMS|STRIDES|SURVIVES|EYES|TAKES|BEATS|STUNS|SHINES|SMASHES|BREAKS|CRUISES|EDGES|CLINCHES|REACHES|MAKES|GETS|GIVES|GOES|COMES|JOINS|KEEPS|LAUNCHES|OPENS|PAYS|PULLS|PUSHES|PUTS|RACES|RUNS|SAVES|SENDS|SHOWS|STARS|STAYS|STEALS|TURNS|MISSES|SINGS|WRITES|JOKES|ADDS|FIGHTS|DROPS|HOPES|BOWS|WANTS|PLANS|TO [A-Z]+|OFFERS|NAMES|PICKS|ORDERS|LEADS|APOLOGI[SZ]ES|DENIES|DEFENDS|ADMITS|PLEDGES|UNVEILS|THREATENS|ANNOUNCES|RETURNS|ARRIVES|LEAVES|DIES|MARRIES|SPEAKS|ADDRESSES|AGREES?|TALKS?|ACCUSES|ASKS|THANKS|PRAISES|MOCKS|BLAMES|CLAIMS|INSISTS|HINTS|SUES|TWEETS|VETOES|PARDONS|HOLDS|CUTS|RAISES|SEES|SETS|BANS|SHUTS|FUMES|SCORES|RETIRES|TRIUMPHS|STEPS|HEADS|SAGT|WARNT|FORDERT|GEWINNT)\b/;
