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
  const file = (): vscode.Uri =>
    vscode.Uri.joinPath(workspaceRoot(), '.kunten', 'glossary', 'test.json');

  async function write(content: unknown): Promise<void> {
    const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
    await vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(text));
  }

  before(async () => {
    const extension = vscode.extensions.getExtension('kunten.kunten');
    assert.isDefined(extension);
    problems = new FileProblems();
    store = new GlossaryStore(extension.extensionUri, problems);
    await store.ready();
  });

  after(async () => {
    store.dispose();
    problems.dispose();
    await vscode.workspace.fs.delete(file());
  });

  it('come with Kunten', () => {
    assert.equal(store.glossary.get('donald-trump')?.type, 'person');
    assert.isDefined(store.glossary.get('telephone-talks'));
  });

  it('of the workspace are taken up when they are written, and can replace shipped entries', async () => {
    const replacing = { ...ENTRY, id: 'moscow', names: { ja: { name: 'モスクワ市' } } };
    await write({ schemaVersion: 1, title: { en: 'Test' }, entries: [ENTRY, replacing] });
    await until('the new entry is there', () => store.glossary.get(ENTRY.id) !== undefined);
    assert.equal(store.glossary.get('moscow')?.names['ja']?.name, 'モスクワ市');
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
    assert.isEmpty(vscode.languages.getDiagnostics(file()).filter((d) => d.source === 'Kunten'));
  });
});
