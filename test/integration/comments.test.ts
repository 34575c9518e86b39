import * as vscode from 'vscode';
import { assert } from 'chai';
import { v4 as unique } from 'uuid';
import { NoteComment, UnsavedComment } from '../../src/host/comments/noteComment';
import { NoteComments } from '../../src/host/comments/noteComments';
import type { ArticleComments } from '../../src/host/comments/articleComments';
import type { ReaderSession } from '../../src/host/reader/readerSession';
import { SessionRegistry } from '../../src/host/reader/sessionRegistry';
import { passage, useSessions } from './sessions';
import { replaceText, rest, until, writeArticle } from './workspace';

const PARAGRAPHS = [
  '電話会談の見出し',
  '最初の段落である。トランプ大統領は12日、電話会談を行った。',
  '次の段落である。会談は一時間半に及んだ。',
  '最後の段落である。日程は明らかにしなかった。',
];
const PASSAGE = '会談は一時間半に及んだ。';
const LINE = 4;

/** A text of its own for each test: copies of an article have its notes. */
function newText(): string {
  return [...PARAGRAPHS, unique()].join('\n\n');
}

describe('the comments beside an article’s text', () => {
  const { services, open } = useSessions();
  let sessions: SessionRegistry;
  let comments: NoteComments;
  let gutter: vscode.CommentController;
  let revealed: unknown[];

  before(() => {
    gutter = vscode.comments.createCommentController('tests.gutter', 'Gutter');
    sessions = new SessionRegistry(services());
    const readers = {
      reveal: (...what: unknown[]) => {
        revealed = what;
        return true;
      },
    };
    comments = new NoteComments(sessions, services().libraries, readers, services().log, 'tests');
  });

  after(() => {
    gutter.dispose();
    comments.dispose();
    sessions.dispose();
  });

  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  /** An article with a note on a passage, and its text in an editor. */
  async function annotated(
    body = '長い。',
  ): Promise<{ uri: vscode.Uri; session: ReaderSession; id: string; shown: ArticleComments }> {
    const uri = await writeArticle(newText());
    const session = await open(uri);
    const id = await session.createNote(passage(session, PASSAGE), { kind: 'personal', body });
    return { uri, session, id, shown: await show(uri) };
  }

  async function show(uri: vscode.Uri): Promise<ArticleComments> {
    await vscode.window.showTextDocument(uri, { preview: false });
    await until('the comments are there', () => comments.of(uri) !== undefined);
    const shown = comments.of(uri);
    assert.isDefined(shown);
    return shown;
  }

  const bodies = (shown: ArticleComments): string[][] =>
    shown.threads.map(({ thread }) =>
      thread.comments.map(({ body }) => (typeof body === 'string' ? body : body.value)),
    );

  function quoted({ session, threads }: ArticleComments): string[] {
    return threads.map(({ thread: { range } }) =>
      range ? session.document.getText(range) : '(nowhere)',
    );
  }

  async function shows(shown: ArticleComments, expected: string[][]): Promise<void> {
    await until(JSON.stringify(expected), () =>
      Promise.resolve(JSON.stringify(bodies(shown)) === JSON.stringify(expected)),
    );
  }

  function first(shown: ArticleComments): NoteComment {
    const comment = shown.threads[0]?.thread.comments[0];
    assert.instanceOf(comment, NoteComment);
    return comment;
  }

  /** What VS Code gives a command when a comment's editor has this text. */
  function typed<T extends vscode.Comment>(comment: T, text: string): T {
    comment.body = text;
    return comment;
  }

  /** What VS Code makes when the + in the gutter is pressed. */
  function newThread(uri: vscode.Uri, range: vscode.Range): vscode.CommentThread {
    return gutter.createCommentThread(uri, range, []);
  }

  it('show a note as a thread on its passage', async () => {
    const { shown } = await annotated('**長い**。<b>x</b> ![i](https://x.example/i.png)');
    assert.deepEqual(quoted(shown), [PASSAGE]);
    const [thread] = shown.threads;
    assert.equal(thread?.thread.label, `“${PASSAGE}”`);
    const { body, author, timestamp, mode } = first(shown);
    assert.instanceOf(body, vscode.MarkdownString);
    assert.equal(body.value, '**長い**。\\<b>x\\</b> i');
    assert.isFalse(body.isTrusted);
    assert.isFalse(body.supportHtml);
    assert.equal(author.name, 'Personal note');
    assert.approximately(timestamp?.getTime() ?? 0, Date.now(), 60_000);
    assert.equal(mode, vscode.CommentMode.Preview);
  });

  it('show what is written in the reader, and take away what is deleted there', async () => {
    const { session, shown, id } = await annotated();
    await session.changeNote(id, { body: '書き直した。', tags: ['語彙'] });
    await shows(shown, [['書き直した。']]);
    assert.equal(first(shown).label, '#語彙');
    const other = await session.createNote(passage(session, '最後の段落'), {
      kind: 'translation',
      body: '訳注',
    });
    await shows(shown, [['書き直した。'], ['訳注']]);
    await session.createNote(passage(session, PASSAGE), {
      kind: 'personal',
      body: '答え',
      replyTo: id,
    });
    await shows(shown, [['書き直した。', '答え'], ['訳注']]);
    await session.deleteNote(other);
    await shows(shown, [['書き直した。', '答え']]);
  });

  it('make a note of what is written on a line, on just its text, in the thread that it was written in', async () => {
    const { uri, shown, session } = await annotated();
    const line = session.document.lineAt(6).range;
    const thread = newThread(uri, new vscode.Range(line.start, line.start));
    await comments.add({ thread, text: '新しい注' }, 'personal');
    assert.deepEqual(quoted(shown)[1], '最後の段落である。日程は明らかにしなかった。');
    assert.equal(shown.threads[1]?.thread, thread);
    assert.deepEqual(
      session.notes.map(({ note: { kind, body } }) => [kind, body]),
      [['personal', '長い。'], ['personal', '新しい注']], // prettier-ignore
    );
    const selection = new vscode.Range(6, 0, 6, 5);
    await comments.add({ thread: newThread(uri, selection), text: '訳注' }, 'translation');
    const third = session.notes[2];
    assert.isDefined(third);
    assert.equal(third.note.selector.exact, '最後の段落');
    assert.equal(third.note.kind, 'translation');
    assert.equal(third.anchor.state, 'exact');
  });

  it('give back what was written where there is nothing to write on', async () => {
    const { uri, shown, session } = await annotated();
    const thread = newThread(uri, new vscode.Range(1, 0, 1, 0));
    let said = '';
    await comments.add({ thread, text: '行き場がない' }, 'personal').catch((error: unknown) => {
      said = String(error);
    });
    assert.include(said, 'no text here');
    const [unsaved] = thread.comments;
    assert.instanceOf(unsaved, UnsavedComment);
    assert.equal(unsaved.body, '行き場がない');
    assert.equal(unsaved.mode, vscode.CommentMode.Editing);
    assert.lengthOf(session.notes, 1);
    assert.lengthOf(shown.threads, 1);
    comments.cancel(unsaved);
  });

  it('make an answer of what is written below a note', async () => {
    const { shown, session, id } = await annotated();
    const thread = shown.threads[0]?.thread;
    assert.isDefined(thread);
    await comments.reply({ thread, text: 'そうでもない。' });
    await shows(shown, [['長い。', 'そうでもない。']]);
    const reply = session.notes.find(({ note }) => note.replyTo !== undefined);
    assert.equal(reply?.note.replyTo, id);
    assert.equal(reply?.note.selector.exact, PASSAGE);
  });

  it('change a note by editing its comment, in which Markdown stands as it was written', async () => {
    const { shown, session } = await annotated('**長い** <b>');
    const comment = first(shown);
    comments.edit(comment);
    assert.equal(comment.mode, vscode.CommentMode.Editing);
    assert.equal(comment.body, '**長い** <b>');
    await comments.save(typed(comment, '*短い*'));
    assert.equal(comment.mode, vscode.CommentMode.Preview);
    assert.equal(session.notes[0]?.note.body, '*短い*');
    assert.deepEqual(bodies(shown), [['*短い*']]);
    assert.equal(first(shown), comment);
  });

  it('leave a note as it is when editing is cancelled', async () => {
    const { shown, session } = await annotated();
    comments.edit(first(shown));
    comments.cancel(typed(first(shown), '捨てる'));
    assert.deepEqual(bodies(shown), [['長い。']]);
    assert.equal(session.notes[0]?.note.body, '長い。');
  });

  it('keep both versions of a note that was changed in the reader while its comment was edited', async () => {
    const { shown, session, id } = await annotated();
    comments.edit(first(shown));
    await session.changeNote(id, { body: 'リーダーで' });
    await until('the comment knows', () => first(shown).view.body === 'リーダーで');
    assert.equal(first(shown).body, '長い。', 'what is being written stays');
    await comments.save(typed(first(shown), 'エディターで'));
    await shows(shown, [['リーダーで'], ['エディターで']]);
    assert.deepEqual(quoted(shown), [PASSAGE, PASSAGE]);
  });

  it('keep what is being written though the note is deleted meanwhile, and bring it back by saving', async () => {
    const { shown, session, id } = await annotated();
    const comment = first(shown);
    comments.edit(comment);
    await session.deleteNote(id);
    await until('it is gone from the article', () => session.notes.length === 0);
    await rest(50);
    assert.deepEqual(
      shown.threads.map(({ thread }) => thread.comments),
      [[comment]],
    );
    await comments.save(typed(comment, 'やはり残す'));
    assert.deepEqual(
      session.notes.map(({ note }) => note.body),
      ['やはり残す'],
    );
    await shows(shown, [['やはり残す']]);
  });

  it('delete a note, its answers staying, and can undo that', async () => {
    const { shown, session, id } = await annotated();
    const thread = shown.threads[0]?.thread;
    assert.isDefined(thread);
    await comments.reply({ thread, text: '答え' });
    await shows(shown, [['長い。', '答え']]);
    await comments.delete(first(shown));
    await shows(shown, [['答え']]);
    await services().editing.undo();
    await shows(shown, [['長い。', '答え']]);
    assert.equal(session.notes.find(({ note }) => note.id === id)?.note.body, '長い。');
  });

  it('change the kind of a note', async () => {
    const { shown, session } = await annotated();
    await comments.setKind(first(shown), 'translation');
    await until('the comment says so', () => first(shown).contextValue === 'translation');
    assert.equal(session.notes[0]?.note.kind, 'translation');
  });

  it('follow their passages while the text is edited, and are told of nothing else', async () => {
    const { session, shown } = await annotated();
    await session.createNote(passage(session, '電話会談の見出し'), {
      kind: 'personal',
      body: '題',
    });
    await shows(shown, [['長い。'], ['題']]);
    const threads = shown.threads.map(({ thread }) => thread);
    const kept = threads.map(({ comments, range }) => ({ comments, range }));
    await replaceText(session.document, '最初の', '一行増えた。\n\n最初の');
    await until('the lower thread is below', () => threads[0]?.range?.start.line === LINE + 2);
    assert.deepEqual(quoted(shown), [PASSAGE, '電話会談の見出し']);
    assert.equal(threads[1]?.range, kept[1]?.range, 'what has not moved is not touched');
    assert.deepEqual(
      threads.map(({ comments }, i) => comments === kept[i]?.comments),
      [true, true],
    );
    await replaceText(session.document, '一時間半', '長時間');
    await until('it says that its passage has changed', () =>
      Promise.resolve(shown.threads[0]?.thread.label === `Since changed: “${PASSAGE}”`),
    );
    assert.deepEqual(quoted(shown)[0], '会談は長時間に及んだ。');
  });

  it('put a note whose passage is gone nowhere, and back when the text returns', async () => {
    const { session, shown } = await annotated();
    await replaceText(session.document, PASSAGE, '');
    await until('it is nowhere', () => quoted(shown)[0] === '(nowhere)');
    assert.equal(shown.threads[0]?.thread.label, `No longer in the text: “${PASSAGE}”`);
    await replaceText(session.document, '次の段落である。', `次の段落である。${PASSAGE}`);
    await until('it is back', () => quoted(shown)[0] === PASSAGE);
  });

  it('come back when the language of the text is changed', async () => {
    const { uri, session } = await annotated();
    await vscode.languages.setTextDocumentLanguage(session.document, 'markdown');
    await until('they are there', () => (comments.of(uri)?.threads.length ?? 0) > 0);
    await replaceText(session.document, '最初の', '増えた。\n\n最初の');
    const moved = (): number | undefined => comments.of(uri)?.threads[0]?.thread.range?.start.line;
    await until('they follow the text', () => moved() === LINE + 2);
  });

  it('leave texts alone that are no articles, until they are annotated', async () => {
    const uri = await writeArticle(newText(), 'plain.md');
    const editor = await vscode.window.showTextDocument(uri);
    await rest(300);
    assert.isUndefined(comments.of(uri));
    assert.isUndefined(sessions.find(uri));
    editor.selection = new vscode.Selection(LINE, 0, LINE, 4);
    await comments.annotate(editor);
    const shown = comments.of(uri);
    assert.isDefined(shown);
    assert.deepEqual(
      shown.commentingRanges.map(({ start, end }) => [start.line, end.line]),
      [[0, 0], [2, 2], [4, 4], [6, 6], [8, 8]], // prettier-ignore
    );
    await vscode.workspace.fs.delete(uri);
  });

  it('come to a text when its article is opened in a reader', async () => {
    const uri = await writeArticle(newText());
    await vscode.window.showTextDocument(uri);
    await rest(200);
    assert.isUndefined(comments.of(uri));
    const lease = await sessions.acquire(await vscode.workspace.openTextDocument(uri));
    await until('there are comments', () => comments.of(uri) !== undefined);
    assert.equal(comments.of(uri)?.session, lease.session, 'of the same session');
    lease.dispose();
    assert.isDefined(sessions.find(uri), 'it is open as long as the text is');
  });

  it('neither link names nor become the active article', async () => {
    const { uri } = await annotated();
    assert.isUndefined(sessions.active);
    const session = sessions.find(uri);
    assert.isDefined(session);
    let linked = 0;
    const { glossaries } = services();
    const { linker } = glossaries;
    Object.defineProperty(glossaries, 'linker', {
      configurable: true,
      get: () => {
        linked++;
        return linker;
      },
    });
    try {
      await replaceText(session.document, '最初の', 'はじめの');
      await until('the session has changed', () => session.article.text.includes('はじめの'));
      assert.equal(linked, 0);
      assert.isNotEmpty(session.mentions);
      assert.equal(linked, 1);
    } finally {
      Reflect.deleteProperty(glossaries, 'linker');
    }
  });

  it('stay while the text is in any editor, and go with the last one', async () => {
    const { uri, shown } = await annotated();
    const thread = shown.threads[0]?.thread;
    await vscode.window.showTextDocument(uri, {
      preview: false,
      viewColumn: vscode.ViewColumn.Two,
    });
    const other = await writeArticle('ほかの文章。');
    await vscode.window.showTextDocument(other, { viewColumn: vscode.ViewColumn.One });
    await vscode.window.showTextDocument(other, { viewColumn: vscode.ViewColumn.Two });
    assert.equal(comments.of(uri), shown, 'in the background too');
    assert.equal(shown.threads[0]?.thread, thread);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until('they are gone', () => comments.of(uri) === undefined);
    await until('so is the session', () => sessions.find(uri) === undefined);
  });

  it('are not put on a text that is only in a diff', async () => {
    const uri = await writeArticle(newText());
    const session = await open(uri);
    await session.createNote(passage(session, PASSAGE), { kind: 'personal', body: '注' });
    const other = await writeArticle(newText());
    await vscode.commands.executeCommand('vscode.diff', other, uri);
    await rest(300);
    assert.isUndefined(comments.of(uri));
  });

  it('show their passage in the reader', async () => {
    const { session, shown } = await annotated();
    await comments.showInReader(first(shown));
    assert.deepEqual(revealed[1], passage(session, PASSAGE));
    const thread = shown.threads[0]?.thread;
    assert.isDefined(thread);
    revealed = [];
    await comments.showInReader(thread);
    assert.deepEqual(revealed[1], passage(session, PASSAGE));
  });

  it('show the notes that come with the sample article', async () => {
    const sample = vscode.Uri.joinPath(
      services().context.extensionUri,
      'annotations/sample/beiro-denwa-kaidan.ja.md',
    );
    const shown = await show(sample);
    assert.isAtLeast(shown.threads.length, 15);
    assert.isEmpty(shown.threads.filter(({ thread }) => thread.range === undefined));
  });
});
