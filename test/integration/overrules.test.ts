import * as vscode from 'vscode';
import { assert } from 'chai';
import {
  alwaysMeans,
  neverMeans,
  type KeptOverrules,
  type OverruleChange,
} from '../../src/core/linking/overruleFile';
import type { Entry } from '../../src/core/glossary/entry';
import type { ReaderSession } from '../../src/host/reader/readerSession';
import { addToGlossary, glossaryFor } from '../../src/host/storage/growingGlossary';
import { useSessions } from './sessions';
import { readFile, replaceText, until, workspaceRoot, writeArticle } from './workspace';

const TEXT = [
  '市民会館で二つの催し',
  '歌手の佐伯凛が歌い、会は始まった。',
  '開会の挨拶では佐伯氏が壇上に立ち、拍手を浴びた。',
  '午後の討論では佐伯氏が司会を務め、客席を笑わせた。',
  'ミーナ・クロスビー氏は欠席した。',
].join('\n\n');

const SINGER = entry('saeki-rin', '佐伯凛', '佐伯');
const MAYOR = entry('saeki-mamoru', '佐伯守', '佐伯');

function entry(id: string, name: string, surname?: string): Entry {
  const aliases = [{ language: 'ja', name: surname ?? name, kind: 'surname' as const }];
  return { id, type: 'person', names: { ja: { name } }, aliases, description: { en: id } };
}

