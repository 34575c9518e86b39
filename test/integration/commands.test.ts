import * as vscode from 'vscode';
import { assert } from 'chai';
import { until, writeArticle } from './workspace';

function activeReader(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom && input.viewType === 'kunten.reader'
    ? input.uri
    : undefined;
}

describe('commands', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('open an article in the reader', async () => {
    const uri = await writeArticle('題\n\n本文である。');
    await vscode.commands.executeCommand('kunten.openInReader', uri);
    await until('the reader is open', () => activeReader()?.path === uri.path);
  });

  it('open the article of the active text editor in the reader', async () => {
    const uri = await writeArticle('題\n\n本文である。');
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('kunten.openInReader');
    await until('the reader is open', () => activeReader()?.path === uri.path);
  });

  it('open the sample article', async () => {
    await vscode.commands.executeCommand('kunten.openSample');
    await until('the sample is open', () => activeReader()?.path.includes('/sample/') === true);
  });

  it('open the source beside the reader', async () => {
    const uri = await writeArticle('題\n\n本文である。');
    await vscode.commands.executeCommand('kunten.openInReader', uri);
    await until('the reader is open', () => activeReader() !== undefined);
    await vscode.commands.executeCommand('kunten.openSource');
    await until(
      'the source is open',
      () => vscode.window.activeTextEditor?.document.uri.path === uri.path,
    );
    assert.equal(vscode.window.tabGroups.all.length, 2);
  });

  it('that the package announces all exist', async () => {
    const extension = vscode.extensions.getExtension('kunten.kunten');
    assert.isDefined(extension);
    await extension.activate();
    const existing = await vscode.commands.getCommands(true);
    const { contributes } = extension.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    for (const { command } of contributes.commands) assert.include(existing, command);
  });
});
