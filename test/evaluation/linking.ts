import fs from 'node:fs';
import path from 'node:path';
import { parseArticle } from '../../src/core/article/parse';
import type { Entry } from '../../src/core/glossary/entry';
import { Glossary } from '../../src/core/glossary/glossary';
import { worldEntries, type WorldData } from '../../src/core/glossary/world';
import { compileLinker } from '../../src/core/linking/link';
import { readMarks } from './marks';

/*
 * How well names are found: `linking.js [--failures]`, over the corpora of test/fixtures/linking. The
 * second one, “blind”, shows nothing but totals, so that nothing is tuned on it.
 */

const FOLDER = 'test/fixtures/linking';

interface Sentence {
  readonly id: string;
  readonly text: string;
}

interface Category {
  readonly category: string;
  readonly language: string;
  readonly sentences: readonly Sentence[];
}

/** Of what is marked how much is found, and of what is found how much is marked. */
class Tally {
  right = 0;
  missed = 0;
  wrong = 0;

  add({ right, missed, wrong }: Tally): void {
    this.right += right;
    this.missed += missed;
    this.wrong += wrong;
  }

  get precision(): number {
    return this.right / Math.max(1, this.right + this.wrong);
  }

  get recall(): number {
    return this.right / Math.max(1, this.right + this.missed);
  }
}

const readJson = (...names: string[]): unknown =>
  JSON.parse(fs.readFileSync(path.join(...names), 'utf8'));

const world = readJson('dist', 'world.json') as WorldData;

function evaluate(corpus: string, showsFailures: boolean): { all: Tally; worst: number } {
  const { entries } = readJson(FOLDER, corpus, 'glossary.json') as { entries: Entry[] };
  const all = new Tally();
  let worst = 1;
  console.log(`\n${corpus}`.padEnd(25) + 'precision  recall   marked');
  const files = fs
    .readdirSync(path.join(FOLDER, corpus))
    .filter((name) => name !== 'glossary.json');
  for (const file of files) {
    const { category, language, sentences } = readJson(FOLDER, corpus, file) as Category;
    const glossary = Glossary.from([worldEntries(world, [language, 'en', 'ja']), entries]);
    const linker = compileLinker(glossary);
    const tally = new Tally();
    for (const sentence of sentences)
      tally.add(score(sentence, language, linker, glossary, showsFailures));
    all.add(tally);
    worst = Math.min(worst, tally.precision, tally.recall);
    console.log(row(category, tally));
  }
  console.log(row('all', all));
  return { all, worst };
}

/** A mention counts if it overlaps a mark of the same entry; each mark counts once. */
function score(
  { id, text: marked }: Sentence,
  language: string,
  linker: ReturnType<typeof compileLinker>,
  glossary: Glossary,
  showsFailures: boolean,
): Tally {
  const { text, names } = readMarks(marked);
  const article = parseArticle(text, { format: 'markdown', language });
  const found = linker.link(article).mentions.filter(({ kind }) => kind === 'name');
  const tally = new Tally();
  const left = new Set(names);
  const failures: string[] = [];
  for (const { start, end, entry, surface, reason } of found) {
    const mark = [...left].find(
      (name) => isSame(name.entry, entry, glossary) && name.textStart < end && start < name.textEnd,
    );
    if (mark) {
      left.delete(mark);
      tally.right++;
    } else {
      tally.wrong++;
      failures.push(`+ ${surface}=${entry} (${reason.kind})`);
    }
  }
  tally.missed = left.size;
  for (const { textStart, textEnd, entry } of left)
    failures.push(`- ${text.slice(textStart, textEnd)}=${entry}`);
  if (showsFailures && failures.length > 0)
    console.log(`  ${id}: ${failures.join('; ')}\n    ${marked}`);
  return tally;
}

/** Countries, languages and currencies are marked by their codes: country:FR. */
function isSame(mark: string, entry: string, glossary: Glossary): boolean {
  const [kind, code] = mark.split(':');
  return code === undefined ? kind === entry : glossary.get(entry)?.code === code;
}

function row(name: string, { precision, recall, right, missed }: Tally): string {
  const cells = [precision.toFixed(3), recall.toFixed(3), String(right + missed)];
  return `  ${name.padEnd(22)}${cells.map((cell) => cell.padStart(9)).join('')}`;
}

const showsFailures = process.argv.includes('--failures');
const first = evaluate('corpus', showsFailures);
const blind = evaluate('blind', false);
const gap = Math.max(
  first.all.precision - blind.all.precision,
  first.all.recall - blind.all.recall,
);
for (const [isMet, what] of [
  [first.all.precision >= 0.98 && first.all.recall >= 0.98, 'precision and recall at least 0.98'],
  [first.worst >= 0.95, 'no category under 0.95'],
  [gap <= 0.02, 'the blind corpus within two points'],
] as const) {
  console.log(`${isMet ? 'met    ' : 'NOT MET'}  ${what}`);
}
