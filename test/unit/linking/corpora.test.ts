import assert from 'node:assert/strict';
import { scoreCorpus } from '../../evaluation/corpora';

/**
 * The goal is 0.98 (`npm run eval:linking`); what has been reached must not be lost unnoticed. Of each corpus
 * the precision and the recall, less a point.
 */
const FLOORS: Readonly<Record<string, readonly [precision: number, recall: number]>> = {
  corpus: [0.97, 0.98],
  further: [0.965, 0.97],
  newspaper: [0.985, 0.965],
  reports: [0.99, 0.935],
  everyday: [0.965, 0.98],
  agencies: [0.965, 0.965],
  essays: [0.965, 0.965],
  words: [0.98, 0.98],
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
