import { isGermanNoun } from './anyWord';
import { dossierOf } from '../dossier';
import type { Find } from '../find';
import { type Beside, type Hint, NOTHING, hint, isQuoted, wordless } from './hint';
import type { Owner } from '../owner';
import { isPress } from '../press';

/** What is said to be one: the painting Guernica, der Roman Effi Briest. */
const ARTWORK_BEFORE =
  /(?:\b(?:novel|painting|film|movie|opera|play|ballet|poem|album|musical|symphony|novella|sculpture)|(?:^|\P{L})\p{L}*(?:[Rr]omane?|[Gg]emaldes?|[Ff]ilm|[Oo]per|[Dd]rama|[Ss]tuck|[Bb]allett|[Gg]edicht|[Nn]ovelle|[Mm]usical|[Ss]infonie)),? $/u;

/** What a work is said to be in Japanese, right before it: 映画生きる, 晩年の大作乱. */
const ARTWORK_BEFORE_JAPANESE =
  /(?:映画|小説|[長中短]編|戯曲|歌劇|オペラ|バレエ|ミュージカル|交響曲|組曲|序曲|アリア|[詩歌句]集|絵本|童話|随筆|[大名力怪]作|傑作|代表作|話題作|遺作|処女作|出世作|名画|絵画|版画|[壁油]絵|壁画|彫刻|ドラマ|アニメ|漫画|[名楽]曲|謡曲|能楽|浄瑠璃|[日週月]刊[紙誌]|(?:[米英仏独露韓豪伊]|経済|地元|有力|高級|大衆|専門|科学)[紙誌]|新聞|雑誌|録音された|収録された|上演された|初演された|演奏された|作曲した|書き上げた|映画化された|翻訳された|撮った|描いた)の?$/;

/** The papers are called so: タイムズ紙. */
const PAPER_BEHIND = /^[紙誌](?![面幣袋製片上])/;

/** What papers have and do, by whose short names other things are called as well: 朝日の記者. */
const PAPER_HAS =
  /^(?:(?:の|も)(?:記者|社説|一面|紙面|報道|世論調査|取材|電子版|特派員|[朝夕]刊|論説|見出し|特報|調べ))|^[がはも][^。]{0,12}(?:報じ|報道し|伝え)|^[とや、・](?:読売|毎日|産経|日経|朝日|東京新聞)/;

const PAPER = /新聞|[日週月夕朝]刊|[紙誌]。|雑誌|newspaper|magazine/;

/** What is sung, staged and read is a work: the title role in Tosca, er dirigiert Carmen. */
const WORK_BEFORE =
  /(?:\b(?:role (?:in|of)|(?:productions?|performances?|stagings?|revivals?|premi[eè]re|adaptations?|overture|score|libretto|last act|first act|second act|third act|finale|chapters?|copy|copies|screening) (?:of|to)|arias? from|(?:sing|sang|conduct(?:ed|ing)?|premi[eè]red|staged|rewatch(?:ed)?|starr(?:ed|ing) in)|(?:Titel|Haupt)?rolle (?:in|der)|(?:Inszenierung|Auffuhrung|Premiere|Verfilmung|Ouverture|Akt|Finale) (?:von|der|des|zu)|Arien? aus|(?:singt|sang|dirigiert|dirigierte|inszeniert|inszenierte)) )$/u;

/** What is done with novels, films and songs, and what they have. */
const WORK_BEHIND =
  /^(?:搭載|を(?:[^。、]{0,8}(?:読|借り|翻訳|映画化|舞台化|上演|演奏|朗読|執筆|書[いき]上げ|薦め|観[たてる]|撮[っる]|鑑賞|暗唱|絶賛|発表))|の(?:封切り|試写|起動音|画面|最新版|不具合|冒頭|作者|著者|作家|訳者|主人公|初版|文庫|舞台化|映画化|映画版|一節|書き出し|結末|ラストシーン|原作|原稿|初演|楽譜|翻訳|新訳|挿絵|登場人物|続編|感想|読者)|[はが][^。]{0,12}(?:出版|刊行|封切|初演|ベストセラー|映画化|翻訳され))/;

/** Titles of fewer characters are quoted where they are meant. */
export const SHORT_TITLE = 5;

