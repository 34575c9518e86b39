import * as vscode from 'vscode';
import type { Problem } from '../../core/json/problem';
import { withoutLinks } from '../../core/text/withoutLinks';
import { Disposable } from '../lifecycle';

/** A file, and what is wrong with it: nothing, mostly. */
export interface CheckedFile {
  readonly uri: vscode.Uri;
  readonly problems: readonly Problem[];
  /** Whether it is a note's in a merge conflict, so that both versions can be kept. */
  readonly isConflict?: boolean;
}

/** More at once are told of in one message. */
const MOST_MESSAGES = 3;
/** Makes two notes of each of the files, which are in a merge conflict. */
export const KEEP_BOTH = 'kunten.keepBothVersions';

/**
 * Files that could not be read as they should: each with the reason, in the Problems view, and in a
 * message, so that nobody has to guess why an entry or a note does not show.
 */
export class FileProblems extends Disposable {
  readonly #diagnostics = this.register(vscode.languages.createDiagnosticCollection('kunten'));
  /** The files with problems, by what was read. */
  readonly #reported = new Map<string, ReadonlyMap<string, CheckedFile>>();

  /**
   * Says what was found when something was read as a whole: what was wrong before and is well now, or
   * is no longer there, has no problems any more.
   *
   * @param whole a name for what was read
   */
  report(whole: string, files: readonly CheckedFile[]): void {
    const before = this.#reported.get(whole);
    const broken = files.filter(({ problems }) => problems.length > 0);
    const now = new Map(broken.map((file) => [file.uri.toString(), file]));
    for (const [key, { uri, problems }] of now) {
      if (before?.get(key)?.problems !== problems) {
        this.#diagnostics.set(uri, problems.map(diagnostic));
      }
    }
    for (const [key, { uri }] of before ?? []) if (!now.has(key)) this.#diagnostics.delete(uri);
    this.#reported.set(whole, now);
    const added = [...now].flatMap(([key, file]) => (before?.has(key) ? [] : [file]));
    if (added.length > MOST_MESSAGES) void tellOfMany(added);
    else for (const file of added) void tell(file);
  }
}

async function tell({ uri, problems: [first], isConflict = false }: CheckedFile): Promise<void> {
  if (!first) return;
  const open = vscode.l10n.t('Open File');
  const keep = vscode.l10n.t('Keep Both');
  const path = vscode.workspace.asRelativePath(uri);
  const said = isConflict
    ? vscode.l10n.t('{0} is in a merge conflict. Both versions of the note are shown.', path)
    : vscode.l10n.t(
        '{0}, line {1}: {2} The rest has been loaded.',
        path,
        first.line,
        first.message,
      );
  const choices = isConflict ? [keep, open] : [open];
  const choice = await vscode.window.showWarningMessage(withoutLinks(said), ...choices);
  if (choice === keep) await vscode.commands.executeCommand(KEEP_BOTH, [uri]);
  if (choice !== open) return;
  const at = new vscode.Position(first.line - 1, first.column - 1);
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at) });
}

async function tellOfMany(files: readonly CheckedFile[]): Promise<void> {
  const show = vscode.l10n.t('Show Problems');
  const keep = vscode.l10n.t('Keep Both');
  const conflicts = files.filter(({ isConflict }) => isConflict).map(({ uri }) => uri);
  const said = vscode.l10n.t(
    '{0} files could not be read as they should. The rest has been loaded.',
    files.length,
  );
  const choices = conflicts.length > 0 ? [keep, show] : [show];
  const choice = await vscode.window.showWarningMessage(said, ...choices);
  if (choice === keep) await vscode.commands.executeCommand(KEEP_BOTH, conflicts);
  if (choice === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

function diagnostic({ line, column, path, message }: Problem): vscode.Diagnostic {
  const at = new vscode.Position(line - 1, column - 1);
  const result = new vscode.Diagnostic(new vscode.Range(at, at), message);
  result.source = 'Kunten';
  if (path !== '') result.code = path;
  return result;
}
