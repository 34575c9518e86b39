import fs from 'node:fs';
import { parseArticle } from '../../src/core/article/parse';
import type { Entry } from '../../src/core/glossary/entry';
import { Glossary } from '../../src/core/glossary/glossary';
import { worldEntries, type WorldData } from '../../src/core/glossary/world';
import { unknownNames } from '../../src/core/linking/candidates';
import { compileLinker } from '../../src/core/linking/link';
import { referenceFinder } from '../../src/core/linking/references';
import { readMarks, type MarkedName } from './marks';

/*
 * How well references are resolved: `references.js [first|second …] [--failures]`. Once with the names as
 * they are marked, once with those that linking finds. The second corpus shows nothing but totals, so that
 * nothing is tuned on it.
 */

const FOLDER = 'test/fixtures/linking/references';

interface Guess {
  readonly textStart: number;
  readonly textEnd: number;
  readonly guesses: readonly string[];
}

type Resolve = (text: string, names: readonly MarkedName[]) => readonly Guess[];

/** How a reference can turn out. The last two are of those that mean no entry. */
const OUTCOMES = ['right', 'wrong', 'none', 'left', 'misled'] as const;
type Outcome = (typeof OUTCOMES)[number];

class Tally {
  readonly #counts = new Map<Outcome, number>();

  add(outcome: Outcome): void {
    this.#counts.set(outcome, this.count(outcome) + 1);
  }

  count(outcome: Outcome): number {
    return this.#counts.get(outcome) ?? 0;
  }

  /** The share of those with an antecedent that are right, and of all that are guessed wrongly. */
  print(name: string): void {
    const sum = (...outcomes: readonly Outcome[]): number =>
      outcomes.reduce((total, outcome) => total + this.count(outcome), 0);
    const percent = (part: number, of: number): string =>
      of === 0 ? '' : `${((100 * part) / of).toFixed(1)} %`.padStart(9);
    const columns = OUTCOMES.map((outcome) => String(this.count(outcome)).padStart(7));
    const right = percent(this.count('right'), sum('right', 'wrong', 'none'));
    const wrong = percent(sum('wrong', 'misled'), sum(...OUTCOMES));
    console.log(`${name.padEnd(22)}${columns.join('')}${right}${wrong}`);
  }
}

function kindOf(word: string): string {
  if (word === '同氏') return '同氏';
  if (word.startsWith('彼')) return '彼, 彼女';
  if (/^[両双]/.test(word)) return '両…, 双方';
  if (/^同.*[国市州島県町村区都府]$/.test(word)) return '同国, 同市, …';
  if (/^同.*(?:[社省庁紙誌党行局大委]|機構|機関|大学|委員会|基金|クラブ)$/.test(word)) {
    return '同社, 同省, …';
  }
  return '同大統領, …';
}

function outcomeOf(meant: readonly string[], guess: Guess | undefined): Outcome {
  if (meant.length === 0) return guess ? 'misled' : 'left';
  if (!guess) return 'none';
  const inOrder = (ids: readonly string[]): string => [...ids].sort().join();
  return inOrder(guess.guesses) === inOrder(meant) ? 'right' : 'wrong';
}

function evaluate(set: string, mode: string, resolve: Resolve, showsFailures: boolean): void {
  const { passages } = JSON.parse(fs.readFileSync(`${FOLDER}/${set}.json`, 'utf8')) as {
    passages: { id: string; text: string }[];
  };
  const total = new Tally();
  const tallies = new Map<string, Tally>();
  for (const { id, text: marked } of passages) {
    const { text, names, references } = readMarks(marked);
    const left = new Set(resolve(text, names));
    const note = (word: string, meant: readonly string[], guess: Guess | undefined): void => {
      const outcome = outcomeOf(meant, guess);
      const tally = tallies.get(kindOf(word)) ?? new Tally();
      tallies.set(kindOf(word), tally);
      tally.add(outcome);
      total.add(outcome);
      if (showsFailures && outcome !== 'right' && outcome !== 'left') {
        const [is, ought] = [guess?.guesses.join() ?? '-', meant.join() || '-'];
        console.log(`${id} ${word}: ${is} instead of ${ought}\n  ${text}`);
      }
    };
    for (const { textStart, textEnd, word, meant } of references) {
      const guess = [...left].find((one) => one.textStart < textEnd && one.textEnd > textStart);
      if (guess) left.delete(guess);
      note(word, meant, guess);
    }
    // Taken for references, though they are none.
    for (const guess of left) note(text.slice(guess.textStart, guess.textEnd), [], guess);
  }
  const columns = OUTCOMES.map((outcome) => outcome.padStart(7)).join('');
  console.log(
    `\n${`${set}, ${mode}`.padEnd(22)}${columns}${'right'.padStart(9)}${'wrong'.padStart(9)}`,
  );
  if (set !== 'second') for (const [kind, tally] of tallies) tally.print(kind);
  total.print('all');
}

const world = worldEntries(JSON.parse(fs.readFileSync('dist/world.json', 'utf8')) as WorldData, [
  'ja',
]);
const { entries: own } = JSON.parse(fs.readFileSync(`${FOLDER}/glossary.json`, 'utf8')) as {
  entries: Entry[];
};
/** Countries have the ids that the marks give them. */
const entries = [
  ...own,
  ...world.map((entry) =>
    entry.type === 'place' ? { ...entry, id: `country:${entry.code ?? ''}` } : entry,
  ),
];
const byId = new Map(entries.map((entry) => [entry.id, entry]));
const find = referenceFinder((id) => byId.get(id));
const linker = compileLinker(Glossary.from([entries]));

const modes: readonly (readonly [string, Resolve])[] = [
  [
    'names as marked',
    (text, names) => find([{ text, names, unknown: unknownNames(text, names) }], 0),
  ],
  [
    'names as linked',
    (text) =>
      linker
        .link(parseArticle(text, { format: 'plain', language: 'ja' }))
        .mentions.filter((mention) => mention.kind === 'reference'),
  ],
];
const chosen = process.argv.slice(2).filter((word) => !word.startsWith('--'));
for (const set of chosen.length > 0 ? chosen : ['first', 'second']) {
  const showsFailures = set !== 'second' && process.argv.includes('--failures');
  for (const [mode, resolve] of modes) evaluate(set, mode, resolve, showsFailures);
}
