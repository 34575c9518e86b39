import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Note } from '../../src/core/notes/note';
import { creation, deletion, revision, type NoteStep } from '../../src/core/notes/noteChange';
import { ArticleRecords } from '../../src/core/storage/articleRecords';
import type { NoteStore } from '../../src/core/storage/noteStore';
import { NodeFileSystem } from '../../src/host/storage/nodeFileSystem';
import { findCommand } from '../host/commands.mjs';
import { ARTICLES, fileOf, noteWith, openStore, pathOf, SERVICES } from './notes';

/** On each branch. */
const NOTES = 500;

/** By what two branches can come together. */
const WAYS = ['merge', 'rebase', 'cherry-pick', 'stash'] as const;

describe('Notes in a git repository', function () {
  this.timeout(0);
  let folder: string;
  let store: NoteStore;

  /** Runs git without the user’s own settings. @returns what it printed, and whether it succeeded */
  const git = (
    ...args: readonly string[]
  ): { readonly output: string; readonly isDone: boolean } => {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_EDITOR: 'true' }; // prettier-ignore
    const options = { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' } as const;
    try {
      return { output: execFileSync('git', args, options), isDone: true };
    } catch (error) {
      const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
      return { output: stdout + stderr, isDone: false };
    }
  };
  const gitDoes = (...args: readonly string[]): string => {
    const { output, isDone } = git(...args);
    assert.ok(isDone, `git ${args.join(' ')}: ${output}`);
    return output;
  };
  const commit = (message: string): void => {
    gitDoes('add', '--all');
    gitDoes('commit', '--quiet', '--message', message);
  };

  const reopen = async (): Promise<NoteStore> => {
    store = openStore(new NodeFileSystem(path.join(folder, '.kunten')));
    await store.load();
    return store;
  };
  const apply = (step: NoteStep): Promise<NoteStep> => store.apply(step);
  const bodies = (): string[] => store.notes.map(({ body }) => body).sort();
  const now = (hour: number): string => `2026-11-24T0${hour}:00:00.000Z`;

  /** Writes as many notes as a branch has, as another program would. */
  const writeNotes = (branch: string): void => {
    for (let n = 0; n < NOTES; n++) {
      const note = noteWith({ body: `${branch} ${n}`, article: ARTICLES[n % 2] ?? '' });
      const file = path.join(folder, '.kunten', pathOf(note));
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, fileOf(note));
    }
  };

  before(function () {
    if (!findCommand('git')) this.skip();
  });
  beforeEach(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kunten-git-'));
    gitDoes('init', '--quiet', '--initial-branch=main');
    for (const [key, value] of [
      ['user.name', 'A Reader'],
      ['user.email', 'reader@example.org'],
      ['commit.gpgSign', 'false'],
      ['core.fsync', 'none'],
    ] as const) {
      gitDoes('config', key, value);
    }
    fs.writeFileSync(path.join(folder, '.gitignore'), '.kunten/cache/\n');
    fs.writeFileSync(path.join(folder, '記事.md'), '# 記事\n');
    await reopen();
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  /** Puts what is on the branch `ours` together with what is on `theirs`, and leaves conflicts as they are. */
  const bringTogether = (way: (typeof WAYS)[number]): { readonly isDone: boolean } => {
    if (way === 'merge') return git('merge', '--no-edit', 'theirs');
    if (way === 'rebase') return git('rebase', 'theirs');
    if (way === 'cherry-pick') return git('cherry-pick', 'theirs');
    // What was written, and not committed, when somebody pulls.
    gitDoes('reset', '--quiet', '--soft', 'HEAD~1');
    gitDoes('stash', '--include-untracked');
    gitDoes('reset', '--quiet', '--hard', 'theirs');
    return git('stash', 'pop');
  };

  for (const way of WAYS) {
    it(`written on two branches, ${NOTES} each, are all there after a ${way}, without a conflict`, async () => {
      writeNotes('main');
      commit('notes on main');
      gitDoes('checkout', '--quiet', '-b', 'theirs');
      writeNotes('theirs');
      commit('notes of theirs');
      gitDoes('checkout', '--quiet', '-b', 'ours', 'main');
      await store.load();
      assert.equal(store.notes.length, NOTES);
      writeNotes('ours');
      commit('notes of ours');
      assert.ok(bringTogether(way).isDone);
      await reopen();
      assert.deepEqual(store.broken, []);
      const expected = ['main', 'theirs', 'ours'].flatMap((branch) => Array.from({ length: NOTES }, (_, n) => `${branch} ${n}`)); // prettier-ignore
      assert.deepEqual(bodies(), expected.sort());
    });

    it(`edited and deleted on two branches are kept as both after a ${way}`, async () => {
      const edited = noteWith({ body: 'edited on both' });
      const deletedHere = noteWith({ body: 'deleted here, edited there' });
      const deletedThere = noteWith({ body: 'edited here, deleted there' });
      const deletedBoth = noteWith({ body: 'deleted on both' });
      const tagged = noteWith({ body: 'tagged on one, edited on the other' });
      const all = [edited, deletedHere, deletedThere, deletedBoth, tagged];
      await apply(all.map(creation));
      commit('notes');
      gitDoes('checkout', '--quiet', '-b', 'theirs');
      await apply([
        revision(edited, { body: 'their words' }, now(1)),
        revision(deletedHere, { body: 'edited there' }, now(1)),
        deletion(deletedThere, now(1)),
        deletion(deletedBoth, now(1)),
        revision(tagged, { tags: ['theirs'] }, now(1)),
      ]);
      commit('theirs');
      gitDoes('checkout', '--quiet', '-b', 'ours', 'main');
      await store.load();
      await apply([
        revision(edited, { body: 'our words' }, now(2)),
        deletion(deletedHere, now(2)),
        revision(deletedThere, { body: 'edited here' }, now(2)),
        deletion(deletedBoth, now(2)),
        revision(tagged, { body: 'edited' }, now(2)),
      ]);
      commit('ours');
      assert.ok(!bringTogether(way).isDone, 'git could not put that together');

      await reopen();
      const expected = ['edited here', 'edited there', 'our words', 'their words'];
      const shown = bodies();
      for (const body of expected)
        assert.ok(shown.includes(body), `${body} in ${shown.join(', ')}`);
      assert.ok(shown.includes('edited'));
      const one = store.notes.find(({ body }) => body === 'edited');
      assert.deepEqual(one?.tags, ['theirs']);
      assert.ok(!shown.includes(deletedBoth.body));
      const reported = store.broken.filter(({ problems }) => problems.length > 0);
      assert.ok(reported.length > 0, 'the files in conflict are named');

      // Reading alone has changed nothing; writing both makes an end of it.
      const marked = (): number => gitGrep('<<<<<<<').length;
      assert.equal(marked(), reported.length);
      for (const { path } of reported) await store.keepBoth(path);
      assert.equal(marked(), 0);
      await reopen();
      assert.deepEqual(store.broken, []);
      assert.deepEqual(bodies(), shown);
    });
  }

  /** The files of the library that hold something. */
  const gitGrep = (text: string): string[] => {
    const library = path.join(folder, '.kunten');
    const files = fs.readdirSync(library, { recursive: true, encoding: 'utf8' });
    return files.filter((name) => {
      const file = path.join(library, name);
      return name.endsWith('.json') && fs.readFileSync(file, 'utf8').includes(text);
    });
  };

  it('are those of the branch that is checked out, while the window stays open', async () => {
    writeNotes('main');
    await store.load();
    commit('notes');
    gitDoes('checkout', '--quiet', '-b', 'theirs');
    const [first, second] = store.notes as [Note, Note];
    await apply([
      revision(first, { body: 'edited on theirs' }, now(1)),
      deletion(second, now(1)),
      creation(noteWith({ body: 'new on theirs' })),
    ]);
    const there = bodies();
    commit('theirs');
    gitDoes('checkout', '--quiet', 'main');
    await store.load();
    assert.equal(store.notes.length, NOTES);
    assert.equal(store.get(first.id)?.body, first.body);
    assert.equal(store.get(second.id)?.deleted, undefined);
    gitDoes('checkout', '--quiet', 'theirs');
    await store.load();
    assert.deepEqual(bodies(), there);
    assert.deepEqual(store.broken, []);
  });

  it('that were written while another branch was checked out, unseen, are not overwritten', async () => {
    const note = noteWith({ body: 'on main' });
    await apply([creation(note)]);
    commit('main');
    gitDoes('checkout', '--quiet', '-b', 'theirs');
    await apply([revision(note, { body: 'on theirs' }, now(1))]);
    commit('theirs');
    const seen = store.get(note.id);
    assert.ok(seen);
    gitDoes('checkout', '--quiet', 'main');
    // The window has not looked since; its reader writes on.
    await store.apply([revision(seen, { body: 'on theirs, and more' }, now(2))]);
    await reopen();
    assert.deepEqual(bodies(), ['on main', 'on theirs, and more']);
  });

  it('are not in git’s way: what is written is what was asked for, and nothing else', async () => {
    writeNotes('main');
    commit('notes');
    await reopen();
    await store.load();
    assert.equal(gitDoes('status', '--porcelain'), '');
    const [note] = store.notes as [Note];
    await apply([revision(note, { body: 'edited' }, now(1))]);
    assert.equal(gitDoes('status', '--porcelain').trim(), `M .kunten/${pathOf(note)}`);
    assert.equal(gitDoes('diff', '--numstat').trim().split('\t').slice(0, 2).join(), '2,2');
  });

  it('keep the record of their article, which both branches have changed', async () => {
    const [id] = ARTICLES;
    const record = { id, path: '記事.md', title: '記事', hash: '00000000000000' };
    const library = new NodeFileSystem(path.join(folder, '.kunten'));
    const records = new ArticleRecords(library, SERVICES);
    await records.save(record);
    commit('main');
    gitDoes('checkout', '--quiet', '-b', 'theirs');
    await records.save({ ...record, title: '新しい題', hash: '11111111111111' });
    commit('theirs');
    gitDoes('checkout', '--quiet', '-b', 'ours', 'main');
    await records.save({ ...record, path: '新しい名前.md', hash: '22222222222222' });
    commit('ours');
    assert.ok(!git('merge', '--no-edit', 'theirs').isDone);
    const all = await records.all();
    assert.deepEqual([...new Set(all.map((one) => one.id))], [id]);
    assert.deepEqual(all.map(({ hash }) => hash).sort(), ['11111111111111', '22222222222222']);
    assert.ok(all.some((one) => one.path === '新しい名前.md'));
  });
});
