import assert from 'node:assert/strict';
import {
  alwaysMeans,
  changeOverrules,
  neverMeans,
  parseOverrules,
  type Overruling,
  type PlaceOverrule,
} from '../../../src/core/linking/overruleFile';

const ARTICLE = '01951f2c-8a40-7c1e-9d35-5b1f0c6a72e4';

function place(start: number, entry = 'donald-trump'): PlaceOverrule {
  const selector = { exact: 'トランプ', prefix: '前', suffix: '後', start, end: start + 4 };
  return { article: ARTICLE, entry, selector };
}

/** A file's text after decisions, one after the other, and what takes back the last. */
function decide(json: string | undefined, ...decisions: Overruling[]) {
  let text = json;
  let undo: Overruling = () => ({});
  for (const decision of decisions) {
    const file = parseOverrules(text);
    const changed = changeOverrules(file, decision(file.overrules));
    text = changed.text;
    undo = () => changed.undo;
  }
  return { text: text ?? '', undo };
}

const here =
  (overrule: PlaceOverrule): Overruling =>
  () => ({ add: { notHere: [overrule] } });

function overrulesOf(json: string) {
  const { overrules, problems } = parseOverrules(json);
  assert.deepEqual(problems, []);
  return overrules;
}

describe('the file of overrules', () => {
  it('keeps what has been decided', () => {
    const { text } = decide(
      undefined,
      neverMeans('カード', 'donald-trump'),
      neverMeans('カラス', undefined),
      alwaysMeans('ワシントン', 'george-washington'),
      here(place(10)),
    );
    assert.deepEqual(overrulesOf(text), {
      never: [{ form: 'カラス' }, { form: 'カード', entry: 'donald-trump' }],
      always: [{ form: 'ワシントン', entry: 'george-washington' }],
      notHere: [place(10)],
    });
  });

  it('is the same whatever the order of the decisions', () => {
    const decisions = [
      neverMeans('カード', 'donald-trump'),
      neverMeans('アルファ', undefined),
      here(place(200)),
      here(place(9)),
    ];
    const { text } = decide(undefined, ...decisions);
    assert.equal(decide(undefined, ...decisions.reverse()).text, text);
    assert.deepEqual(
      overrulesOf(text).notHere.map(({ selector }) => selector.start),
      [9, 200],
    );
    assert.match(text, /^{\n {2}"schemaVersion": 1,\n[^]+\n}\n$/);
  });

  it('holds nothing twice', () => {
    const twice = decide(undefined, neverMeans('カラス', undefined), neverMeans('ｶﾗｽ', undefined));
    assert.equal(overrulesOf(twice.text).never.length, 1);
  });

  it('has a form mean one entry only, and not always and never at once', () => {
    const bound = decide(
      undefined,
      neverMeans('ワシントン', 'george-washington'),
      neverMeans('ワシントン', 'washington-dc'),
      alwaysMeans('ワシントン', 'washington-dc'),
      alwaysMeans('ワシントン', 'george-washington'),
    );
    assert.deepEqual(overrulesOf(bound.text), {
      never: [],
      always: [{ form: 'ワシントン', entry: 'george-washington' }],
      notHere: [],
    });
    const unbound = decide(bound.text, neverMeans('ワシントン', 'george-washington'));
    assert.deepEqual(overrulesOf(unbound.text).always, []);
    const noName = decide(bound.text, neverMeans('ワシントン', undefined));
    assert.deepEqual(overrulesOf(noName.text).always, []);
    const aName = decide(noName.text, alwaysMeans('ワシントン', 'washington-dc'));
    assert.deepEqual(overrulesOf(aName.text).never, []);
  });

  it('is as before when a decision is taken back, with what it had replaced', () => {
    const before = decide(
      undefined,
      alwaysMeans('ワシントン', 'washington-dc'),
      neverMeans('ワシントン', 'george-washington'),
    );
    const after = decide(before.text, alwaysMeans('ワシントン', 'george-washington'));
    assert.notEqual(after.text, before.text);
    assert.equal(decide(after.text, after.undo).text, before.text);
  });

  it('keeps what was decided elsewhere when a decision is taken back', () => {
    const mine = decide(undefined, neverMeans('カラス', undefined));
    const theirs = decide(mine.text, here(place(3)));
    assert.deepEqual(overrulesOf(decide(theirs.text, mine.undo).text), {
      never: [],
      always: [],
      notHere: [place(3)],
    });
  });

  it('keeps everything that it does not know, in the file and in its items', () => {
    const json = JSON.stringify({
      $schema: 'x',
      schemaVersion: 1,
      later: [1],
      never: [{ form: 'カラス', by: 'me' }],
    });
    const { text, undo } = decide(json, neverMeans('アルファ', undefined));
    const value = JSON.parse(text) as Record<string, unknown>;
    assert.deepEqual(Object.keys(value), ['$schema', 'schemaVersion', 'later', 'never']);
    assert.deepEqual(value['never'], [{ form: 'アルファ' }, { form: 'カラス', by: 'me' }]);
    const gone = decide(text, undo, () => ({ remove: { never: [{ form: 'カラス' }] } }));
    assert.deepEqual(JSON.parse(decide(gone.text, gone.undo).text), JSON.parse(json));
  });

  it('sets broken items aside, with their lines, and writes them back as they were', () => {
    const broken = [null, 3, { entry: 'x' }, { form: '', entry: 'x' }];
    const json = JSON.stringify(
      {
        schemaVersion: 1,
        never: [...broken, { form: 'カラス' }],
        notHere: [{ ...place(1), selector: {} }, place(2)],
      },
      null,
      2,
    );
    const { overrules, problems } = parseOverrules(json);
    assert.deepEqual(overrules, {
      never: [{ form: 'カラス' }],
      always: [],
      notHere: [place(2)],
    });
    assert.equal(problems[0]?.line, 4);
    assert.ok(problems.length >= 5);
    const { text } = decide(json, neverMeans('アルファ', undefined));
    const { never, notHere } = JSON.parse(text) as { never: unknown[]; notHere: unknown[] };
    assert.deepEqual(never, [{ form: 'アルファ' }, { form: 'カラス' }, ...broken]);
    assert.deepEqual(notHere, [place(2), { ...place(1), selector: {} }]);
  });

  for (const [what, json, message] of [
    ['is no JSON', '{ "schemaVersion": 1, ', /not valid JSON/],
    ['holds a merge conflict', '<<<<<<< ours\n{}\n=======\n', /merge conflict/],
    ['is of a newer Kunten', '{"schemaVersion": 2, "never": {}}', /newer Kunten/],
    ['has no version', '{"never": []}', /schemaVersion/],
    ['has no lists', '{"schemaVersion": 1, "always": {}}', /list/],
    ['is null', 'null', /object/],
    ['is nested without end', '['.repeat(100_000), /nested/],
    ['is empty', '', /not valid JSON/],
  ] as const) {
    it(`is not written where it ${what}`, () => {
      const file = parseOverrules(json);
      assert.deepEqual(file.overrules, { never: [], always: [], notHere: [] });
      assert.match(file.problems[0]?.message ?? '', message);
      assert.throws(() => changeOverrules(file, { add: { never: [{ form: 'x' }] } }), message);
    });
  }
});
