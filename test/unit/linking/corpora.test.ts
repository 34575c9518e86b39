import assert from 'node:assert/strict';
import { scoreCorpus } from '../../evaluation/corpora';

/**
 * The goal is 0.98 (`npm run eval:linking`); what has been reached must not be lost unnoticed. Of each corpus
 * the precision and the recall, less a point.
 */
const FLOORS: Readonly<Record<string, readonly [precision: number, recall: number]>> = {
  corpus: [0.984, 0.988],
  further: [0.975, 0.98],
  newspaper: [0.99, 0.98],
  reports: [0.99, 0.945],
  everyday: [0.97, 0.985],
  agencies: [0.985, 0.99],
  essays: [0.987, 0.99],
  words: [0.964, 0.986],
  homonyms: [0.969, 0.962],
  people: [0.99, 0.967],
  namesakes: [0.978, 0.965],
  latin: [0.979, 0.985],
  scripts: [0.973, 0.973],
  sports: [0.979, 0.984],
  economy: [0.98, 0.986],
  history: [0.973, 0.985],
  diplomacy: [0.988, 0.98],
  town: [0.986, 0.984],
  letters: [0.987, 0.982],
  weather: [0.988, 0.99],
  travel: [0.981, 0.979],
  culture: [0.982, 0.982],
  novels: [0.975, 0.985],
  technology: [0.987, 0.985],
  boundaries: [0.976, 0.979],
  grammar: [0.98, 0.98],
  everyword: [0.99, 0.99],
  money: [0.985, 0.985],
  fairs: [0.99, 0.985],
  schools: [0.98, 0.99],
  wars: [0.98, 0.99],
  stages: [0.985, 0.977],
  streets: [0.985, 0.985],
  islands: [0.99, 0.985],
  hospitals: [0.982, 0.99],
  faiths: [0.964, 0.974],
  games: [0.985, 0.99],
  harbours: [0.973, 0.973],
  farms: [0.978, 0.99],
  museums: [0.978, 0.97],
  radio: [0.972, 0.968],
  mountains: [0.97, 0.99],
  factories: [0.985, 0.985],
  plain: [0.99, 0.99],
  edges: [0.99, 0.99],
  hyphens: [0.959, 0.938],
  segments: [0.99, 0.99],
  everything: [0.99, 0.98],
  relatives: [0.99, 0.99],
  ordinary: [0.98, 0.98],
};

describe('names in sentences that are full of traps', () => {
  for (const [corpus, [precision, recall]] of Object.entries(FLOORS)) {
    it(`are found, and little else, in ${corpus}`, function () {
      this.timeout(60_000);
      const { all, failures } = scoreCorpus(corpus);
      const said = `precision ${all.precision.toFixed(3)}, recall ${all.recall.toFixed(3)}\n${failures.join('\n')}`;
      assert.ok(all.precision >= precision && all.recall >= recall, said);
    });
  }
});