describe('overrules', () => {
  const { services, open } = useSessions();
  const kunten = (...path: string[]): vscode.Uri =>
    vscode.Uri.joinPath(workspaceRoot(), '.kunten', ...path);
  const file = kunten('overrules.json');
  const glossary = kunten('glossary', 'overrules-test.json');

  async function write(uri: vscode.Uri, content: unknown): Promise<void> {
    const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  }

  /** The entries that 佐伯 means, in the order of the article; - where it means none. */
  function meant(session: ReaderSession): string[] {
    return [...session.document.getText().matchAll(/佐伯氏/g)].map(
      ({ index }) => session.mentions.find(({ start }) => start === index)?.entry ?? '-',
    );
  }

  /** The second of the places that name a 佐伯 as a 氏. */
  function second(session: ReaderSession): { start: number; end: number } {
    const start = session.document.getText().lastIndexOf('佐伯氏');
    return { start, end: start + '佐伯'.length };
  }

  async function kept(): Promise<KeptOverrules> {
    return JSON.parse(await readFile(file)) as KeptOverrules;
  }

  function takeBack(session: ReaderSession, undo: OverruleChange): Promise<OverruleChange> {
    return session.overrule(() => undo);
  }

  before(async () => {
    await write(glossary, {
      schemaVersion: 1,
      title: { en: 'Test' },
      entries: [SINGER, MAYOR],
    });
    await services().glossaries.ready();
  });

  afterEach(async () => {
    await vscode.workspace.fs.delete(file);
  });

  after(() => vscode.workspace.fs.delete(glossary));

  it('of one place hold there and nowhere else, while the text above is edited, and after it is reopened', async () => {
    const uri = await writeArticle(TEXT);
    const session = await open(uri);
    assert.deepEqual(meant(session), [SINGER.id, SINGER.id]);
    const undo = await session.overruleHere(second(session), SINGER.id);
    assert.deepEqual(meant(session), [SINGER.id, '-']);

    await replaceText(session.document, '二つの催し', '二つの催し、客席は満員');
    await until('the article is read anew', () => session.article.text.includes('満員'));
    assert.deepEqual(meant(session), [SINGER.id, '-']);
    await session.document.save();
    session.dispose();

    const again = await open(uri);
    assert.deepEqual(meant(again), [SINGER.id, '-']);
    await takeBack(again, undo);
    assert.deepEqual(meant(again), [SINGER.id, SINGER.id]);
  });

  it('of one place stay with it when the words around it are edited here', async () => {
    const uri = await writeArticle(TEXT.replace('拍手', '大きな拍手'));
    const session = await open(uri);
    await session.overruleHere(second(session), SINGER.id);
    await replaceText(session.document, '午後の討論では', '夜になってからの懇親会で、');
    await replaceText(session.document, 'が司会を務め、客席を', 'は歌を披露して、みなを');
    await until('the article is read anew', () => session.article.text.includes('披露'));
    await session.document.save();
    assert.deepEqual(meant(session), [SINGER.id, '-']);
    session.dispose();
    await until('the place is known after reopening', async () => {
      const again = await open(uri);
      const known = meant(again)[1] === '-';
      again.dispose();
      return known;
    });
  });

  it('of one place stay with it when the article is changed outside VS Code', async () => {
    const line = '佐伯氏が壇上に立ち、拍手を浴びた。';
    const beside = [
      '休憩のあいだに雨が上がり、ロビーでは地元の菓子と温かいお茶が来場者に配られていった。',
      '最後に主催者が挨拶し、来年の秋にも同じ会館で催しを開く予定であることを明らかにした。',
    ] as const;
    const singing = '歌手の佐伯凛が歌い、会は始まった。';
    const before = [singing, line, beside[0], line, beside[1], '終わり。'].join('\n\n');
    const after = `号外。\n\n${before}`
      .replace(beside[0], 'Tea and sweets were handed out.')
      .replace(beside[1], 'They will meet again next year.');
    const uri = await writeArticle(before);
    const session = await open(uri);
    const counted = session.document.getText();
    await session.overruleHere(second(session), SINGER.id);
    session.dispose();
    const [article] = (await kept()).notHere.map((overrule) => overrule.article);
    await until('the text is kept that the place counts in', () =>
      readFile(kunten('cache', 'snapshots', `${article}.txt`)).then(
        (snapshot) => snapshot === counted,
        () => false,
      ),
    );
    await write(uri, after);
    await until('VS Code has the new text', () => session.document.getText() === after);
    assert.deepEqual(meant(await open(uri)), [SINGER.id, '-']);
  });

  it('of one place are not made for a place that has changed', async () => {
    const session = await open(await writeArticle(TEXT));
    await session.overrule(neverMeans('佐伯', undefined));
    let refusal: unknown;
    await session.overruleHere({ start: 1, end: 3 }, SINGER.id).catch((error: unknown) => {
      refusal = error;
    });
    assert.instanceOf(refusal, Error);
    assert.notProperty(await kept(), 'notHere');
  });

  it('of a form hold wherever it stands, for other articles as well', async () => {
    const first = await open(await writeArticle(TEXT));
    const other = await open(await writeArticle(TEXT.replace('二つ', '三つ')));
    const undo = await first.overrule(neverMeans('佐伯', SINGER.id));
    assert.deepEqual(meant(first), [MAYOR.id, MAYOR.id]);
    await until('the other article is linked anew', () => meant(other)[0] === MAYOR.id);
    await takeBack(first, undo);
    assert.deepEqual(meant(first), [SINGER.id, SINGER.id]);
    await until('the other article too', () => meant(other)[0] === SINGER.id);
  });

  it('bind a form to an entry, also where it had been said not to mean that one', async () => {
    const session = await open(await writeArticle(TEXT));
    await session.overrule(alwaysMeans('佐伯', MAYOR.id));
    assert.deepEqual(meant(session), [MAYOR.id, MAYOR.id]);
    await session.overruleHere(second(session), MAYOR.id);
    assert.deepEqual(meant(session), [MAYOR.id, '-']);
    const undo = await session.overruleBy('佐伯', MAYOR.id, second(session));
    assert.deepEqual(meant(session), [MAYOR.id, MAYOR.id]);
    await takeBack(session, undo);
    assert.deepEqual(meant(session), [MAYOR.id, '-']);
  });

  it('can say that what looks like a name is none', async () => {
    const session = await open(await writeArticle(TEXT));
    const unknown = (): string[] => session.candidates.map(({ surface }) => surface);
    assert.include(unknown(), 'ミーナ・クロスビー');
    await session.overrule(neverMeans('ミーナ・クロスビー', undefined));
    assert.notInclude(unknown(), 'ミーナ・クロスビー');
  });

  it('are taken up when the file arrives from elsewhere, as a git checkout brings it', async () => {
    const session = await open(await writeArticle(TEXT));
    let changes = 0;
    session.onDidChange(() => changes++);
    await write(file, { schemaVersion: 1, always: [{ form: '佐伯', entry: MAYOR.id }] });
    await until('the form is bound', () => meant(session)[0] === MAYOR.id);
    assert.equal(changes, 1);
    await write(file, { schemaVersion: 1 });
    await until('the form is free', () => meant(session)[0] === SINGER.id);
  });

  it('stay as last read, and the file as it is, while that cannot be read; the problem is said', async () => {
    const session = await open(await writeArticle(TEXT));
    await session.overrule(alwaysMeans('佐伯', MAYOR.id));
    const conflict = '{\n<<<<<<< ours\n  "schemaVersion": 1\n=======\n}\n';
    await write(file, conflict);
    await until('the problem is reported', () => vscode.languages.getDiagnostics(file).length > 0);
    assert.equal(vscode.languages.getDiagnostics(file)[0]?.range.start.line, 1);
    assert.deepEqual(meant(session), [MAYOR.id, MAYOR.id]);
    let refusal = '';
    await session.overrule(neverMeans('佐伯', undefined)).catch((error: unknown) => {
      refusal = String(error);
    });
    assert.match(refusal, /overrules\.json, line 2: .*merge conflict/);
    assert.equal(await readFile(file), conflict);
  });

  it('lose nothing of what others wrote meanwhile', async () => {
    const session = await open(await writeArticle(TEXT));
    await session.overrule(neverMeans('佐伯', SINGER.id));
    const theirs = { form: '拍手', entry: 'applause', by: 'someone else' };
    await write(file, { ...(await kept()), never: [theirs], later: true });
    await session.overrule(alwaysMeans('佐伯', MAYOR.id));
    assert.deepEqual(await kept(), {
      schemaVersion: 1,
      later: true,
      never: [theirs],
      always: [{ form: '佐伯', entry: MAYOR.id }],
    } as unknown as KeptOverrules);
  });
});

