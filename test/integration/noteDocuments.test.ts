import * as vscode from 'vscode';
import { assert } from 'chai';
import type { Note } from '../../src/core/notes/note';
import { parseNote, serializeNote } from '../../src/core/notes/webAnnotation';
import { isThere } from '../../src/host/storage/files';
import { passage, useSessions } from './sessions';
import { readFile, until, writeArticle, noteFile } from './workspace';

const TEXT = '見出し\n\n一つ目の段落。\n\n二つ目の段落。\n';

describe('a note as a document', () => {
  const { open } = useSessions();
  let articles = 0;

  /** In a browser VS Code saves by itself, a second after the last key. */
  function saveByItself(mode: 'off' | undefined): Thenable<void> {
    return vscode.workspace.getConfiguration('files').update('autoSave', mode);
  }

  before(() => saveByItself('off'));
  after(() => saveByItself(undefined));

  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  async function stored(file: vscode.Uri): Promise<Note> {
    const parsed = parseNote(await readFile(file));
    if (!('note' in parsed)) throw new Error('no note');
    return parsed.note;
  }

  /** A note, its file, and its document, opened as the command does. */
  async function opened(body: string): Promise<[vscode.TextDocument, vscode.Uri]> {
    // An article of the same text would be taken for a copy, which has the same notes.
    const session = await open(await writeArticle(`${TEXT}\n${++articles}番目の記事。\n`));
    const content = { kind: 'personal', body, tags: ['札'] } as const;
    const id = await session.createNote(passage(session, '一つ目の段落。'), content);
    session.dispose();
    const file = await noteFile(id);
    await until('Kunten knows the note', () =>
      isThere(vscode.Uri.parse(`kunten-note:/${id}/x.md`)),
    );
    await vscode.commands.executeCommand('kunten.openNoteDocument', id);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.scheme, 'kunten-note');
    assert.isDefined(editor);
    return [editor.document, file];
  }

  async function edit(document: vscode.TextDocument, text: string): Promise<void> {
    const change = new vscode.WorkspaceEdit();
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    change.replace(document.uri, document.validateRange(all), text);
    assert.isTrue(await vscode.workspace.applyEdit(change));
  }

  async function writeElsewhere(file: vscode.Uri, change: Partial<Note>): Promise<void> {
    const note = { ...(await stored(file)), ...change, modified: new Date().toISOString() };
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(serializeNote(note)));
  }

  it('is its Markdown, called after its article and its passage', async () => {
    const [document] = await opened('**太字**の注\n\n- 一\n');
    assert.equal(document.getText(), '**太字**の注\n\n- 一\n');
    assert.equal(document.languageId, 'markdown');
    assert.match(document.uri.path, /\/見出し — 一つ目の段落。\.md$/);
  });

  it('is saved to the note, which keeps all else', async () => {
    const [document, file] = await opened('はじめ');
    const isSaved = async (text: string): Promise<void> => {
      await edit(document, text);
      await document.save();
      await until('it is saved', async () => (await stored(file)).body === text);
    };
    await isSaved('書き直した\n\n長い文章。');
    await isSaved('二度目');
    const { tags, selector } = await stored(file);
    assert.deepEqual([tags, selector.exact], [['札'], '一つ目の段落。']);
    assert.isFalse(document.isDirty);
  });

  it('shows what is written elsewhere, as long as nothing is unsaved', async () => {
    const [document, file] = await opened('はじめ');
    await writeElsewhere(file, { body: 'よそで書いた' });
    await until('the document has it', () => document.getText() === 'よそで書いた');
    assert.isFalse(document.isDirty);
  });

  it('is not saved over what was written elsewhere meanwhile', async () => {
    const [document, file] = await opened('はじめ');
    await edit(document, '自分の、まだ保存していない文章');
    await writeElsewhere(file, { body: 'よそで書いた' });
    await until(
      'that is known',
      async () => (await vscode.workspace.fs.stat(document.uri)).size === 3 + 18,
    );
    assert.isFalse(await document.save(), 'VS Code asks which is to stay');
    assert.equal((await stored(file)).body, 'よそで書いた');
    assert.equal(document.getText(), '自分の、まだ保存していない文章');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    assert.equal(document.getText(), 'よそで書いた');
  });

  it('is kept beside what was written elsewhere, where VS Code cannot tell them apart', async () => {
    const [document, file] = await opened('あいう');
    await edit(document, '自分の文章');
    await writeElsewhere(file, { body: 'かきく' });
    const other = async (): Promise<boolean> =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri)) === 'かきく';
    // The file is looked at without reading the document, which would be to have seen it.
    await until('that is known', async () => {
      const { mtime } = await vscode.workspace.fs.stat(document.uri);
      return mtime > Date.parse((await stored(file)).created) + 50;
    });
    await document.save();
    const { article } = await stored(file);
    const bodies = async (): Promise<string[]> => {
      const files = await vscode.workspace.findFiles(`.kunten/notes/${article}/*.json`);
      return (await Promise.all(files.map(stored))).map(({ body }) => body).sort();
    };
    assert.deepEqual(await bodies(), ['かきく', '自分の文章'].sort());
    assert.isTrue(await other());
  });

  it('is gone when the note is deleted, and saving brings it back', async () => {
    const [document, file] = await opened('残したい');
    await edit(document, '書きかけ');
    await writeElsewhere(file, { deleted: new Date().toISOString() });
    await until('it is gone', async () => !(await isThere(document.uri)));
    assert.equal(document.getText(), '書きかけ', 'what was typed is still there');
    await document.save();
    await until('it is back', async () => (await stored(file)).deleted === undefined);
    assert.equal((await stored(file)).body, '書きかけ');
  });

  it('says that there is no such note', async () => {
    const uri = vscode.Uri.parse('kunten-note:/01951f2c-8a40-7c1e-9d35-00000000dead/x.md');
    let problem: unknown;
    await vscode.workspace.fs.stat(uri).then(undefined, (error: unknown) => (problem = error));
    assert.instanceOf(problem, vscode.FileSystemError);
  });
});
