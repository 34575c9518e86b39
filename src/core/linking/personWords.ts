import { isOffice } from './lexicon/titles';
import { unitTable } from '../text/unitTable';

/** How words for one person end besides titles; groups are left out, and what only looks like a person. */
const PERSON_WORD =
  /(?:[男女]性|少[年女]|青年|[男女]児|[母父]親?|息子|[長次]男|娘|妻|夫|孫|[兄弟姉妹]|[友知夫老恋隣職証詩達]人|恩師|師匠|上司|部下|同僚|[先後]輩|秘書|通訳|後任|教え子|弟子|エース|(?<!従業|[全定満動党要会])員|(?<!市場|[成延特身全増最伸助波校部])長|(?<![器任退])官|(?<![真様位世形])相|(?<!関係|有権|消費|労働|利用|参加|出席|被災|被害|支持|当局|高齢|[読業死若患両勝敗])者|(?<![国実一各民我王名分農])家|(?<![富同])士|手|師|[学院校級習業究]生)$/;

/** What words that may mean a person end with, and what stands behind them as behind any noun. */
export const PERSON_ENDS = unitTable(
  '性年女児母親父子男娘妻夫孫兄弟姉妹人師匠司下僚輩書訳任スチ領相臣席皇王裁表事使督告授士員長官者家手生',
);
export const BEHIND_NOUN = unitTable('はがをにともの、。」らへでだ（(');
const LONGEST_TITLE = 5;

/** Whether a word means one person, or is the title of one. */
export function isPersonWord(word: string): boolean {
  if (PERSON_WORD.test(word)) return true;
  for (let from = Math.max(0, word.length - LONGEST_TITLE); from < word.length - 1; from++) {
    if (isOffice(word.slice(from))) return true;
  }
  return false;
}
