import * as vscode from 'vscode';
import { assert } from 'chai';
import { GlossaryStore } from '../../src/host/storage/glossaryStore';
import { FileProblems } from '../../src/host/storage/problems';
import { until, workspaceRoot } from './workspace';

const ENTRY = {
  id: 'kasumigaseki',
  type: 'place',
  names: { ja: { name: '霞が関', reading: 'かすみがせき' } },
  description: { en: 'The ministries’ district.' },
};

describe('glossaries', () => {
  let problems: FileProblems;
  let store: GlossaryStore;
  const inWorkspace = (...path: string[]): vscode.Uri =>
    vscode.Uri.joinPath(workspaceRoot(), ...path);
  const file = (): vscode.Uri => inWorkspace('.kunten', 'glossary', 'test.json');

  async function write(content: unknown, uri = file()): Promise<void> {
    const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  }

  async function configure(name: string, value: readonly string[] | undefined): Promise<void> {
    const target = vscode.ConfigurationTarget.Workspace;
    await vscode.workspace.getConfiguration('kunten').update(name, value, target);
  }

  const nameOf = (id: string, language = 'ja'): string | undefined =>
    store.glossary.get(id)?.names[language]?.name;

  before(async () => {
    const extension = vscode.extensions.getExtension('kunten.kunten');
    assert.isDefined(extension);
    problems = new FileProblems();
    const { extensionUri } = extension;
    store = new GlossaryStore({ extensionUri, globalStorageUri: inWorkspace('user') }, problems);
    await store.ready('ja');
  });

  after(async () => {
    store.dispose();
    problems.dispose();
    await configure('glossaries', undefined);
    await configure('disabledGlossaries', undefined);
    for (const made of [
      inWorkspace('.kunten', 'glossary'),
      inWorkspace('user'),
      inWorkspace('lists'),
    ]) {
      await vscode.workspace.fs.delete(made, { recursive: true });
    }
  });

  it('come with Kunten', () => {
    assert.equal(store.glossary.get('donald-trump')?.type, 'person');
    assert.isDefined(store.glossary.get('telephone-talks'));
  });

  it('know the world, in the languages of the articles that are read', async () => {
    assert.equal(nameOf('france'), 'フランス');
    assert.isUndefined(nameOf('france', 'de'));
    await store.ready('de');
    assert.equal(nameOf('france', 'de'), 'Frankreich');
    const russia = store.glossary.get('russia');
    assert.match(russia?.description['en'] ?? '', /^Federal state/);
    assert.include(JSON.stringify(russia?.facts), 'ロシア ルーブル');
  });

  it('come and go with their folder, of which nothing more is told than itself', async () => {
    const away = inWorkspace(`away-${Date.now()}`);
    const folder = inWorkspace('.kunten', 'glossary');
    await write('霞町\tKasumicho\n', vscode.Uri.joinPath(away, 'new.ja-en.tsv'));
    await vscode.workspace.fs.createDirectory(inWorkspace('.kunten'));
    await vscode.workspace.fs.rename(away, folder);
    await until('its entry is there', () => nameOf('kasumicho') === '霞町');
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await until('its entry is gone', () => nameOf('kasumicho') === undefined);
  });

  it('of the workspace are taken up when they are written, and go before shipped entries', async () => {
    const replacing = { ...ENTRY, id: 'moscow', names: { ja: { name: 'モスクワ市' } } };
    await write({ schemaVersion: 1, title: { en: 'Test' }, entries: [ENTRY, replacing] });
    await until('the new entry is there', () => store.glossary.get(ENTRY.id) !== undefined);
    assert.equal(nameOf('moscow'), 'モスクワ市');
    assert.equal(nameOf('moscow', 'en'), 'Moscow');
    assert.isNotEmpty(store.glossary.get('moscow')?.sources);
  });

  it('that are broken are named with their line, and the others stay', async () => {
    await write('{\n  "schemaVersion": 1,\n  "title": { "en": "Test" },\n  "entries": [ oops ]\n}');
    await until('the problem is shown', () => vscode.languages.getDiagnostics(file()).length > 0);
    const [problem] = vscode.languages.getDiagnostics(file());
    assert.equal(problem?.range.start.line, 3);
    assert.isDefined(store.glossary.get('donald-trump'));
    await until('the entry is gone', () => store.glossary.get(ENTRY.id) === undefined);
  });

  it('lose their problems when they are mended', async () => {
    await write({ schemaVersion: 1, title: { en: 'Test' }, entries: [ENTRY] });
    await until('the entry is back', () => store.glossary.get(ENTRY.id) !== undefined);
    // The problems shown are those of the extension, whose store may be later than the test’s own.
    await until('no problem is left', () =>
      vscode.languages.getDiagnostics(file()).every(({ source }) => source !== 'Kunten'),
    );
  });

  it('can be the user’s own, in any format, and are taken up as they are edited', async () => {
    const own = inWorkspace('user', 'glossary', 'own.ja-en.tsv');
    // VS Code begins to watch a folder some time after it is asked to, and does not say when.
    let last = 0;
    await until('the user’s entry is there', async () => {
      if (Date.now() - last > 2000) {
        last = Date.now();
        await write('永田町\tNagatacho\n', own);
      }
      return nameOf('nagatacho') === '永田町';
    });
    await write('永田町界隈\tNagatacho\n', own);
    await until('the change is there', () => nameOf('nagatacho') === '永田町界隈');
    await write('永田町だ\tNagatacho\n', inWorkspace('.kunten', 'glossary', 'more.ja-en.tsv'));
    await until('the workspace goes before', () => nameOf('nagatacho') === '永田町だ');
    await vscode.workspace.fs.delete(inWorkspace('.kunten', 'glossary', 'more.ja-en.tsv'));
    await until('the user’s entry is back', () => nameOf('nagatacho') === '永田町界隈');
    await vscode.workspace.fs.delete(own);
    await until('the user’s entry is gone', () => nameOf('nagatacho') === undefined);
  });

  it('can be listed in the settings, as files and as folders', async () => {
    await write('ja,en\n兜町,Kabutocho\n', inWorkspace('lists', 'places.csv'));
    await write('丸の内\tMarunouchi\n', inWorkspace('lists', 'folder', 'a.ja-en.txt'));
    await configure('glossaries', ['lists/places.csv', inWorkspace('lists', 'folder').toString(), 'lists/none.csv']); // prettier-ignore
    await until('both are there', () => nameOf('kabutocho') === '兜町' && nameOf('marunouchi') === '丸の内'); // prettier-ignore
    const none = inWorkspace('lists', 'none.csv');
    await until('the missing file is said', () => vscode.languages.getDiagnostics(none).length > 0);
    await write('ja,en\n日本橋兜町,Kabutocho\n', inWorkspace('lists', 'places.csv'));
    await until('the change is there', () => nameOf('kabutocho') === '日本橋兜町');
    await configure('glossaries', undefined);
    await until('both are gone', () => !store.glossary.get('kabutocho') && !store.glossary.get('marunouchi')); // prettier-ignore
    await until('it is no longer said', () => vscode.languages.getDiagnostics(none).length === 0);
  });

  it('can be disabled, and enabled again', async () => {
    let changes = 0;
    const listener = store.onDidChange(() => changes++);
    await configure('disabledGlossaries', ['shipped:world', 'shipped:people.json', '.kunten/glossary/test.json']); // prettier-ignore
    await until('they are out of force', () => !store.glossary.get('donald-trump'));
    assert.isUndefined(store.glossary.get('france'));
    assert.isUndefined(store.glossary.get(ENTRY.id));
    assert.isDefined(store.glossary.get('russia'));
    assert.includeMembers(
      store.files.map(({ name, title }) => `${name} ${title}`),
      ['shipped:people.json People', '.kunten/glossary/test.json Test'],
    );
    await configure('disabledGlossaries', undefined);
    await until('they are back in force', () => store.glossary.get('france') !== undefined);
    assert.isDefined(store.glossary.get(ENTRY.id));
    assert.isAtLeast(changes, 2);
    listener.dispose();
  });

  it('of the workspace are opened by a command, and begun if there are none', async () => {
    await vscode.commands.executeCommand('kunten.openWorkspaceGlossary');
    await until('the glossary is open', () => vscode.window.activeTextEditor?.document.uri.path.endsWith('/.kunten/glossary/test.json') === true); // prettier-ignore
    await vscode.workspace.fs.delete(file());
    const begun = inWorkspace('.kunten', 'glossary', 'workspace.json');
    await until('a new one is open', async () => {
      await vscode.commands.executeCommand('kunten.openWorkspaceGlossary');
      return vscode.window.activeTextEditor?.document.uri.path === begun.path;
    });
    assert.isEmpty(vscode.languages.getDiagnostics(begun));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
