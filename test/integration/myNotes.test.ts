import * as vscode from 'vscode';
import { assert } from 'chai';
import { NoteTree } from '../../src/core/notes/noteTree';
import { parseNote, serializeNote } from '../../src/core/notes/webAnnotation';
import { NoteCollection, type CollectedNote } from '../../src/host/notes/noteCollection';
import { SessionRegistry } from '../../src/host/reader/sessionRegistry';
import { noteTooltip, treeItem } from '../../src/host/trees/noteItem';
import { passage, useSessions } from './sessions';
import { readFile, until, writeArticle, noteFile } from './workspace';

const TEXT = ['見出し', '一つ目の段落。', '二つ目の段落。', '三つ目の段落。'].join('\n\n');
const HOSTILE = '[押す](command:workbench.action.quit) <img src=x onerror=alert(1)> https://evil.example $(trash) ![x](https://evil.example/x.png)'; // prettier-ignore

describe('the notes of all articles', () => {
  const { services, open } = useSessions();
  let sessions: SessionRegistry;
  let collection: NoteCollection;

  beforeEach(() => {
    sessions = new SessionRegistry(services());
    collection = new NoteCollection(services().libraries, sessions, services().log);
  });
  afterEach(() => {
    collection.dispose();
    sessions.dispose();
  });

  /** An article that is closed, with a note on one of its passages. */
  async function noted(title: string, quote: string, body: string): Promise<[vscode.Uri, string]> {
    const uri = await writeArticle(TEXT.replace('見出し', title));
    const session = await open(uri);
    const id = await session.createNote(passage(session, quote), { kind: 'personal', body });
    session.dispose();
    return [uri, id];
  }

  async function found(id: string): Promise<CollectedNote> {
    const note = await collection.find(id);
    assert.isDefined(note);
    return note;
  }

  it('are there, with their articles, though these are closed', async () => {
    const [uri, id] = await noted('# 閉じた記事', '一つ目の段落。', '注');
    const { note, article, state } = await found(id);
    assert.deepEqual(
      [note.body, article.uri?.toString(), state],
      ['注', uri.toString(), undefined],
    );
  });

  it('are listed in a tree by article, tag, colour and state', async () => {
    const [, id] = await noted('木の記事', '二つ目の段落。', '**木**の注');
    await collection.load();
    for (const grouping of ['article', 'tag', 'color', 'state'] as const) {
      const tree = new NoteTree<CollectedNote>((a, b) => a.localeCompare(b));
      tree.update(collection.notes, grouping);
      const group = tree.roots.find(({ notes }) => notes.some(({ note }) => note.id === id));
      assert.isDefined(group);
      const node = tree
        .children(group)
        .find((one) => one.kind === 'note' && one.listed.note.id === id);
      assert.isDefined(node);
      const item = treeItem(node, { isExpanded: false, words: ['注'] });
      assert.deepEqual(item.label, { label: '木の注', highlights: [[2, 3]] });
      assert.include(item.accessibilityInformation?.label, '二つ目の段落。');
      const groupItem = treeItem(group, { isExpanded: false, words: [] });
      assert.equal(groupItem.description, String(group.notes.length));
      assert.include(groupItem.accessibilityInformation?.label, String(group.notes.length));
    }
  });

  it('show what was written as text, whatever it is', async () => {
    const [, id] = await noted('敵意のある記事', '一つ目の段落。', HOSTILE);
    const tooltip = noteTooltip(await found(id));
    assert.isFalse(tooltip.isTrusted);
    assert.notMatch(tooltip.value, /\]\(|<img|https:|\$\(/);
  });

  it('follow what happens to them', async () => {
    const [, id] = await noted('変わる記事', '三つ目の段落。', 'はじめ');
    await collection.load();
    const file = await noteFile(id);
    const parsed = parseNote(await readFile(file));
    assert.isTrue('note' in parsed);
    if (!('note' in parsed)) return;
    const write = (text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    await write(serializeNote({ ...parsed.note, body: 'よそで' }));
    await until('the new text is there', async () => (await found(id)).note.body === 'よそで');
    await write(serializeNote({ ...parsed.note, deleted: new Date().toISOString() }));
    await until('the note is gone', async () => (await collection.find(id)) === undefined);
  });

  it('are found by words and fields', async () => {
    const [, id] = await noted('検索の記事', '二つ目の段落。', '珍しい言葉');
    await collection.load();
    const ids = (query: string): string[] =>
      collection.search(query).map(({ listed }) => listed.note.id);
    assert.deepEqual(ids('珍しい'), [id]);
    assert.deepEqual(ids('二つ目 article:検索の記事'), [id]);
    assert.deepEqual(ids('珍しい is:translation'), []);
  });

  it('have a state when somebody asks: also on articles that are closed, changed or gone', async () => {
    const [, whole] = await noted('無事な記事', '一つ目の段落。', '無事');
    const [changed, orphan] = await noted('変わった記事', '二つ目の段落。', '孤児');
    const [gone, missing] = await noted('消えた記事', '三つ目の段落。', '行方不明');
    const without = TEXT.replace('二つ目の段落。\n\n', '');
    await vscode.workspace.fs.writeFile(changed, new TextEncoder().encode(without));
    await vscode.workspace.fs.delete(gone);
    let done = 0;
    const { token } = new vscode.CancellationTokenSource();
    await collection.findPassages(token, (part) => (done += part));
    assert.approximately(done, 1, 0.001);
    const states = await Promise.all([whole, orphan, missing].map(found));
    assert.deepEqual(
      states.map(({ state }) => state),
      ['exact', 'orphan', 'missing'],
    );
    await vscode.workspace.fs.writeFile(changed, new TextEncoder().encode(TEXT));
    await collection.findPassages(token, () => undefined);
    assert.equal((await found(orphan)).state, 'exact', 'after the passage has come back');
  });

  it('stay as they were where looking for passages was cancelled', async () => {
    const [, id] = await noted('取り消し', '一つ目の段落。', '注');
    const source = new vscode.CancellationTokenSource();
    source.cancel();
    await collection.findPassages(source.token, () => undefined);
    assert.isUndefined((await found(id)).state);
  });

  it('have the state that an open article gives them', async () => {
    const [uri, id] = await noted('開いた記事', '一つ目の段落。', '注');
    await collection.load();
    const lease = await sessions.acquire(await vscode.workspace.openTextDocument(uri));
    sessions.activate(lease.session);
    await until('the state is known', async () => (await found(id)).state === 'exact');
    lease.dispose();
  });
});
