import * as vscode from 'vscode';
import { assert } from 'chai';
import { v4 as unique } from 'uuid';
import { parseNote, serializeNote } from '../../src/core/notes/webAnnotation';
import { NoteCollection } from '../../src/host/notes/noteCollection';
import { NoteIntents } from '../../src/host/notes/noteIntents';
import type { ReaderEditorProvider } from '../../src/host/reader/readerEditorProvider';
import type { ReaderSession } from '../../src/host/reader/readerSession';
import { SessionRegistry } from '../../src/host/reader/sessionRegistry';
import { ignoreDerived } from '../../src/host/storage/ignored';
import { MemoryFiles } from './memoryFiles';
import { passage, useSessions } from './sessions';
import { readFile, rest, until, workspaceRoot, writeArticle, noteFile } from './workspace';

let sentence = '';
let second = '';

/** A text of its own: what one test leaves must not be taken for what another begins with. */
function text(): string {
  return [`${unique()}の報告`, sentence, second, '以上である。'].join('\n\n');
}

function write(uri: vscode.Uri, content: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
}

function bodies(session: ReaderSession): string[] {
  return session.notes.map(({ note }) => note.body).sort();
}

describe('the notes of an article', () => {
  const { services, open } = useSessions();

  beforeEach(() => {
    sentence = `雨のあと、川沿いの道には${unique()}が厚く積もっていた。`;
    second = `翌朝になると、その${unique()}はすべて掃き清められていた。`;
  });

  /** An article with two notes, closed again. */
  async function annotated(content = text()): Promise<vscode.Uri> {
    const uri = await writeArticle(content);
    const session = await open(uri);
    await session.createNote(passage(session, sentence), { kind: 'personal', body: '一' });
    await session.createNote(passage(session, second), { kind: 'personal', body: '二' });
    session.dispose();
    return uri;
  }

  const beside = (uri: vscode.Uri, name: string): vscode.Uri =>
    vscode.Uri.joinPath(uri, '..', name);

  it('go along when its file is moved outside VS Code and edited at once', async () => {
    const content = text();
    const uri = await annotated(content);
    const moved = beside(uri, `moved/${unique()}.txt`);
    await write(moved, `${unique()}、改訂された。\n\n${content.replace('以上である。', '')}`);
    await vscode.workspace.fs.delete(uri);
    const session = await open(moved);
    assert.deepEqual(bodies(session), ['一', '二']);
    assert.deepEqual(
      session.notes.map(({ anchor }) => anchor.state),
      ['exact', 'exact'],
    );
    session.dispose();
    assert.deepEqual(bodies(await open(moved)), ['一', '二']);
  });

  it('do not go to a text that only begins alike', async () => {
    const content = text();
    const uri = await annotated(content);
    await vscode.workspace.fs.delete(uri);
    const [title = ''] = content.split('\n');
    const session = await open(await writeArticle(`${title}\n\nまったく別の話である。`));
    assert.deepEqual(bodies(session), []);
  });

  it('are copied, once, when its file is copied', async () => {
    const uri = await annotated();
    const copy = beside(uri, `${unique()}.txt`);
    await vscode.workspace.fs.copy(uri, copy);
    const session = await open(copy);
    await until('the notes are copied', () => session.notes.length === 2);
    const original = await open(uri);
    const ids = new Set(original.notes.map(({ note }) => note.id));
    assert.isFalse(session.notes.some(({ note }) => ids.has(note.id)));
    await session.deleteNote(session.notes[0]?.note.id ?? '');
    session.dispose();
    const again = await open(copy);
    assert.lengthOf(again.notes, 1);
    assert.deepEqual(bodies(original), ['一', '二']);
    await services().editing.undo();
    await services().editing.undo();
    assert.lengthOf(again.notes, 0);
    assert.deepEqual(bodies(original), ['一', '二']);
  });

  it('go along when a folder above it is renamed in VS Code', async () => {
    const folder = vscode.Uri.joinPath(workspaceRoot(), `folder-${unique()}`);
    const uri = vscode.Uri.joinPath(folder, 'inner', 'article.txt');
    await write(uri, text());
    const session = await open(uri);
    await session.createNote(passage(session, sentence), { kind: 'personal', body: '一' });
    session.dispose();
    await write(uri, `${unique()}\n\n${sentence}`);
    const renamed = beside(folder, `renamed-${unique()}`);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(folder, renamed);
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    const again = await open(vscode.Uri.joinPath(renamed, 'inner', 'article.txt'));
    assert.deepEqual(bodies(again), ['一']);
  });

  it('are all there where two branches have each made the article known', async () => {
    const uri = await annotated();
    const [known] = (await services().libraries.of(uri)).notes.notes.slice(-1);
    assert.isDefined(known);
    const { library, records, notes } = await services().libraries.of(uri);
    const record = (await records.all()).find(({ id }) => id === known.article);
    assert.isDefined(record);
    const id = '01951f2c-8a40-7c1e-9d35-0000000000ee';
    const note = { ...known, id: unique(), article: id, body: '別の枝' };
    await records.save({ ...record, id });
    await write(
      vscode.Uri.joinPath(library.home.kunten, 'notes', id, `${note.id}.json`),
      serializeNote(note),
    );
    await notes.load();
    const session = await open(uri);
    assert.deepEqual(bodies(session), ['一', '二', '別の枝'].sort());
    const made = await session.createNote(passage(session, '以上'), {
      kind: 'personal',
      body: '新',
    });
    assert.equal(notes.get(made)?.article, id);
  });

  it('are both shown while git has left their file in a conflict, and kept when asked', async () => {
    const uri = await annotated();
    const session = await open(uri);
    const [first] = session.notes;
    assert.isDefined(first);
    const file = await noteFile(first.note.id);
    const side = (body: string, day: string): string =>
      serializeNote({ ...first.note, body, modified: `2026-01-${day}T00:00:00.000Z` });
    const conflict = `<<<<<<< HEAD\n${side('我々', '02')}=======\n${side('彼ら', '03')}>>>>>>> branch\n`;
    await write(file, conflict);
    await until('both versions are shown', () => session.notes.length === 3);
    assert.includeMembers(bodies(session), ['我々', '彼ら']);
    assert.equal(await readFile(file), conflict);
    await until('the conflict is reported', () => vscode.languages.getDiagnostics(file).length > 0);
    assert.isTrue(services().libraries.isInConflict(file));
    await services().libraries.keepBoth(file);
    assert.isTrue('note' in parseNote(await readFile(file)));
    assert.includeMembers(bodies(session), ['我々', '彼ら']);
    session.dispose();
    assert.lengthOf((await open(uri)).notes, 3);
  });

  it('are hidden while their files are away, as on another branch, and come back with them', async () => {
    const uri = await annotated();
    const session = await open(uri);
    const id = session.notes[0]?.note.id ?? '';
    const file = await noteFile(id);
    const content = await readFile(file);
    await vscode.workspace.fs.delete(file);
    await until('the note is hidden', () => session.notes.length === 1);
    await write(file, content);
    await until('the note is back', () => session.notes.length === 2);
    await vscode.workspace.fs.delete(file);
    await until('the note is hidden again', () => session.notes.length === 1);
    await session.changeNote(id, { body: '書きかけ' });
    assert.include(bodies(session), '書きかけ');
    assert.include(await readFile(file), '書きかけ');
  });

  it('go and come with their folder, of which nothing more is told than itself', async () => {
    const uri = await annotated();
    const session = await open(uri);
    const folder = vscode.Uri.joinPath(await noteFile(session.notes[0]?.note.id ?? ''), '..');
    const away = beside(uri, `away-${unique()}`);
    await vscode.workspace.fs.rename(folder, away);
    await until('the notes are hidden', () => session.notes.length === 0);
    await vscode.workspace.fs.rename(away, folder);
    await until('the notes are back', () => session.notes.length === 2);
  });

  it('are not taken for there when their files come and go faster than is told', async () => {
    const uri = await annotated();
    const session = await open(uri);
    const id = session.notes[0]?.note.id ?? '';
    const file = await noteFile(id);
    const content = await readFile(file);
    await vscode.workspace.fs.delete(file);
    await until('the note is hidden', () => session.notes.length === 1);
    // When the other one is read anew, it is seen what else there is.
    const path = `.kunten/notes/*/${session.notes[0]?.note.id}.json`;
    const [other] = await vscode.workspace.findFiles(path);
    assert.isDefined(other);
    for (const meanwhile of [160, 180, 200]) {
      // Long enough for all that there is to tell of what was before.
      await rest(1_500);
      await write(other, `${await readFile(other)}\n`);
      await rest(meanwhile);
      await write(file, content);
      await until('the note is back', () => session.notes.length === 2);
      await vscode.workspace.fs.delete(file);
      await until('the note is hidden again', () => session.notes.length === 1);
    }
  });

  it('are taken from one library to another with the article, and back', async () => {
    const uri = await annotated();
    const other = vscode.Uri.joinPath(workspaceRoot(), '..', `other-${unique()}`);
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(other, '.kunten'));
    const moved = vscode.Uri.joinPath(other, 'article.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, moved);
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    const there = await open(moved);
    assert.deepEqual(bodies(there), ['一', '二']);
    const { notes } = await services().libraries.of(moved);
    assert.lengthOf(notes.notes, 2);
    there.dispose();
    // This time nobody tells us.
    const back = beside(uri, `${unique()}.txt`);
    await vscode.workspace.fs.rename(moved, back);
    assert.deepEqual(bodies(await open(back)), ['一', '二']);
  });

  describe('on a file system of its own', () => {
    const files = new MemoryFiles();
    const provided: vscode.Disposable[] = [];
    const scheme = 'kunten-test';
    const root = vscode.Uri.parse(`${scheme}:/books`);

    before(() => {
      provided.push(vscode.workspace.registerFileSystemProvider(scheme, files));
    });
    after(() => provided.forEach((one) => void one.dispose()));

    it('are written there, whole', async () => {
      await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(root, '.kunten'));
      const uri = vscode.Uri.joinPath(root, 'article.txt');
      await write(uri, text());
      const session = await open(uri);
      const id = await session.createNote(passage(session, sentence), {
        kind: 'personal',
        body: '一',
      });
      await session.changeNote(id, { body: '二' });
      assert.isUndefined(session.keepsNotesApart);
      session.dispose();
      assert.deepEqual(bodies(await open(uri)), ['二']);
    });

    it('go to the user’s storage as soon as it refuses to be written, and it is said', async () => {
      const uri = vscode.Uri.joinPath(root, 'refused.txt');
      await write(uri, text());
      const session = await open(uri);
      await session.createNote(passage(session, sentence), { kind: 'personal', body: '前' });
      files.refuses = true;
      try {
        const id = await session.createNote(passage(session, second), {
          kind: 'personal',
          body: '後',
        });
        assert.equal(session.keepsNotesApart, 'readOnly');
        assert.deepEqual(bodies(session), ['前', '後'].sort());
        const found = await vscode.workspace.findFiles(`user-storage/**/${id}.json`);
        assert.lengthOf(found, 1);
        await session.changeNote(session.notes[0]?.note.id ?? '', { body: '前、改' });
        session.dispose();
        assert.deepEqual(bodies(await open(uri)), ['前、改', '後'].sort());
      } finally {
        files.refuses = false;
      }
    });
  });

  it('are kept while they are being written, for when it is opened again', async () => {
    const uri = await annotated();
    const session = await open(uri);
    const draft = { body: '書きか', written: 1 };
    session.drafts.keep('reader', { key: 'abc', draft });
    session.drafts.keep('panel', { key: 'new', draft: { body: '板', written: 1 } });
    await until('the drafts are on disk', async () => {
      return (await vscode.workspace.findFiles('.kunten/drafts/*/reader-abc.json')).length > 0;
    });
    session.dispose();
    const { library, record } = session.identity;
    const folder = vscode.Uri.joinPath(library.library.home.kunten, 'drafts', record.id);
    await write(vscode.Uri.joinPath(folder, 'reader-abc (1).json'), '{"body":"写し"}');
    const again = await open(uri);
    assert.deepEqual(again.drafts.of('reader'), { kept: [{ key: 'abc', draft }], dropped: {} });
    await again.drafts.drop('reader', 'abc', 2);
    again.dispose();
    assert.deepEqual((await open(uri)).drafts.of('reader'), { kept: [], dropped: { abc: 2 } });
  });

  it('are done with though the article is closed before they are saved', async () => {
    const document = await vscode.workspace.openTextDocument(await annotated());
    const sessions = new SessionRegistry(services());
    const lease = await sessions.acquire(document);
    const { session } = lease;
    const { id } = session.identity.record;
    session.drafts.keep('panel', { key: 'a', draft: { body: '保存', written: 1 } });
    await session.drafts.flush();
    lease.dispose();
    await until('it is closed', () => sessions.find(document.uri) === undefined);
    await sessions.draftsOn(id)?.drop('panel', 'a', 2);
    const again = await sessions.acquire(document);
    assert.deepEqual(again.session.drafts.of('panel'), { kept: [], dropped: { a: 2 } });
    again.dispose();
    sessions.dispose();
  });

  it('become notes on their article though another one is active by then', async () => {
    const sessions = new SessionRegistry(services());
    const { libraries, editing, glossaries, log } = services();
    const collection = new NoteCollection(libraries, sessions, log);
    const intents = new NoteIntents(editing, glossaries, sessions, collection);
    const leases = [];
    for (const uri of [await annotated(), await annotated()]) {
      leases.push(await sessions.acquire(await vscode.workspace.openTextDocument(uri)));
    }
    const [mine, active] = leases.map(({ session }) => session);
    assert.isDefined(mine);
    assert.isDefined(active);
    sessions.activate(active);
    const page = { session: () => sessions.requireActive(), insertLink: () => undefined };
    const panel = intents.for({ ...page, readers: undefined as unknown as ReaderEditorProvider });
    const range = { start: 0, end: 2 };
    const article = mine.identity.record.id;
    await panel['note/create']?.({
      id: unique(),
      article,
      range,
      kind: 'personal',
      body: '遅い注',
    });
    const [answered] = mine.notes;
    await panel['note/reply']?.({ to: answered?.note.id ?? '', body: '遅い返事' });
    assert.includeMembers(bodies(mine), ['遅い注', '遅い返事']);
    assert.notInclude(bodies(active).join(), '遅い');
    for (const one of [...leases, intents, collection, sessions]) one.dispose();
  });

  it('are kept as they were written last, and not once they are saved, however fast that is', async () => {
    const session = await open(await annotated());
    const { drafts } = session;
    const last = { body: '書き', written: 1 };
    for (const draft of [{ body: '書', written: 0 }, last])
      drafts.keep('reader', { key: 'a', draft });
    drafts.keep('reader', { key: 'b', draft: { body: '保存', written: 1 } });
    await drafts.drop('reader', 'b', 2);
    await drafts.flush();
    await ignoreDerived(session.identity.library.library.home);
    assert.deepEqual(drafts.of('reader').kept, [{ key: 'a', draft: last }]);
    await drafts.drop('reader', 'a', 2);
  });
});
