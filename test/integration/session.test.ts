import * as vscode from 'vscode';
import { assert } from 'chai';
import { v7 as uuidv7 } from 'uuid';
import { parseNote, serializeNote } from '../../src/core/notes/webAnnotation';
import type { ReaderSession } from '../../src/host/reader/readerSession';
import { passage, useSessions } from './sessions';
import { readFile, replaceText, until, workspaceRoot, writeArticle, noteFile } from './workspace';

const TEXT = [
  '電話会談の見出し',
  '最初の段落である。トランプ大統領は12日、電話会談を行った。',
  '次の段落である。会談は一時間半に及んだ。',
  '最後の段落である。日程は明らかにしなかった。',
].join('\n\n');

const PASSAGE = '会談は一時間半に及んだ。';

describe('an open article', () => {
  const { services, open } = useSessions();

  function quoted(session: ReaderSession): string[] {
    return session.notes.map(({ anchor: { range } }) =>
      range ? session.document.getText().slice(range.start, range.end) : '(nowhere)',
    );
  }

  it('links its names with the shipped glossaries', async () => {
    const session = await open(await writeArticle(TEXT));
    const surfaces = session.mentions.map(({ surface, entry }) => [surface, entry]);
    assert.deepInclude(surfaces, ['トランプ', 'donald-trump']);
    assert.deepInclude(surfaces, ['電話会談', 'telephone-talks']);
  });

  it('keeps a note in a file of its own, and finds it again', async () => {
    const uri = await writeArticle(TEXT);
    const first = await open(uri);
    const id = await first.createNote(passage(first, PASSAGE), {
      kind: 'personal',
      body: '長い。',
    });
    first.dispose();
    const found = await vscode.workspace.findFiles(`.kunten/notes/*/${id}.json`);
    assert.lengthOf(found, 1);
    const parsed = parseNote(await readFile(found[0] ?? uri));
    assert.isTrue('note' in parsed && parsed.note.selector.exact === PASSAGE);
    assert.deepEqual(quoted(await open(uri)), [PASSAGE]);
  });

  it('has one note of a draft that is saved twice, by two windows say, and two if its words are others', async () => {
    const session = await open(await writeArticle(TEXT));
    const id = uuidv7();
    const save = (body: string): Promise<string> => {
      const content = { kind: 'personal', body } as const;
      return session.createNote(passage(session, PASSAGE), content, PASSAGE, id);
    };
    await save('長い。');
    await save('長い。');
    assert.sameMembers(
      session.notes.map(({ note }) => note.body),
      ['長い。'],
    );
    await save('短い。');
    assert.sameMembers(
      session.notes.map(({ note }) => note.body),
      ['長い。', '短い。'],
    );
    assert.lengthOf(
      session.notes.filter(({ anchor }) => anchor.state === 'exact'),
      2,
    );
  });

  it('keeps a note on its passage while the text above is edited, and after it is reopened', async () => {
    const uri = await writeArticle(TEXT);
    const session = await open(uri);
    await session.createNote(passage(session, PASSAGE), { kind: 'personal', body: '注' });
    await replaceText(session.document, '最初の段落', 'ずっと長くなった最初の段落');
    assert.deepEqual(quoted(session), [PASSAGE]);
    await session.document.save();
    session.dispose();
    const again = await open(uri);
    assert.deepEqual(quoted(again), [PASSAGE]);
    assert.equal(again.notes[0]?.anchor.state, 'exact');
  });

  it('has its notes and its text from the same moment while it is being edited', async () => {
    const session = await open(await writeArticle(TEXT));
    await session.createNote(passage(session, PASSAGE), { kind: 'personal', body: '注' });
    assert.equal(session.article.text, session.document.getText());
    const edit = new vscode.WorkspaceEdit();
    edit.insert(session.document.uri, new vscode.Position(0, 0), '号外。');
    // The first to hear of the edit asks at once.
    const seen = new Promise<string>((resolve) => {
      const listening = vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document !== session.document) return;
        listening.dispose();
        const range = session.notes[0]?.anchor.range;
        resolve(session.article.text.slice(range?.start, range?.end));
      });
    });
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    assert.equal(await seen, PASSAGE);
  });

  it('remembers a passage that was rewritten, through saving and reopening', async () => {
    const uri = await writeArticle(TEXT);
    const session = await open(uri);
    await session.createNote(passage(session, PASSAGE), { kind: 'personal', body: '注' });
    await replaceText(session.document, '一時間半に', '長時間に');
    await replaceText(session.document, '次の段落', '二番目の段落');
    await session.document.save();
    const rewritten = '会談は長時間に及んだ。';
    assert.deepEqual(quoted(session), [rewritten]);
    session.dispose();
    await until('the rewritten passage is known after reopening', async () => {
      const again = await open(uri);
      const known = quoted(again)[0] === rewritten && again.notes[0]?.anchor.state === 'changed';
      again.dispose();
      return known;
    });
  });

  describe('that is changed outside VS Code', () => {
    const SAID = '首相は記者団の問いに答えなかった。';
    const BESIDE = [
      '夜になると雨が強まり、官邸の前に集まっていた人々も一人また一人と帰っていった。',
      '与党の幹部はその晩、都内の料理店で二時間あまり顔を合わせ、今後の進め方を話し合った。',
    ] as const;
    const BEFORE = ['朝の会見。', SAID, '昼には党の会合があった。', BESIDE[0], SAID, BESIDE[1], '一日が終わった。'].join('\n\n'); // prettier-ignore

    /** Writes a note on the last of a passage's occurrences; all is on disk, and closed, afterwards. */
    async function noteOnLast(uri: vscode.Uri, quote: string): Promise<vscode.Uri> {
      const session = await open(uri);
      const text = session.document.getText();
      const start = text.lastIndexOf(quote);
      const range = { start, end: start + quote.length };
      const id = await session.createNote(range, { kind: 'personal', body: '注' });
      session.dispose();
      const [file] = await vscode.workspace.findFiles(`.kunten/notes/*/${id}.json`);
      const article = file?.path.split('/').at(-2) ?? '';
      const cache = vscode.Uri.joinPath(workspaceRoot(), '.kunten', 'cache');
      const snapshot = vscode.Uri.joinPath(cache, 'snapshots', `${article}.txt`);
      await until('the text is kept that the place counts in', () =>
        readFile(snapshot).then(
          (kept) => kept === text,
          () => false,
        ),
      );
      return snapshot;
    }

    async function reopen(uri: vscode.Uri, text: string): Promise<ReaderSession> {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      const document = await vscode.workspace.openTextDocument(uri);
      await until('VS Code has the new text', () => document.getText() === text);
      return open(uri);
    }

    const AFTER = `号外。\n\n${BEFORE}`
      .replace(BESIDE[0], 'The rain grew heavier towards the evening.')
      .replace(BESIDE[1], 'Party leaders met for dinner to talk about what comes next.');

    it('keeps a note on its one of two sentences alike', async () => {
      const uri = await writeArticle(BEFORE);
      await noteOnLast(uri, SAID);
      const [note] = (await reopen(uri, AFTER)).notes;
      const start = AFTER.lastIndexOf(SAID);
      const range = { start, end: start + SAID.length };
      assert.deepEqual(note?.anchor, { state: 'exact', range });
    });

    it('says of a note that its sentence has been rewritten in part', async () => {
      const uri = await writeArticle(TEXT);
      await noteOnLast(uri, PASSAGE);
      const session = await reopen(uri, `号外。\n\n${TEXT.replace('一時間半に', '長時間に')}`);
      assert.deepEqual(quoted(session), ['会談は長時間に及んだ。']);
      assert.equal(session.notes[0]?.anchor.state, 'changed');
    });

    it('knows passages by their selectors alone where the earlier text is gone or another', async () => {
      for (const spoil of [
        (snapshot: vscode.Uri) =>
          vscode.workspace.fs.delete(vscode.Uri.joinPath(snapshot, '..', '..'), {
            recursive: true,
          }),
        (snapshot: vscode.Uri) =>
          vscode.workspace.fs.writeFile(snapshot, new TextEncoder().encode(`嘘。${BEFORE}`)),
        (snapshot: vscode.Uri) =>
          vscode.workspace.fs.writeFile(snapshot, new Uint8Array([0xff, 0xfe, 0x41])),
      ]) {
        const uri = await writeArticle(BEFORE);
        await spoil(await noteOnLast(uri, '昼には党の会合があった。'));
        assert.deepEqual(quoted(await reopen(uri, `号外。\n\n${BEFORE}`)), [
          '昼には党の会合があった。',
        ]);
        const other = await writeArticle(BEFORE);
        await spoil(await noteOnLast(other, SAID));
        const [note] = (await reopen(other, AFTER)).notes;
        assert.notEqual(note?.anchor.range?.start, AFTER.lastIndexOf(SAID));
      }
    });
  });

  it('lists a note whose passage is gone as an orphan, and takes it back when the text returns', async () => {
    const session = await open(await writeArticle(TEXT));
    await session.createNote(passage(session, PASSAGE), { kind: 'personal', body: '注' });
    await replaceText(session.document, `次の段落である。${PASSAGE}\n\n`, '');
    assert.equal(session.notes[0]?.anchor.state, 'orphan');
    await replaceText(session.document, '最後の', `次の段落である。${PASSAGE}\n\n最後の`);
    assert.deepEqual(quoted(session), [PASSAGE]);
  });

  it('can undo a deletion, even after it was reopened', async () => {
    const uri = await writeArticle(TEXT);
    const session = await open(uri);
    const id = await session.createNote(passage(session, PASSAGE), {
      kind: 'translation',
      body: '訳注',
    });
    await session.deleteNote(id);
    assert.isEmpty(session.notes);
    session.dispose();
    const again = await open(uri);
    assert.isEmpty(again.notes);
    await again.undoDeleteNote(id);
    assert.deepEqual(quoted(again), [PASSAGE]);
    assert.equal(again.notes[0]?.note.body, '訳注');
  });

  it('keeps both versions when someone else changed the note meanwhile', async () => {
    const session = await open(await writeArticle(TEXT));
    const id = await session.createNote(passage(session, PASSAGE), {
      kind: 'personal',
      body: 'はじめ',
    });
    const file = await noteFile(id);
    const [mine] = session.notes;
    assert.isDefined(mine);
    const theirs = serializeNote({ ...mine.note, body: '別の人' });
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(theirs));
    await session.changeNote(id, { body: '自分' }, { body: 'はじめ' });
    const bodies = (): string[] => session.notes.map(({ note }) => note.body).sort();
    assert.deepEqual(bodies(), ['別の人', '自分'].sort());
    await until('theirs is known', () => session.notes[0]?.note.body === '別の人');
    await session.changeNote(id, { body: 'また自分' }, { body: 'はじめ' });
    assert.deepEqual(bodies(), ['また自分', '別の人', '自分'].sort());
    await session.changeNote(id, { tags: ['語彙'] }, { body: 'はじめ', tags: [] });
    assert.deepEqual(bodies(), ['また自分', '別の人', '自分'].sort());
    assert.deepEqual(session.notes[0]?.note.tags, ['語彙']);
  });

  it('shows a note that arrives from elsewhere, as a git checkout brings it', async () => {
    const session = await open(await writeArticle(TEXT));
    const id = await session.createNote(passage(session, PASSAGE), {
      kind: 'personal',
      body: '一つ目',
    });
    const [file] = await vscode.workspace.findFiles(`.kunten/notes/*/${id}.json`);
    const [mine] = session.notes;
    assert.isDefined(file);
    assert.isDefined(mine);
    const other = '01951f2c-8a40-7c1e-9d35-0000000000aa';
    const arrived = serializeNote({ ...mine.note, id: other, body: '二つ目' });
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(file, '..', `${other}.json`),
      new TextEncoder().encode(arrived),
    );
    await until('the second note is there', () => session.notes.length === 2);
  });

  it('leaves a broken note file as it is, reports it, and loads the others', async () => {
    const uri = await writeArticle(TEXT);
    const session = await open(uri);
    const id = await session.createNote(passage(session, PASSAGE), {
      kind: 'personal',
      body: '無事',
    });
    session.dispose();
    const file = await noteFile(id);
    const broken = vscode.Uri.joinPath(file, '..', '01951f2c-8a40-7c1e-9d35-0000000000bb.json');
    const content = '{\n  "id": "half a no';
    await vscode.workspace.fs.writeFile(broken, new TextEncoder().encode(content));
    const again = await open(uri);
    assert.deepEqual(
      again.notes.map(({ note }) => note.body),
      ['無事'],
    );
    assert.equal(await readFile(broken), content);
    const [problem] = vscode.languages.getDiagnostics(broken);
    assert.equal(problem?.range.start.line, 1);
    await vscode.workspace.fs.delete(broken);
  });

  it('knows the article again after its file was moved', async () => {
    const uri = await writeArticle(TEXT.replace('最初', '移動する最初'));
    const session = await open(uri);
    await session.createNote(passage(session, PASSAGE), { kind: 'personal', body: '注' });
    session.dispose();
    const moved = vscode.Uri.joinPath(workspaceRoot(), 'elsewhere', 'moved.txt');
    await vscode.workspace.fs.rename(uri, moved, { overwrite: true });
    assert.deepEqual(quoted(await open(moved)), [PASSAGE]);
  });

  it('knows the article again when it is renamed in VS Code, though its text is not as it was', async () => {
    const uri = await writeArticle(TEXT.replace('最初', '改名する最初'));
    const session = await open(uri);
    await session.createNote(passage(session, PASSAGE), { kind: 'personal', body: '注' });
    session.dispose();
    const rewritten = TEXT.replace('最初', 'よそで書き直した最初');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(rewritten));
    const renamed = vscode.Uri.joinPath(uri, '..', `renamed-${uri.path.split('/').pop() ?? ''}`);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, renamed);
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    assert.deepEqual(quoted(await open(renamed)), [PASSAGE]);
  });

  it('keeps the place of a note exact while its file is being written and the text goes on changing', async () => {
    const session = await open(await writeArticle(TEXT));
    const saving = session.createNote(passage(session, PASSAGE), { kind: 'personal', body: '注' });
    await replaceText(session.document, '最初の段落', 'すでに長くなった最初の段落');
    await saving;
    assert.deepEqual(quoted(session), [PASSAGE]);
  });

  it('brings a note back that was deleted while it was being edited', async () => {
    const session = await open(await writeArticle(TEXT));
    const id = await session.createNote(passage(session, PASSAGE), {
      kind: 'personal',
      body: 'はじめ',
    });
    await session.deleteNote(id);
    await session.changeNote(id, { body: '書き足した' });
    assert.deepEqual(
      session.notes.map(({ note }) => note.body),
      ['書き足した'],
    );
  });

  it('brings a deleted note back to its place, though its sentence had been rewritten', async () => {
    const session = await open(await writeArticle(TEXT));
    const id = await session.createNote(passage(session, PASSAGE), {
      kind: 'personal',
      body: '注',
    });
    await replaceText(session.document, PASSAGE.slice(1, -1), 'まったく別の言い方になった');
    const [before] = quoted(session);
    await session.deleteNote(id);
    await replaceText(session.document, '最初の段落', '長くなった最初の段落');
    await session.undoDeleteNote(id);
    assert.deepEqual(quoted(session), [before]);
  });

  it('carries the selection along when the text above it changes', async () => {
    const session = await open(await writeArticle(TEXT));
    session.selection = passage(session, PASSAGE);
    await replaceText(session.document, '最初の段落', '長くなった最初の段落');
    const { start, end } = session.selection;
    assert.equal(session.document.getText().slice(start, end), PASSAGE);
  });

  it('opens though the record of another article is damaged', async () => {
    const record = vscode.Uri.joinPath(workspaceRoot(), '.kunten', 'articles', 'damaged.json');
    await vscode.workspace.fs.writeFile(record, new Uint8Array([0xff, 0xfe, 0x00, 0x41]));
    const session = await open(await writeArticle(TEXT));
    assert.isNotEmpty(session.mentions);
    await until('the damaged record is reported', () =>
      vscode.languages.getDiagnostics(record).some(({ source }) => source === 'Kunten'),
    );
    await vscode.workspace.fs.delete(record);
  });

  it('takes up a note whose saving was interrupted between its two steps', async () => {
    const uri = await writeArticle(TEXT);
    const session = await open(uri);
    const id = await session.createNote(passage(session, PASSAGE), {
      kind: 'personal',
      body: '途中で落ちた',
    });
    session.dispose();
    const file = await noteFile(id);
    const temporary = vscode.Uri.joinPath(file, '..', `.${id}.json~0000.tmp`);
    // Whoever else watches the folder may have taken it up before the renaming has been confirmed.
    await Promise.resolve(vscode.workspace.fs.rename(file, temporary)).catch(() => undefined);
    const again = await open(uri);
    assert.deepEqual(
      again.notes.map(({ note }) => note.body),
      ['途中で落ちた'],
    );
  });

  it('remembers the reading place as a passage of the text', async () => {
    const uri = await writeArticle(TEXT);
    const session = await open(uri);
    session.moveTo(passage(session, '最後の段落である。日程'));
    session.dispose();
    const again = await open(uri);
    assert.equal(again.place?.start, again.article.text.indexOf('最後の段落'));
  });

  it('shows the notes that come with the sample article, and writes none into the extension', async () => {
    const sample = vscode.Uri.joinPath(
      services().context.extensionUri,
      'annotations/sample/beiro-denwa-kaidan.ja.md',
    );
    const session = await open(sample);
    assert.isDefined(session.keepsNotesApart);
    assert.isAtLeast(session.notes.length, 15);
    assert.isEmpty(session.notes.filter(({ anchor }) => anchor.state !== 'exact'));
    const [first] = session.notes;
    assert.isDefined(first);
    await session.changeNote(first.note.id, { body: '自分の言葉で' });
    session.dispose();
    const again = await open(sample);
    const mine = again.notes.find(({ note }) => note.id === first.note.id);
    assert.equal(mine?.note.body, '自分の言葉で');
    assert.lengthOf(again.notes, session.notes.length);
  });
});
