import { isCapitalInside, isGermanNoun } from './anyWord';
import { PLACE_APPOSITION } from '../apposition';
import { dossierOf } from '../dossier';
import { type Beside, type Hint, NOTHING, hint, isOneOfMany, wordless } from './hint';
import { ORGANIZATION_BEFORE, ORGANIZATION_BEHIND } from './organization';
import type { Owner } from '../owner';
import { isOfThings } from './thing';

export const PLACE_BEHIND =
  /^(?:市|町|村|県|府|都|州|川(?!崎|口)|河|行き|発(?![表言明電売])|着|入り|帰り|近郊|郊外|滞在|在住|生まれ|出身|公演|上空|沖|沿岸|市街|中心部|[東西南北]部|で(?!す|あ|も)|へ|から|に(?:住|暮らす|到着|着|入(?!社)|向|行|戻|ある|滞在|飛|広がる|生息)|[諸群列半]?島(?![国民田崎])|の(?:生まれ|海|街|町|市|郊外|広場|住民|空港|川|首都|流域|熱帯|病院|大学|通り|港|桜|夜景|夜空|冬|夏|旧市街|路地|石畳|坂|丘|浜|海岸|城|温泉|浴場|公衆浴場|遺跡|旧跡|史跡|名所|歴史地区|大聖堂|修道院|寺院|市場|市民|市長|知事|議会|埠頭|運河|水路|工業|古都|地下鉄|駅|大使館|総領事館|奥地|支流|源流|上流|下流|河口|密林|先住民|ジャングル|水位|岸辺|対岸|中心)|流域|支局|土産|を(?:空襲|爆撃|空爆|砲撃|制圧|奪還|攻略|陥落|視察|訪問|後に|発ち|目指|襲っ|訪れ|離れ|発[っち]|経由|カヌー|下[っりる]|遡|さかのぼ|流れ|直撃|占領|包囲|通過)|は[^。]{0,16}の(?:大学町|首都|州都|県都|港町|町|都市|大河|川)(?:だ|で|。))/;

/** What nothing but a place has: ワシントン公演. */
const PLACE_SURELY = /^(?:行き|発の?便|近郊|郊外|在住|公演|支局|上空|市内|市長|旧市街|空港|駅前)/;

const CAPITAL = /首都|capital|hauptstadt/;

/** Governments are called by their country or its capital: Washington imposed tariffs. */
const GOVERNING =
  /^(?:(?: has| had| will)? (?:imposed?|lifted|slapped|closed?|sanctioned|condemned|urged|accused|recalled|expelled|ratified|annexed|invaded|declared war|joined|opposes|backs|insists|denies|demands|fears|hopes|wants|is weighing|is considering)\b|[^.!?]{0,30} its (?:border|army|king|people|government|troops|airspace|parliament|embassy|ambassador|allies|ally|neighbou?rs?|economy|airline|territory|capital|citizens|coast)\b|の(?:反応|出方|思惑|意向|政界|外交筋)|(?:は|が)[^。]{0,12}(?:制裁|関税|国交|国境|大使|派兵))/;

const PLACE_BEFORE = /(?:[地市町港島都県州]|[東西南北中]部|都市|首都|保養地|観光地|近郊|郊外)の?$/;

const CAPITAL_BEFORE = /首都の?$/;

const PLACE_BEFORE_LATIN =
  /(?:^|[^\p{L}])(?:in|im|am|nach|aus|bei|von|vom|um|zum|zwischen|between|from|to|near|across|at|of|outside|around|through|into|towards?|via|reached|throughout|toward|beyond|past|over|reach|reaches|reaching|visiting|visited|left|leaving|leave|entered|overlooking|uber|richtung|erreichte|erreicht|verließ|flattened|bombed|besieged|captured|occupied|durch) $/iu;

const PLACE_BEHIND_LATIN =
  /^ (?:airport|city|county|harbou?r|port|station|district|suburbs?|state|province|region|residents|police)\b|^'s (?:hotels?|streets?|mayor|residents|airport|port|suburbs|council|population|skyline|harbou?r|museums?|police)\b/;

export const ARTICLE = /(?:^|\P{L})(?:an?|the) $/iu;

const THE = /(?:^|\P{L})the $/iu;

export function placeHint(owner: Owner, beside: Beside): Hint {
  const { text, find, before, behind, isShared, isInDoubt, language } = beside;
  if (!isInDoubt || ORGANIZATION_BEHIND.test(behind)) return NOTHING;
  if (isOfThings(find, before)) return wordless(-3);
  if (isOneOfMany(before, language)) return wordless(-2);
  if (isGermanNoun(text, find, language) && !isFlow(owner)) return wordless(-4);
  return (
    placeKind(owner, beside) ??
    (isShared && THE.test(before) ? wordless(1.5) : undefined) ??
    (!isShared && !ARTICLE.test(before) && isCapitalInside(text, find, language)
      ? wordless(1.2)
      : NOTHING)
  );
}

export function placeKind(owner: Owner, { before, behind }: Beside): Hint | undefined {
  if (ORGANIZATION_BEHIND.test(behind) || ORGANIZATION_BEFORE.test(before)) return undefined;
  const { text } = dossierOf(owner.entry);
  // Lincoln, Nebraska
  const region = /^, (\p{Lu}\p{L}{3,})/u.exec(behind)?.[1];
  if (region !== undefined && text.includes(region.toLowerCase()))
    return { weight: 3, word: region };
  return (
    hint(PLACE_APPOSITION, behind, 3) ??
    (CAPITAL.test(text) ? hint(CAPITAL_BEFORE, before, 3) : undefined) ??
    hint(PLACE_SURELY, behind, 2.5) ??
    hint(PLACE_BEHIND, behind, 1.5) ??
    hint(PLACE_BEHIND_LATIN, behind, 1.5) ??
    hint(PLACE_BEFORE, before, 1.5) ??
    hint(PLACE_BEFORE_LATIN, before, 1.5) ??
    (owner.codeKind === 'country' || CAPITAL.test(text) ? hint(GOVERNING, behind, 1.5) : undefined)
  );
}

/** Rivers and regions have an article, as nouns do: am Rhein. */
function isFlow({ entry }: Owner): boolean {
  return /river|region|\bsea\b|lake|mountain|valley|fluss|gebirge|川|河|地方|海|湖/.test(
    dossierOf(entry).text,
  );
}
