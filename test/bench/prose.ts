import { createRandom, pick, shuffled, type Random } from './random';

const OPENINGS = [
  '一方、',
  'また、',
  'これに対し、',
  '関係者によると、',
  'このうち、',
  '#日の発表では、',
  'さらに、',
  '地元紙によれば、',
  'その後、',
  'ただ、',
  '今回、',
  '昨年#月、',
] as const;

/** Sentences as newspapers write them: a name goes in place of each ○, a number in place of each #. */
const SENTENCES = [
  '○氏は#日、○で記者会見を開き、責任を取って年内に辞任する意向を明らかにした。',
  '○首相は○外相と個別に会い、経済と安全保障の両面で協力を深めることを確かめ合った。',
  '○大統領は首脳会談のあと、停戦に向けた話し合いを「できるだけ早く」始めたいと述べた。',
  '○の報道官は、○氏の発言が事実と異なると反論し、撤回を求める考えを示した。',
  '選挙管理委員会によると、開票率#%の時点で○候補が○候補をわずかに上回っている。',
  '○市の○市長は、来年度から小中学校の給食費を無償にする方針を示した。',
  '○知事は、○と○を結ぶ道路の整備に#億円を充てる補正予算案を議会に提出した。',
  '野党は○氏の説明では納得できないとして、国会への参考人招致を要求している。',
  '○政府は○に対する制裁を#カ月延長し、対象となる企業を新たに加えた。',
  '○はこれを受け、○に駐在する大使を一時帰国させる措置を取った。',
  '○の株価は一時、前日より#%あまり値を下げ、○などの関連銘柄も軒並み売られた。',
  '○は#年#月期の業績予想を引き上げ、過去最高の利益を見込んでいる。',
  '○の○社長は「需要の回復が想定より早い」と話し、増産を急ぐ構えだ。',
  '工場を閉じるという知らせに、#年勤めた○さんは「さみしいが、時代の流れだ」と話す。',
  '調べによると、○容疑者は先月下旬、知人の○さん宅に侵入し、現金およそ#万円を盗んだ疑いが持たれている。',
  '判決は、○被告が会社の資金を私的に使ったことを認めながらも、刑の執行を猶予した。',
  '○署は、乗用車を運転していた○さん(#)から詳しい事情を聞いている。',
  '○駅と○駅の間で倒木が見つかり、上下線あわせて#本が運休した。',
  '大雨の影響で○川の水位が上がり、○地区の住民およそ#千人に避難指示が出された。',
  '気象庁によると、○を震源とする地震があり、○で震度#を観測した。',
  '前半#分に○のゴールで先制したが、後半に入ると運動量が落ち、○に逆転を許した。',
  '○は○を相手に粘り強く戦い、#試合ぶりの白星を挙げた。',
  '引退を表明した○選手は、○監督への感謝を涙ながらに語った。',
  '○大学の○教授らの研究グループは、この遺伝子が老化を早める仕組みを突き止めた。',
  '○研究所は○と共同で、#万年前の地層から見つかった化石の分析を進めている。',
  '作家の○さんが長年住んだ○の家は、いまは記念館として公開されている。',
  '監督は○、出演は○、○ほか。全国#館で順次公開される。',
  'この地に伝わる話では、○という武士が○の戦いに敗れ、山中に隠れ住んだという。',
  '週末の○には家族連れが大勢訪れ、色づき始めた木々を写真に収めていた。',
  '○は全国に先駆けて新しい制度を始め、これまでに#件を超える申し込みがあった。',
  '「まだ信じられない」と○さんは声を詰まらせ、集まった人々に深く頭を下げた。',
  '○さんは#歳のとき○へ移り住み、小さな食堂を開いた。',
  '同氏は○について「実りの多い話し合いだった」と述べた。',
  '彼は記者団の質問には答えず、迎えの車に乗り込んだ。',
  '両国は来月にも実務者による協議を○で開く。',
  '同国は燃料の#%を輸入に頼っている。',
  '話し合いは深夜まで続いたが、双方の隔たりは埋まらなかった。',
  '具体的な日程は、これから調整するという。',
  '物価の上昇が続くなか、家計の負担をどう軽くするかが問われている。',
  '前年の同じ時期と比べると#%増え、#年ぶりの高い水準となった。',
  '専門家の間では、効果を疑う声も少なくない。',
  '住民説明会では、安全性への不安を訴える意見が相次いだ。',
  'けが人はなく、火はおよそ#時間後に消し止められた。',
  '背景には、働き手の高齢化と後継者の不足がある。',
  '政府は有識者による会議を設け、夏までに結論をまとめる。',
  '会場は大きな拍手に包まれた。',
  '新しい技術をめぐる競争は、国境を越えて激しさを増している。',
  '朝から冷え込み、各地で今季いちばんの寒さとなった。',
  'もっとも、計画どおりに進むかどうかは見通せない。',
  '再発を防ぐため、点検の方法を見直すことにしている。',
  '子どもたちは歓声を上げながら、水しぶきのなかを走り回った。',
  'こうした動きは、ほかの自治体にも広がりつつある。',
] as const;

/** How many names an article is about. */
const NAMES = 12;
const SENTENCES_OF_PARAGRAPH = 4;
const PARAGRAPHS = 6;

/**
 * Japanese news prose of at least a length in bytes of UTF-8, the same in every run. Its articles are about
 * a few of the names each, most often the first of them. Names at the beginning of the list come up in many
 * articles, most others in none.
 */
export function prose(bytes: number, names: readonly string[]): string {
  const random = createRandom(2);
  const articles: string[] = [];
  for (let length = 0; length < bytes;) {
    const next = article(names, random);
    articles.push(next);
    length += Buffer.byteLength(next);
  }
  return articles.join('');
}

function article(names: readonly string[], random: Random): string {
  const cast = Array.from({ length: NAMES }, () => pick(names, random() ** 6));
  const sentences = shuffled(SENTENCES, random).map((sentence) => complete(sentence, cast, random));
  return Array.from({ length: PARAGRAPHS }, (_, index) => {
    const start = index * SENTENCES_OF_PARAGRAPH;
    return `${sentences.slice(start, start + SENTENCES_OF_PARAGRAPH).join('')}\n\n`;
  }).join('');
}

function complete(sentence: string, cast: readonly string[], random: Random): string {
  const opening = random() < 0.3 ? pick(OPENINGS, random()) : '';
  return `${opening}${sentence}`
    .replaceAll('○', () => pick(cast, random() ** 2))
    .replaceAll('#', () => String(1 + Math.floor(random() * 30)));
}
