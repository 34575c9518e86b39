import assert from 'node:assert/strict';
import { NotePlaces } from '../../../src/core/anchoring/places';
import { select } from '../../../src/core/anchoring/select';
import type { KeptOverrules } from '../../../src/core/linking/overruleFile';
import { overrulesInForce, placedOverrules } from '../../../src/core/linking/placedOverrules';

const TEXT =
  '卓の上にはトランプが一組あった。雨の夜である。\n\nトランプ大統領は翌朝、電話会談を行うと述べた。';
const ARTICLE = '01951f2c-8a40-7c1e-9d35-5b1f0c6a72e4';
const CARDS = TEXT.indexOf('トランプ');

function kept(...articles: string[]): KeptOverrules {
  const selector = select(TEXT, { start: CARDS, end: CARDS + 4 });
  const notHere = articles.map((article) => ({ article, entry: 'donald-trump', selector }));
  return { never: [{ form: 'x' }], always: [], notHere };
}

function inForce(overrules: KeptOverrules, places: NotePlaces) {
  return overrulesInForce(overrules, placedOverrules(overrules, ARTICLE, places));
}

describe('overrules of single places', () => {
  it('hold at their place, with those of all places', () => {
    assert.deepEqual(inForce(kept(ARTICLE), new NotePlaces(TEXT, true)), {
      never: [{ form: 'x' }],
      always: [],
      notHere: [{ start: CARDS, end: CARDS + 4, entry: 'donald-trump' }],
    });
  });

  it('do nothing in other articles', () => {
    const { notHere } = inForce(
      kept('01951f2c-8a40-7c1e-9d35-000000000000'),
      new NotePlaces(TEXT, true),
    );
    assert.deepEqual(notHere, []);
  });

  it('move with the text, typed or changed elsewhere', () => {
    const above = '号外が出た。\n\n';
    const typed = new NotePlaces(TEXT, true);
    inForce(kept(ARTICLE), typed);
    typed.follow([{ start: 0, length: 0, inserted: above.length }], above + TEXT);
    for (const places of [typed, new NotePlaces(above + TEXT, false)]) {
      const [place] = inForce(kept(ARTICLE), places).notHere;
      assert.equal(place?.start, CARDS + above.length);
    }
  });

  it('do nothing where their place is gone, or has another name', () => {
    const gone = TEXT.slice(TEXT.indexOf('\n'));
    assert.deepEqual(inForce(kept(ARTICLE), new NotePlaces(gone, false)).notHere, []);
    const places = new NotePlaces(TEXT, true);
    inForce(kept(ARTICLE), places);
    places.follow([{ start: CARDS + 1, length: 1, inserted: 1 }], TEXT.replace('トラ', 'トレ'));
    assert.deepEqual(inForce(kept(ARTICLE), places).notHere, []);
    places.follow([{ start: CARDS + 1, length: 1, inserted: 1 }], TEXT);
    assert.equal(inForce(kept(ARTICLE), places).notHere.length, 1);
  });
});
