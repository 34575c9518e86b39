import assert from 'node:assert/strict';
import path from 'node:path';
import { folderWith, kunten } from './cli';

const OLD = '\uFEFF首相は交渉に入る。\r\n野党は審議を求めている。\r\n外相は帰国した。';
const NEW = '号外。\n首相は来月、交渉に入る。\n野党は審議を求めている。';

function quotes(...passages: string[]): string {
  const text = OLD.slice(1);
  return JSON.stringify(
    passages.map((passage) => {
      const start = text.indexOf(passage);
      return { id: passage, start, end: start + passage.length };
    }),
  );
}

function run(files: Readonly<Record<string, string>>, ...options: string[]) {
  const folder = folderWith({ 'old.txt': OLD, 'new.txt': NEW, ...files });
  const file = (name: string): string => path.join(folder, name);
  return kunten([
    ...['anchor', '--from', file('old.txt'), '--to', file('new.txt')],
    ...['--quotes', file('quotes.json'), ...options],
  ]);
}

describe('kunten anchor', () => {
  const given = quotes('審議を求めている', '首相は交渉に入る', '外相は帰国');
  const there = (passage: string): object => {
    const start = NEW.indexOf(passage);
    return { start, end: start + passage.length };
  };

  it('tells where passages are in a text that has changed, with and without the old one', () => {
    for (const options of [[], ['--no-snapshot']]) {
      const { code, stdout, stderr } = run({ 'quotes.json': given }, ...options);
      assert.deepEqual([code, stderr], [0, '']);
      assert.deepEqual(JSON.parse(stdout), {
        anchors: [
          { id: '審議を求めている', state: 'exact', ...there('審議を求めている') },
          { id: '首相は交渉に入る', state: 'changed', ...there('首相は来月、交渉に入る') },
          { id: '外相は帰国', state: 'orphan', start: null, end: null },
        ],
      });
    }
  });

  it('has nothing to say of no passages', () => {
    assert.deepEqual(JSON.parse(run({ 'quotes.json': '[]' }).stdout), { anchors: [] });
  });

  it('tells what it does', () => {
    const { code, stdout } = kunten(['anchor', '--help']);
    assert.equal(code, 0);
    assert.match(stdout, /Usage: node dist\/cli\.js anchor --from OLD --to NEW/);
    for (const line of stdout.split('\n')) assert.ok(line.length <= 90, line);
    assert.match(kunten(['--help']).stdout, /^ {2}anchor {2}/m);
  });

  it('answers bad input with a message that helps, exit code 2, and no output', () => {
    const bad: readonly [string, RegExp][] = [
      ['[', /is not JSON/],
      ['{}', /holds no array/],
      ['[null]', /Passage 1 in/],
      ['[{"id":"a","start":0,"end":3},{"id":"b","start":3,"end":3}]', /Passage 2 \(“b”\) in/],
      ['[{"id":"a","start":0,"end":300}]', /within the 33 code units/],
      ['[{"id":"a","start":-1,"end":3}]', /Passage 1 \(“a”\) in/],
      ['[{"id":"a","start":0.5,"end":3}]', /Passage 1/],
      ['[{"start":0,"end":3}]', /"id"/],
    ];
    for (const [json, expected] of bad) {
      const { code, stdout, stderr } = run({ 'quotes.json': json });
      assert.deepEqual([code, stdout], [2, ''], json);
      assert.match(stderr, expected);
    }
    for (const [args, expected] of [
      [['anchor'], /--from OLD is missing/],
      [['anchor', '--from', 'none.txt'], /There is no “none\.txt”/],
      [['anchor', 'old.txt'], /“old\.txt” belongs to no option/],
      [['anchor', '--fuzzy'], /Unknown option '--fuzzy'/],
    ] as const) {
      const { code, stdout, stderr } = kunten(args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, expected);
    }
  });
});