/** Only music is played, and only texts are recited. */
const PERFORMED_BEHIND = /^を(?:弾[いきく]|演奏|奏で|指揮|暗唱|朗読|上演|歌[いっう])/;

/** What is won, and where one performs. */
const PRIZE = /賞|prize|award|preis|歌合戦|番組|contest/;

const PRIZE_BEHIND =
  /^(?:像|候補|俳優|女優|監督|作家|ノミネート|受賞|獲得|授賞式|[はがにをのと、]{0,2}[^。、]{0,8}?(?:受賞|獲得|逃[しす]|輝[いき]|選ば|候補|授賞|選考|贈呈|ノミネート|届[いか]|出場|司会|視聴率|手に|狙|無縁|行方|壇上|栄[誉冠]))/;

/** What happens has a beginning and consequences. */
const EVENT_BEHIND =
  /^(?:から(?:(?:[数十百何一二三四五六七八九]|\d){1,3}年|[半四]半?世紀)|[はが、][^。]{0,10}(?:独裁|政権|民主|革命|改革|戦車|蜂起|弾圧|体制|挫折)|を(?:押しつぶ|[押潰]し?潰|弾圧|鎮圧|支持し|機に|境に|経[てた験]|契機|きっかけ|主導|率い|目撃|振り返)|の(?:熱気|恩恵|理想|夢|遺産|旗手|指導者|混乱|結末|失速|発火点|震源|影響|評価|発端|最中|直後|余波|勃発|挫折|引き金|きっかけ|起点|さなか|終結|鎮圧|立役者|担い手|波|教訓|失敗|記憶|犠牲者)|[はが](?:起[きこ]|始ま|波及|勃発|終わ|広が|挫折|失敗|鎮圧)|で(?:倒|失脚|政権|独裁|失われ)|以[後降来]|[後前]の)/;

export function workHint(owner: Owner, { text, find, before, behind, language }: Beside): Hint {
  if (isQuoted(before, behind)) return wordless(2);
  if (language.startsWith('de') && isPress(before, behind)) return wordless(2);
  if (isByAuthor(owner, before)) return wordless(3);
  if (isGermanNoun(text, find, language)) return wordless(-4);
  if (ARTWORK_BEFORE.test(before)) return wordless(1.5);
  if (WORK_BEFORE.test(before) && !behind.startsWith("'s")) return wordless(1.5);
  if (PERFORMED_BEHIND.test(behind)) return wordless(1.5);
  if (isWholeTitle(find, text) && ARTWORK_BEFORE_JAPANESE.test(before)) return wordless(1.5);
  if (isPaper(owner, behind)) return wordless(3);
  if (find.form.length < SHORT_TITLE && !/^\p{Script=Han}{3,}$/u.test(find.form)) return NOTHING;
  return hint(WORK_BEHIND, behind, 1.5) ?? NOTHING;
}

export function eventHint(owner: Owner, { behind }: Beside): Hint {
  return hint(EVENT_BEHIND, behind, 1) ?? prizeHint(owner, behind) ?? NOTHING;
}

/** オスカー像, 紅白に出場する. */
function prizeHint({ entry }: Owner, behind: string): Hint | undefined {
  return PRIZE.test(dossierOf(entry).text) ? hint(PRIZE_BEHIND, behind, 1.5) : undefined;
}

/** Whether a title ends as a noun does: 映画生きるの, and not 映画生きる力. */
function isWholeTitle({ end }: Find, text: string): boolean {
  return /^(?:$|[のはがをもにとで、。）)」]|から|まで|より|だ|や)/.test(text.slice(end, end + 2));
}

export function isPaper({ entry, form }: Owner, behind: string): boolean {
  const isSaid =
    PAPER_BEHIND.test(behind) || (/^\p{Script=Han}/u.test(form) && PAPER_HAS.test(behind));
  return isSaid && PAPER.test(dossierOf(entry).text);
}

/** Picasso's Guernica, Kafkas Prozess. */
export function isByAuthor({ entry }: Owner, before: string): boolean {
  const author = /(?:^|\P{L})(\p{Lu}\p{L}{2,}?)'?s $/u.exec(before)?.[1];
  return author !== undefined && dossierOf(entry).text.includes(author.toLowerCase());
}
