import * as vscode from 'vscode';
import { assert } from 'chai';
import { v4 as unique } from 'uuid';
import { describeFormat } from '../../src/core/exchange/formats';
import type { Imported } from '../../src/core/exchange/importedNote';
import { importReport, type ImportSummary } from '../../src/core/exchange/importReport';
import { collectNotes } from '../../src/host/exchange/exporting';
import {
  findHomes,
  lookAround,
  nameOf,
  planAll,
  readFile,
  summarize,
  takeBack,
  writeAll,
  type Written,
} from '../../src/host/exchange/importing';
import { Reports } from '../../src/host/exchange/reports';
import { inSlices, watched, type Watched } from '../../src/host/exchange/slices';
import { SessionRegistry } from '../../src/host/reader/sessionRegistry';
import { passage, useSessions } from './sessions';
import { workspaceRoot, writeArticle } from './workspace';

/** Each article is another: a copy would have the original's notes. */
function text(): string {
  return `# 朝市\n\n朝市の町には**二つの川**が流れる。\n\n市は七時に開く。\n\n${unique()}`;
}

describe('notes of other programs', () => {
  const { services, open } = useSessions();
  let sessions: SessionRegistry;
  before(() => {
    sessions = new SessionRegistry(services());
  });
  after(() => sessions.dispose());

  const stop = new vscode.CancellationTokenSource();
  const quietly: Watched = { token: stop.token, report: () => undefined };

  async function write(content: unknown, name = `${unique()}.json`): Promise<vscode.Uri> {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    const uri = vscode.Uri.joinPath(workspaceRoot(), name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return uri;
  }

  async function bring(
    file: vscode.Uri,
  ): Promise<{ written: readonly Written[]; summary: ImportSummary; imported: Imported }> {
    const imported = await readFile(file);
    const here = await lookAround(imported.items, services().libraries, sessions);
    const homes = findHomes(imported.items, here);
    const plans = await planAll(homes, here, quietly);
    const written = await writeAll(plans, 'Import Notes', services().editing, quietly);
    return { written, summary: summarize(nameOf(file), imported, homes, plans.values()), imported };
  }

  function annotation(id: string, source: string, exact: string, value: string): object {
    const selector = { type: 'TextQuoteSelector', exact };
    return { id, type: 'Annotation', body: { type: 'TextualBody', value }, target: { source, selector } }; // prettier-ignore
  }

  it('come to the article that they name, show in its reader, and can be taken back at once', async () => {
    const uri = await writeArticle(text(), `${unique()}.md`);
    const lease = await sessions.acquire(await vscode.workspace.openTextDocument(uri));
    const { session } = lease;
    sessions.activate(session);
    const file = await write([
      annotation(`https://x.example/${unique()}`, uri.toString(), '七時', 'early'),
      annotation(`https://x.example/${unique()}`, uri.toString(), 'なくなった文', 'gone'),
    ]);
    const { written, summary } = await bring(file);
    assert.deepEqual([summary.added, summary.orphans.length], [2, 1]);
    assert.sameMembers(session.notes.map(({ note }) => note.body), ['early', 'gone']); // prettier-ignore
    const early = session.notes.find(({ note }) => note.body === 'early');
    assert.equal(early?.anchor.state, 'exact');

    const again = await bring(file);
    assert.deepEqual([again.summary.added, again.summary.unchanged], [0, 2]);
    await services().editing.undo();
    assert.isEmpty(session.notes);
    await services().editing.redo();
    assert.lengthOf(session.notes, 2);
    await takeBack(written, 'Undo Import', services().editing, quietly);
    assert.isEmpty(session.notes);
    lease.dispose();
  });

  it('go to another folder and back with all that they hold, on articles that have no notes yet', async () => {
    const folder = unique();
    const content = text();
    const uri = await writeArticle(content, `${folder}/kawa.md`);
    const session = await open(uri);
    const place = passage(session, '二つの川');
    const id = await session.createNote(place, { kind: 'translation', body: '川', tags: ['a b'], color: 'pink' }); // prettier-ignore
    const target = vscode.Uri.joinPath(workspaceRoot(), `${unique()}.jsonld`);
    const { library, article } = await partOf(uri, id);
    const notes = await collectNotes([{ library, articles: [article] }], target, quietly);
    assert.deepEqual(notes.map(({ note, range }) => [note.id, range]), [[id, place]]); // prettier-ignore
    assert.equal(notes[0]?.article.href, `${folder}/kawa.md`);
    const context = { now: '2026-01-01T00:00:00Z', t: vscode.l10n.t, meaning: String, noteOf: () => undefined }; // prettier-ignore
    const file = [...describeFormat('web-annotation', vscode.l10n.t).write(notes, context)].join(
      '',
    );
    session.dispose();

    // As in another workspace: other ids, another folder, nothing known of the article.
    const elsewhere = `${unique()}/kawa.md`;
    await vscode.workspace.fs.delete(uri);
    const other = await writeArticle(content.replace('流れる', 'ながれる'), elsewhere);
    const moved = file
      .replaceAll(`${folder}/kawa.md`, elsewhere)
      .replaceAll(id, unique())
      .replaceAll(article, unique());
    const { summary } = await bring(await write(moved));
    assert.equal(summary.added, 1, JSON.stringify(summary));
    const { notes: there } = await open(other);
    const [first] = there;
    assert.deepInclude(first?.note, {
      kind: 'translation',
      body: '川',
      tags: ['a b'],
      color: 'pink',
    });
    assert.equal(first?.anchor.state, 'exact');
  });

  async function partOf(uri: vscode.Uri, id: string) {
    const library = await services().libraries.of(uri);
    const article = library.notes.get(id)?.article;
    assert.isDefined(article);
    return { library, article };
  }

  it('whose article is not here are left out, and the report says so', async () => {
    const file = await write([annotation('a', 'https://x.example/none', 'x', '<b>*y*</b>')]);
    const { summary } = await bring(file);
    assert.deepEqual([summary.added, summary.skipped.length], [0, 1]);
    const reports = new Reports();
    await reports.show('Import', importReport(summary, vscode.l10n.t));
    const shown = vscode.window.activeTextEditor?.document;
    assert.include(shown?.getText(), '\\<b\\>\\*y\\*');
    assert.isFalse(shown?.isDirty ?? true);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    reports.dispose();
  });

  it('in a file that is broken are refused with the place', async () => {
    const broken = await write('[\n{"a": }]');
    const message = await readFile(broken).then(
      () => '',
      (error: unknown) => String(error),
    );
    assert.include(message, 'line 2, column 7');
  });

  it('are worked on in slices, and can be called off', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const work = function* (): Generator<number, string> {
      for (let i = 0; i < 40; i++) {
        for (const until = Date.now() + 5; Date.now() < until;);
        yield i;
      }
      return 'done';
    };
    assert.equal(await inSlices(work(), quietly, () => undefined), 'done');
    clearInterval(timer);
    assert.isAtLeast(turns, 2);
    const source = new vscode.CancellationTokenSource();
    const off = await watched('Work', (given) => {
      source.cancel();
      return inSlices(work(), { ...given, token: source.token }, () => undefined);
    });
    assert.isUndefined(off);
  });
});
