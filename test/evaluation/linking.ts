import { scoreCorpus, Tally, type Score } from './corpora';

/*
 * How well names are found: `linking.js [--failures]`, over the corpora of test/fixtures/linking. Those held out
 * show nothing but totals, so that nothing is tuned on them.
 */

/** Corpora of other authors, which rules may be tuned on as on the first. */
const TUNED = [
  'further',
  'newspaper',
  'reports',
  'everyday',
  'agencies',
  'essays',
  'homonyms',
  'words',
  'people',
  'latin',
  'scripts',
  'sports',
  'economy',
  'history',
  'diplomacy',
  'town',
  'letters',
  'weather',
  'travel',
  'culture',
  'novels',
  'technology',
  'boundaries',
  'namesakes',
  'relatives',
  'ordinary',
  'grammar',
  'everyword',
  'money',
  'fairs',
  'schools',
  'wars',
  'stages',
  'streets',
  'islands',
  'hospitals',
  'faiths',
  'games',
  'harbours',
  'farms',
  'museums',
  'radio',
  'mountains',
  'factories',
  'hyphens',
  'segments',
  'everything',
  'plain',
  'edges',
];

/** By authors who had seen neither the rules nor another corpus, and never tuned on; `blind` was the first. */
const HELD_OUT = ['blind', 'unseen', 'court', 'science', 'kitchens', 'rails', 'elections', 'stars'];

function report(corpus: string, showsFailures: boolean): Score {
  const score = scoreCorpus(corpus);
  console.log(`\n${corpus}`.padEnd(25) + 'precision  recall   marked');
  for (const [category, tally] of score.categories) console.log(row(category, tally));
  console.log(row('all', score.all));
  if (showsFailures) for (const failure of score.failures) console.log(`  ${failure}`);
  return score;
}

function row(name: string, { precision, recall, right, missed }: Tally): string {
  const cells = [precision.toFixed(3), recall.toFixed(3), String(right + missed)];
  return `  ${name.padEnd(22)}${cells.map((cell) => cell.padStart(9)).join('')}`;
}

const showsFailures = process.argv.includes('--failures');
const first = report('corpus', showsFailures);
for (const other of TUNED) report(other, showsFailures);
const [blind, ...others] = HELD_OUT.map((corpus) => report(corpus, false).all);
const heldOut = new Tally();
for (const tally of [blind, ...others]) if (tally) heldOut.add(tally);
console.log(`\n${'held out, together'.padEnd(24)}precision  recall   marked`);
console.log(row('all', heldOut));
const worst = Math.min(
  ...[...first.categories.values()].flatMap(({ precision, recall }) => [precision, recall]),
);
/** How far a score is below that on the first corpus. */
const gapOf = ({ precision, recall }: Tally): number =>
  Math.max(first.all.precision - precision, first.all.recall - recall);
console.log();
for (const [isMet, what] of [
  [first.all.precision >= 0.98 && first.all.recall >= 0.98, 'precision and recall at least 0.98'],
  [worst >= 0.95, 'no category under 0.95'],
  [blind && gapOf(blind) <= 0.02, 'the blind corpus within two points'],
  [gapOf(heldOut) <= 0.02, 'all that are held out within two points'],
] as const) {
  console.log(`${isMet ? 'met    ' : 'NOT MET'}  ${what}`);
}
