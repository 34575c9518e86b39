import * as vscode from 'vscode';
import { describeFormat, EXPORT_FORMATS } from '../../core/exchange/formats';
import type { FormatDescription } from '../../core/exchange/formats';
import { importReport, type ImportSummary } from '../../core/exchange/importReport';
import { withoutIcons } from '../../core/text/withoutIcons';
import { withoutLinks } from '../../core/text/withoutLinks';
import { collectNotes, type ExportPart } from '../exchange/exporting';
import {
  findHomes,
  lookAround,
  nameOf,
  planAll,
  readFile,
  summarize,
  takeBack,
  writeAll,
  type Here,
  type Homes,
  type Written,
} from '../exchange/importing';
import { Reports } from '../exchange/reports';
import { inSlices, watched, type Watched } from '../exchange/slices';
import { Disposable } from '../lifecycle';
import { offerUndo } from '../linking/offerUndo';
import type { NoteEditing } from '../notes/noteEditing';
import { meaningOf } from '../notes/noteWords';
import { orSayWhy } from '../orSayWhy';
import type { SessionRegistry } from '../reader/sessionRegistry';
import { writeText } from '../storage/files';
import type { Libraries, OpenLibrary } from '../storage/libraries';
import { countOf } from '../trees/noteItem';

interface ExportScope extends vscode.QuickPickItem {
  readonly parts: readonly ExportPart[];
}

/** Commands that take notes to other programs, and bring theirs here. */
export class ExchangeCommands extends Disposable {
  readonly #reports = this.register(new Reports());

  constructor(
    private readonly libraries: Libraries,
    private readonly sessions: SessionRegistry,
    private readonly editing: NoteEditing,
  ) {
    super();
    this.#command('kunten.exportNotes', () => this.#export());
    this.#command('kunten.importNotes', (file) => this.#import(file));
  }

  #command(id: string, run: (value: unknown) => Promise<void>): void {
    this.register(
      vscode.commands.registerCommand(id, (value: unknown) => orSayWhy(() => run(value))),
    );
  }

  async #export(): Promise<void> {
    const title = vscode.l10n.t('Export Notes');
    const format = await chooseFormat(title);
    const scope = format && (await this.#chooseScope(title));
    if (!scope) return;
    const target = await vscode.window.showSaveDialog({
      title,
      defaultUri: defaultTarget(scope, format.extension),
      filters: { [format.title]: [format.extension] },
    });
    if (!target) return;
    const count = await watched(title, (watched) => exportTo(target, scope.parts, format, watched));
    if (count === undefined) return;
    const said = vscode.l10n.t('Exported to {0}: {1}.', nameOf(target), countOf(count));
    const open = vscode.l10n.t('Open File');
    const chosen = await vscode.window.showInformationMessage(
      withoutLinks(`${said} ${format.limits}`),
      open,
    );
    if (chosen === open) await vscode.window.showTextDocument(target);
  }

  async #chooseScope(title: string): Promise<ExportScope | undefined> {
    const all = await this.libraries.all();
    const scopes: ExportScope[] = [];
    const { active } = this.sessions;
    if (active) {
      const { library, ids } = active.identity;
      const label = vscode.l10n.t('This Article');
      scopes.push({
        label,
        description: withoutIcons(active.title),
        parts: [{ library, articles: ids }],
      });
    }
    for (const library of all) {
      const isApart = library.library.apart !== undefined;
      const label = isApart ? vscode.l10n.t('Notes Outside of Folders') : vscode.l10n.t('This Folder'); // prettier-ignore
      scopes.push({ label, description: folderOf(library), parts: [{ library }] });
    }
    const parts = all.map((library) => ({ library }));
    scopes.push({ label: vscode.l10n.t('All Notes'), parts });
    return vscode.window.showQuickPick(scopes, { title });
  }

  /** @param given the file, where the command is called with one */
  async #import(given: unknown): Promise<void> {
    const title = vscode.l10n.t('Import Notes');
    const file = given instanceof vscode.Uri ? given : await chooseFile(title);
    if (!file) return;
    const imported = await readFile(file);
    const { items } = imported;
    const here = await watched(title, () => lookAround(items, this.libraries, this.sessions));
    const homes = here && (await housed(findHomes(items, here), here));
    if (!homes) return;
    const done = await watched(title, async (watched) => {
      const plans = await planAll(homes, here, watched);
      const written = await writeAll(plans, title, this.editing, watched);
      return { written, summary: summarize(nameOf(file), imported, homes, plans.values()) };
    });
    if (done) await this.#tell(done.summary, done.written);
  }

  async #tell(summary: ImportSummary, written: readonly Written[]): Promise<void> {
    const { added, updated, unchanged, orphans, skipped } = summary;
    // Someone may have stopped the writing.
    const count = written.reduce((sum, { step }) => sum + step.length, 0);
    const isWhole = count >= added + updated;
    const counts = [
      vscode.l10n.t('{0} added', added),
      ...(updated > 0 ? [vscode.l10n.t('{0} updated', updated)] : []),
      ...(unchanged > 0 ? [vscode.l10n.t('{0} were here already', unchanged)] : []),
      ...(orphans.length > 0 ? [vscode.l10n.t('{0} without a passage', orphans.length)] : []),
      ...(skipped.length > 0 ? [vscode.l10n.t('{0} left out, or in part', skipped.length)] : []),
      ...(isWhole ? [] : [vscode.l10n.t('stopped: {0} of {1} written', count, added + updated)]),
    ];
    const said = vscode.l10n.t('Notes of {0}: {1}.', summary.file, counts.join(', '));
    const report = async (): Promise<void> => {
      const title = vscode.l10n.t('Import of {0}', summary.file);
      await this.#reports.show(title, importReport(summary, vscode.l10n.t));
    };
    const show = vscode.l10n.t('Show Report');
    if (written.every(({ step }) => step.length === 0)) {
      const chosen = await vscode.window.showInformationMessage(withoutLinks(said), show);
      if (chosen === show) await report();
      return;
    }
    const what = vscode.l10n.t('Undo Import');
    const undo = async (): Promise<void> => {
      await watched(what, (watched) => takeBack(written, what, this.editing, watched));
    };
    await offerUndo(said, undo, { [show]: report });
  }
}

