import * as vscode from 'vscode';
import { newGlossary } from '../../core/glossary/newEntry';
import { withoutIcons } from '../../core/text/withoutIcons';
import { Disposable } from '../lifecycle';
import { orSayWhy } from '../orSayWhy';
import { readText, writeText } from '../storage/files';
import {
  disabledGlossaries,
  userGlossaries,
  WORKSPACE_GLOSSARIES,
  type GlossaryFile,
  type GlossaryPlace,
} from '../storage/glossaryFiles';
import type { GlossaryStore } from '../storage/glossaryStore';
import type { LibraryContext } from '../storage/library';

/** Commands about which glossaries are in force. */
export class GlossaryCommands extends Disposable {
  constructor(
    private readonly glossaries: GlossaryStore,
    private readonly context: LibraryContext,
  ) {
    super();
    this.#command('kunten.chooseGlossaries', () => this.#choose());
    this.#command('kunten.openWorkspaceGlossary', () => this.#openWorkspaceGlossary());
  }

  #command(id: string, run: () => Promise<void>): void {
    this.register(vscode.commands.registerCommand(id, () => orSayWhy(run)));
  }

  async #choose(): Promise<void> {
    await this.glossaries.ready();
    const disabled = disabledGlossaries();
    const items = this.glossaries.files.map(glossaryItem);
    const pick = vscode.window.createQuickPick<GlossaryItem>();
    pick.title = vscode.l10n.t('Choose Glossaries');
    pick.placeholder = vscode.l10n.t('Names and terms of the checked glossaries are marked');
    pick.canSelectMany = true;
    pick.matchOnDescription = true;
    pick.items = items;
    pick.selectedItems = items.filter(({ glossary }) => !disabled.has(glossary.name));
    pick.buttons = [
      {
        iconPath: new vscode.ThemeIcon('folder-opened'),
        tooltip: vscode.l10n.t('Open the Folder of Your Own Glossaries'),
      },
    ];
    pick.onDidTriggerButton(() => {
      pick.hide();
      void orSayWhy(() => this.#showUserFolder());
    });
    pick.onDidTriggerItemButton(({ item }) => {
      pick.hide();
      void orSayWhy(() => openGlossary(item.glossary));
    });
    pick.onDidAccept(() => {
      const chosen = new Set(pick.selectedItems.map(({ glossary }) => glossary.name));
      const known = items.map(({ glossary }) => glossary.name);
      const absent = [...disabled].filter((name) => !known.includes(name));
      pick.hide();
      void orSayWhy(() => disable([...absent, ...known.filter((name) => !chosen.has(name))]));
    });
    pick.onDidHide(() => pick.dispose());
    pick.show();
  }

  /** Where the system cannot show a folder, a dialog does, and opens what is chosen there. */
  async #showUserFolder(): Promise<void> {
    const folder = userGlossaries(this.context);
    await vscode.workspace.fs.createDirectory(folder);
    if (folder.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop) {
      await vscode.commands.executeCommand('revealFileInOS', folder);
      return;
    }
    const [chosen] = (await vscode.window.showOpenDialog({ defaultUri: folder })) ?? [];
    if (chosen) await vscode.window.showTextDocument(chosen);
  }

  /** Opens a glossary of the workspace, and makes one if there is none. */
  async #openWorkspaceGlossary(): Promise<void> {
    await this.glossaries.ready();
    const own = this.glossaries.files.filter(({ place }) => place === 'workspace');
    const [only, second] = own;
    if (second) {
      const chosen = await vscode.window.showQuickPick(own.map(glossaryItem));
      if (chosen) await openGlossary(chosen.glossary);
    } else if (only) await openGlossary(only);
    else await this.#makeWorkspaceGlossary();
  }

  async #makeWorkspaceGlossary(): Promise<void> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const folder = folders.length > 1 ? await vscode.window.showWorkspaceFolderPick() : folders[0];
    if (!folder) {
      if (folders.length > 1) return;
      throw new Error(
        vscode.l10n.t('Open a folder first: a workspace glossary is kept in a folder.'),
      );
    }
    const uri = vscode.Uri.joinPath(folder.uri, WORKSPACE_GLOSSARIES, 'workspace.json');
    // It may be there though it could not be loaded.
    if ((await readText(uri)) === undefined) await writeText(uri, newGlossary([]));
    await vscode.window.showTextDocument(uri);
  }
}

interface GlossaryItem extends vscode.QuickPickItem {
  readonly glossary: GlossaryFile;
}

function glossaryItem(glossary: GlossaryFile): GlossaryItem {
  const { title, place, name, entries, problems } = glossary;
  const count =
    entries.length === 1 ? vscode.l10n.t('1 entry') : vscode.l10n.t('{0} entries', entries.length);
  const [problem] = problems;
  const detail = problem && `$(warning) ${withoutIcons(vscode.l10n.t('line {0}: {1}', problem.line, problem.message))}`; // prettier-ignore
  return {
    label: withoutIcons(title),
    description: [place === 'workspace' || place === 'setting' ? withoutIcons(name) : placeLabel(place), count].join(' · '), // prettier-ignore
    ...(detail !== undefined && { detail }),
    buttons: [
      { iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: vscode.l10n.t('Open File') },
    ],
    glossary,
  };
}

function placeLabel(place: Exclude<GlossaryPlace, 'workspace' | 'setting'>): string {
  return place === 'shipped' ? vscode.l10n.t('comes with Kunten') : vscode.l10n.t('your own');
}

async function openGlossary({ uri, problems: [problem] }: GlossaryFile): Promise<void> {
  const at = new vscode.Position((problem?.line ?? 1) - 1, (problem?.column ?? 1) - 1);
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at) });
}

/** Keeps in the workspace's settings which glossaries are disabled; where no folder is open, in the user's. */
async function disable(names: readonly string[]): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('kunten');
  const isWorkspace = vscode.workspace.workspaceFolders !== undefined;
  await configuration.update(
    'disabledGlossaries',
    names.length === 0 && !isDisabledElsewhere(configuration, isWorkspace) ? undefined : names,
    isWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global,
  );
}

/** Whether leaving the list out would bring another one into force. */
function isDisabledElsewhere(
  configuration: vscode.WorkspaceConfiguration,
  isWorkspace: boolean,
): boolean {
  return isWorkspace && configuration.inspect('disabledGlossaries')?.globalValue !== undefined;
}
