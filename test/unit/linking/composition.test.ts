import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { parseArticle } from '../../../src/core/article/parse';
import type { Entry } from '../../../src/core/glossary/entry';
import { Glossary } from '../../../src/core/glossary/glossary';
import { worldEntries, type WorldData } from '../../../src/core/glossary/world';
import { compileLinker, type Linker } from '../../../src/core/linking/link';
import { readMarks } from '../../evaluation/marks';
import { entry } from './entries';

const CORPUS = 'test/fixtures/linking/corpus';

/** What is found in a text, whatever the composition of its characters: with offsets in the passage, too. */
function found(linker: Linker, text: string, language: string): string[] {
  const article = parseArticle(text, { format: 'markdown', language });
  const { mentions, candidates } = linker.link(article);
  const named = mentions.map(({ surface, entry, kind, reason }) => {
    return `${kind} ${surface}=${entry} ${JSON.stringify(reason)}`;
  });
  const unknown = candidates.map(({ surface, reason }) => `${surface} ${JSON.stringify(reason)}`);
  for (const { start, end, surface } of [...mentions, ...candidates])
    assert.equal(text.slice(start, end), surface);
  return [...named, ...unknown].map((one) => one.normalize('NFC'));
}

function readJson(...names: string[]): unknown {
  return JSON.parse(fs.readFileSync(path.join(...names), 'utf8'));
}

describe('the composition of characters', () => {
  it('does not matter to names, references and unknown names', () => {
    const world = readJson('dist', 'world.json') as WorldData;
    const { entries } = readJson(CORPUS, 'glossary.json') as { entries: Entry[] };
    const linkers = new Map<string, Linker>();
    for (const file of fs.readdirSync(CORPUS).filter((name) => name !== 'glossary.json')) {
      const { language, sentences } = readJson(CORPUS, file) as {
        language: string;
        sentences: { text: string }[];
      };
      const ours = [worldEntries(world, [language, 'en', 'ja']), entries];
      const linker = linkers.get(language) ?? compileLinker(Glossary.from(ours));
      linkers.set(language, linker);
      for (const { text: marked } of sentences) {
        const text =
          readMarks(marked).text + '\n彼女はデボラ・ホワイト氏やバイデン氏と、同氏が会ったという。';
        const composed = found(linker, text.normalize('NFC'), language);
        assert.deepEqual(found(linker, text.normalize('NFD'), language), composed, text);
      }
    }
  });

  it('does not matter where a passage is marked', () => {
    const linker = compileLinker([entry('pence', 'person', 'マイク・ペンス')]);
    const text = 'ドイツで**ドナルド・トランプ**・ジュニア氏とペンス氏が'.normalize('NFD');
    const { mentions, candidates } = linker.link(
      parseArticle(text, { format: 'markdown', language: 'ja' }),
    );
    const passage = text.replaceAll('*', '');
    const surfaces = [...mentions, ...candidates].map(({ textStart, textEnd }) =>
      passage.slice(textStart, textEnd).normalize('NFC'),
    );
    assert.deepEqual(surfaces, ['ペンス', 'ドナルド・トランプ・ジュニア']);
  });

  it('does not matter at the end of a line', () => {
    const linker = compileLinker([entry('middle-east', 'place', '中東')]);
    for (const form of ['NFC', 'NFD']) {
      const text = 'がぎぐげごが、雪の降る中\n東の門から。'.normalize(form);
      assert.deepEqual(found(linker, text, 'ja'), [], form);
    }
  });
});