async function chooseFormat(title: string): Promise<FormatDescription | undefined> {
  const items = EXPORT_FORMATS.map((format) => {
    const description = describeFormat(format, vscode.l10n.t);
    return { label: description.title, detail: description.limits, description: `.${description.extension}`, format: description }; // prettier-ignore
  });
  return (await vscode.window.showQuickPick(items, { title, matchOnDetail: true }))?.format;
}

function folderOf({ library }: OpenLibrary): string {
  return library.apart === undefined ? nameOf(library.home.root) : '';
}

function defaultTarget({ parts: [part], description }: ExportScope, extension: string): vscode.Uri {
  const name = `${(description ?? 'all').replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')}.notes.${extension}`;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? part?.library.library.home.root;
  return folder ? vscode.Uri.joinPath(folder, name) : vscode.Uri.file(name);
}

/** @returns how many notes were written */
async function exportTo(
  target: vscode.Uri,
  parts: readonly ExportPart[],
  { write }: FormatDescription,
  watched: Watched,
): Promise<number> {
  const notes = await collectNotes(parts, target, watched);
  const written: string[] = [];
  const context = {
    now: new Date().toISOString(),
    t: vscode.l10n.t,
    meaning: meaningOf,
    noteOf: (id: string) => parts.map(({ library }) => library.notes.get(id)).find(Boolean),
  };
  await inSlices(write(notes, context), watched, (piece) => {
    written.push(piece);
    watched.report(vscode.l10n.t('{0} of {1} written', written.length, notes.length));
  });
  // What is only half a character has no place in UTF-8.
  await writeText(target, written.join('').replace(/\p{Surrogate}/gu, '\ufffd'));
  return notes.length;
}

async function chooseFile(title: string): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title,
    filters: {
      [vscode.l10n.t('Notes (W3C Web Annotation, Hypothesis, CSV)')]: ['json', 'jsonld', 'csv'],
    },
  });
  return chosen?.[0];
}

/** Asks what is to become of notes whose article is not here. @returns nothing if the import is called off */
async function housed(homes: Homes, here: Here): Promise<Homes | undefined> {
  const { homeless } = homes;
  const { open } = here;
  if (homeless.length === 0 || !open) return homes;
  const put = vscode.l10n.t('Put Them on “{0}”', open.title || nameOf(open.file));
  const leave = vscode.l10n.t('Leave Them Out');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('{0} of the file are on articles that are not here.', countOf(homeless.length)),
    {
      modal: true,
      detail: vscode.l10n.t('They can be put on the article that is open. Those whose passage is not in it are kept all the same.'), // prettier-ignore
    },
    put,
    leave,
  );
  if (chosen === leave) return homes;
  if (chosen !== put) return undefined;
  const items = [...[...homes.of.values()].flat(), ...homeless];
  return findHomes(items, here, open);
}
