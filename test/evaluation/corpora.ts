import fs from 'node:fs';
import path from 'node:path';
import { parseArticle } from '../../src/core/article/parse';
import type { Entry } from '../../src/core/glossary/entry';
import { Glossary } from '../../src/core/glossary/glossary';
import { worldEntries, type WorldData } from '../../src/core/glossary/world';
import { compileLinker, type Linker } from '../../src/core/linking/link';
import { readMarks } from './marks';

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
export class Tally {
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

export interface Score {
  readonly categories: ReadonlyMap<string, Tally>;
  readonly all: Tally;
  /** What went wrong, sentence by sentence. */
  readonly failures: readonly string[];
}

/** Corpora that go by the glossary of another. */
const GLOSSARY_OF: Readonly<Record<string, string>> = { newspaper: 'corpus', reports: 'further' };

/** Links the sentences of a corpus of test/fixtures/linking, with its glossary over the world. */
export function scoreCorpus(corpus: string): Score {
  const world = readJson('dist', 'world.json') as WorldData;
  const { entries } = readJson(FOLDER, GLOSSARY_OF[corpus] ?? corpus, 'glossary.json') as {
    entries: Entry[];
  };
  const categories = new Map<string, Tally>();
  const all = new Tally();
  const failures: string[] = [];
  const files = fs
    .readdirSync(path.join(FOLDER, corpus))
    .filter((name) => name !== 'glossary.json');
  for (const file of files) {
    const { category, language, sentences } = readJson(FOLDER, corpus, file) as Category;
    const glossary = Glossary.from([worldEntries(world, [language, 'en', 'ja']), entries]);
    const linker = compileLinker(glossary);
    const tally = new Tally();
    for (const sentence of sentences) {
      tally.add(scoreSentence(sentence, language, linker, glossary, failures));
    }
    categories.set(category, tally);
    all.add(tally);
  }
  return { categories, all, failures };
}

/** A mention counts if it overlaps a mark of the same entry; each mark counts once. */
function scoreSentence(
  { id, text: marked }: Sentence,
  language: string,
  linker: Linker,
  glossary: Glossary,
  failures: string[],
): Tally {
  const { text, names } = readMarks(marked);
  const article = parseArticle(text, { format: 'markdown', language });
  const tally = new Tally();
  const left = new Set(names);
  const failed: string[] = [];
  for (const { kind, start, end, entry, surface, reason } of linker.link(article).mentions) {
    if (kind === 'reference') continue;
    const mark = [...left].find(
      (name) => isSame(name.entry, entry, glossary) && name.textStart < end && start < name.textEnd,
    );
    if (mark) {
      left.delete(mark);
      tally.right++;
    } else {
      tally.wrong++;
      failed.push(`+ ${surface}=${entry} (${reason.kind})`);
    }
  }
  tally.missed = left.size;
  for (const { textStart, textEnd, entry } of left) {
    failed.push(`- ${text.slice(textStart, textEnd)}=${entry}`);
  }
  if (failed.length > 0) failures.push(`${id}: ${failed.join('; ')}\n    ${marked}`);
  return tally;
}

/** Countries, languages and currencies are marked by their codes: country:FR. */
function isSame(mark: string, entry: string, glossary: Glossary): boolean {
  const [kind, code] = mark.split(':');
  return code === undefined ? kind === entry : glossary.get(entry)?.code === code;
}

function readJson(...names: string[]): unknown {
  return JSON.parse(fs.readFileSync(path.join(...names), 'utf8'));
}
