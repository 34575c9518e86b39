import * as vscode from 'vscode';
import { assert } from 'chai';
import type { NoteView } from '../../src/protocol/messages';
import type { ReaderSession } from '../../src/host/reader/readerSession';
import { noteViews } from '../../src/host/reader/noteViews';
import { namedColors } from '../../src/host/notes/vocabulary';
import { passage, useSessions } from './sessions';
import { replaceText, writeArticle } from './workspace';

const TEXT = '一つ目の段落である。二つ目の文が続く。\n\n三つ目の段落である。四つ目の文が続く。\n';
const [FIRST, SECOND, THIRD] = [
  '一つ目の段落である。',
  '二つ目の文が続く。',
  '三つ目の段落である。',
];

describe('What is done to notes', () => {
  const { open, services } = useSessions();
  const personal = (body: string) => ({ kind: 'personal', body }) as const;
  const views = (session: ReaderSession): NoteView[] =>
    noteViews(session.notes, session.article.text);
  /** Each note's passage in today's text, and what it says. */
  const shown = (session: ReaderSession): string[] =>
    session.notes.map(({ note, anchor: { range } }) => {
      const quote = range ? session.article.text.slice(range.start, range.end) : '-';
      return `${quote}: ${note.body}`;
    });

  it('merging makes one note of two, on the passage that they have together; undone as one', async () => {
    const session = await open(await writeArticle(TEXT));
    const first = await session.createNote(passage(session, FIRST), {
      ...personal('甲'),
      tags: ['a'],
    });
    const second = await session.createNote(passage(session, SECOND), {
      ...personal('乙'),
      tags: ['b'],
      color: 'pink',
    });
    const answer = await session.replyToNote(second, { body: '返事' });
    await session.mergeNotes([second, first]);
    assert.deepEqual(shown(session), [`${FIRST}${SECOND}: 甲\n\n乙`, `${SECOND}: 返事`]);
    const [kept, reply] = session.notes.map(({ note }) => note);
    assert.equal(kept?.id, first);
    assert.deepEqual(kept?.tags, ['a', 'b']);
    assert.equal(kept?.color, 'pink');
    assert.equal(reply?.replyTo, first);
    await services().editing.undo();
    assert.sameMembers(shown(session), [`${FIRST}: 甲`, `${SECOND}: 乙`, `${SECOND}: 返事`]);
    assert.equal(session.notes.find(({ note }) => note.id === answer)?.note.replyTo, second);
    await services().editing.redo();
    assert.deepEqual(shown(session), [`${FIRST}${SECOND}: 甲\n\n乙`, `${SECOND}: 返事`]);
  });

  it('what could not be undone, or done again, can be tried again', async () => {
    const session = await open(await writeArticle(TEXT));
    const { editing } = services();
    await session.createNote(passage(session, FIRST), personal('甲'));
    const { notes } = session.identity.library;
    for (const [again, then] of [
      [() => editing.undo(), []],
      [() => editing.redo(), [`${FIRST}: 甲`]],
    ] as const) {
      const before = shown(session);
      const value = (): Promise<never> => Promise.reject(new Error('No space'));
      Object.defineProperty(notes, 'apply', { value, configurable: true });
      const failure: unknown = await again().catch((error: unknown) => error);
      Reflect.deleteProperty(notes, 'apply');
      assert.include(String(failure), 'No space');
      assert.deepEqual(shown(session), before);
      await again();
      assert.deepEqual(shown(session), [...then]);
    }
  });

  it('merging notes far apart leaves the first one’s passage', async () => {
    const session = await open(await writeArticle(TEXT));
    const first = await session.createNote(passage(session, FIRST), personal('甲'));
    const third = await session.createNote(passage(session, THIRD), personal('丙'));
    await session.mergeNotes([first, third]);
    assert.deepEqual(shown(session), [`${FIRST}: 甲\n\n丙`]);
  });

  it('splitting makes two notes of one, also of what is not saved yet', async () => {
    const session = await open(await writeArticle(TEXT));
    const id = await session.createNote(passage(session, FIRST), personal('前'));
    await session.splitNote(id, 2, { body: '前。後。' }, { body: '前' });
    assert.deepEqual(shown(session), [`${FIRST}: 前。`, `${FIRST}: 後。`]);
    await services().editing.undo(id);
    assert.deepEqual(shown(session), [`${FIRST}: 前`]);
  });

  it('a note goes to another passage with its answers, remembers where it was, and comes back', async () => {
    const session = await open(await writeArticle(TEXT));
    const id = await session.createNote(passage(session, FIRST), personal('注'));
    await session.replyToNote(id, { body: '返事' });
    await session.placeNote(id, passage(session, THIRD), THIRD);
    assert.deepEqual(shown(session), [`${THIRD}: 注`, `${THIRD}: 返事`]);
    assert.deepEqual(
      session.notes[0]?.note.earlier?.map(({ exact }) => exact),
      [FIRST],
    );
    await services().editing.undo(id);
    assert.deepEqual(shown(session), [`${FIRST}: 注`, `${FIRST}: 返事`]);
  });

  it('a note that has lost its passage is put on another one', async () => {
    const session = await open(await writeArticle(TEXT));
    const id = await session.createNote(passage(session, SECOND), personal('注'));
    await replaceText(session.document, SECOND, '');
    assert.deepEqual(shown(session), ['-: 注']);
    const answer = await session.replyToNote(id, { body: '返事' });
    assert.notEqual(answer, id);
    assert.deepEqual(shown(session), ['-: 注', '-: 返事']);
    await session.placeNote(id, passage(session, THIRD), THIRD);
    assert.deepEqual(shown(session), [`${THIRD}: 注`, `${THIRD}: 返事`]);
  });

  it('a colour is given and taken away', async () => {
    const session = await open(await writeArticle(TEXT));
    const content = { ...personal(''), color: 'yellow' } as const;
    const id = await session.createNote(passage(session, FIRST), content);
    await session.changeNote(id, { color: 'blue', tags: ['語彙'] });
    assert.equal(views(session)[0]?.color, 'blue');
    assert.include(session.tags, '語彙');
    await session.changeNote(id, { color: null });
    assert.notProperty(session.notes[0]?.note, 'color');
    await services().editing.undo(id);
    assert.equal(views(session)[0]?.color, 'blue');
  });

  it('nothing is taken back but what was meant', async () => {
    const session = await open(await writeArticle(TEXT));
    const first = await session.createNote(passage(session, FIRST), personal('甲'));
    await session.createNote(passage(session, THIRD), personal('丙'));
    let said = '';
    await services()
      .editing.undo(first)
      .catch((error: unknown) => {
        said = String(error);
      });
    assert.include(said, 'Undo that first');
    assert.lengthOf(session.notes, 2);
  });

  it('links are known from both ends', async () => {
    const session = await open(await writeArticle(TEXT));
    const to = await session.createNote(passage(session, FIRST), personal('先'));
    const from = await session.createNote(
      passage(session, THIRD),
      personal(`# 元\n\n[先](kunten:note/${to})を見よ。`),
    );
    assert.deepEqual(views(session)[0]?.linkedFrom, [{ id: from, title: '元' }]);
  });

  it('notes say who wrote them, and colours what they mean, as the settings have it', async () => {
    const settings = vscode.workspace.getConfiguration('kunten');
    try {
      await settings.update('author', '佐藤', vscode.ConfigurationTarget.Workspace);
      const named = { yellow: '主張', green: ' ' };
      await settings.update('highlights', named, vscode.ConfigurationTarget.Workspace);
      const session = await open(await writeArticle(TEXT));
      await session.createNote(passage(session, FIRST), personal('注'));
      assert.equal(views(session)[0]?.creator, '佐藤');
      assert.deepEqual(namedColors(), { yellow: '主張' });
    } finally {
      await settings.update('author', undefined, vscode.ConfigurationTarget.Workspace);
      await settings.update('highlights', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
