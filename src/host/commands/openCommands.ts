import * as vscode from 'vscode';
import { Disposable } from '../lifecycle';
import { READER_VIEW_TYPE } from '../reader/readerEditorProvider';

const SAMPLE = ['annotations', 'sample', 'beiro-denwa-kaidan.ja.md'];

/** Commands that open an article, or its source. */
export class OpenCommands extends Disposable {
  constructor(private readonly extensionUri: vscode.Uri) {
    super();
    this.register(
      vscode.commands.registerCommand('kunten.openInReader', (uri?: unknown) => openInReader(uri)),
    );
    this.register(vscode.commands.registerCommand('kunten.openSample', () => this.#openSample()));
    this.register(vscode.commands.registerCommand('kunten.openSource', openSource));
  }

  async #openSample(): Promise<void> {
    await open(vscode.Uri.joinPath(this.extensionUri, ...SAMPLE));
  }
}

/** @param uri what the menu was opened on; without one, the file in the active editor */
async function openInReader(uri: unknown): Promise<void> {
  const chosen = uri instanceof vscode.Uri ? uri : activeFile();
  if (chosen) {
    await open(chosen);
    return;
  }
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Choose an article to read'),
    filters: { [vscode.l10n.t('Articles')]: ['txt', 'md', 'markdown'] },
  });
  if (picked?.[0]) await open(picked[0]);
}

async function open(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('vscode.openWith', uri, READER_VIEW_TYPE);
}

async function openSource(uri?: unknown): Promise<void> {
  const source = uri instanceof vscode.Uri ? uri : activeFile();
  if (!source) return;
  await vscode.commands.executeCommand(
    'vscode.openWith',
    source,
    'default',
    vscode.ViewColumn.Beside,
  );
}

function activeFile(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText) {
    return input.uri;
  }
  return undefined;
}
