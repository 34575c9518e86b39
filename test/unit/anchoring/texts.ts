/** Texts of our own writing, each with turns of phrase that come again. */

export const NEWS = [
  '政府は12日、新しい方針を明らかにした。与党は〜年内の成立を目指す考えだ。',
  '首相は記者団に対し、交渉は近く始まるとの見通しを示した。「時間は限られている」と述べた。',
  '一方、野党は説明が足りないとして、予算委員会での審議を求めている。委員長は、日程を検討していると述べた。',
  '交渉は難航するとみられる。専門家は、双方の主張の隔たりが大きいと指摘する。トンネルの工事も遅れている。',
  '外相は記者団に対し、首脳会談の日程はまだ決まっていないと述べた。両国は年内の合意を目指している。',
].join('\n\n');

export const ENGLISH = [
  'The ferry left at seven, as it always did.\nNobody on the quay looked up; the gulls did, and they said so at length.',
  'Her brother had promised to write from the city (he never did),\nand so the café kept his chair — and his bill — for most of a year.',
  'In winter the road to the mill is closed. The miller, who is deaf,\nkeeps a dog that is not: it barks at the post, the wind, and the mayor.',
  'When the letter came at last it said nothing of the city.\nIt asked about the dog, the ferry, and whether the road was still closed.',
].join('\n\n');

export const MIXED = [
  '議長は “rules-based order” という言葉を三度使った。通訳は「ルールに基づく秩序」とした。',
  '北京的发言人表示，双方将继续谈判。他没有说明具体的日期，只说“不会太久”。',
  '한국 정부는 이날 성명을 내고 협상을 환영한다고 밝혔다. 𠮷野家の株価は動かなかった。',
  'The minister’s résumé says “fluent Japanese”; in the hall she spoke only カタカナ英語 — バスケットボール, トンネル.',
].join('\n\n');
