import { scoreCorpus, type Score, type Tally } from './corpora';

/*
 * How well names are found: `linking.js [--failures]`, over the corpora of test/fixtures/linking. `blind`
 * and `unseen` were written without sight of the rules and show nothing but totals, so that nothing is tuned on them.
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
];

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
report('unseen', false);
const blind = report('blind', false);
const worst = Math.min(
  ...[...first.categories.values()].flatMap(({ precision, recall }) => [precision, recall]),
);
const gap = Math.max(
  first.all.precision - blind.all.precision,
  first.all.recall - blind.all.recall,
);
console.log();
for (const [isMet, what] of [
  [first.all.precision >= 0.98 && first.all.recall >= 0.98, 'precision and recall at least 0.98'],
  [worst >= 0.95, 'no category under 0.95'],
  [gap <= 0.02, 'the blind corpus within two points'],
] as const) {
  console.log(`${isMet ? 'met    ' : 'NOT MET'}  ${what}`);
}