describe('an entry that is added while reading', () => {
  const { services, open } = useSessions();
  const file = (): vscode.Uri => glossaryFor(workspaceRoot(), services().context);
  const NEW = entry('mina-kurosubi', 'ミーナ・クロスビー');

  it('has its mentions at once, and can be taken out again', async () => {
    const session = await open(await writeArticle(TEXT));
    const knows = (): boolean => session.mentions.some((mention) => mention.entry === NEW.id);
    assert.isFalse(knows());
    assert.match(file().path, /\.kunten\/glossary\/workspace\.json$/);
    const takeOut = await addToGlossary(file(), NEW);
    await until('it is mentioned', knows);
    assert.isUndefined(session.candidates.find(({ surface }) => surface.includes('ミーナ')));
    await takeOut();
    await until('it is gone', () => !knows());
    await services().glossaries.ready();
  });

  it('leaves the file as it was, if that cannot take it, and if it was changed before undoing', async () => {
    const write = (text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(text));
    const refused = async (work: Promise<unknown>): Promise<string> => {
      try {
        await work;
      } catch (error) {
        return error instanceof Error ? error.message : '';
      }
      return assert.fail('This was to be refused');
    };
    await write('{ "schemaVersion": 1, "entries": [');
    assert.match(await refused(addToGlossary(file(), NEW)), /workspace\.json: /);
    assert.equal(await readFile(file()), '{ "schemaVersion": 1, "entries": [');
    await write('{ "schemaVersion": 1, "title": { "en": "Mine" }, "entries": [] }\n');
    const takeOut = await addToGlossary(file(), NEW);
    const text = await readFile(file());
    await write(`${text}\n`);
    assert.match(await refused(takeOut()), /changed/);
    assert.equal(await readFile(file()), `${text}\n`);
    await vscode.workspace.fs.delete(file());
  });
});
