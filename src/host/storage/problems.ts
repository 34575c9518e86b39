import * as vscode from 'vscode';
import type { Problem } from '../../core/json/problem';
import { Disposable } from '../lifecycle';

/** A file, and what is wrong with it: nothing, mostly. */
export interface CheckedFile {
  readonly uri: vscode.Uri;
  readonly problems: readonly Problem[];
}

/**
 * Files that could not be read as they should: each with the reason, in the Problems view, and a
 * message once a file, so that nobody has to guess why an entry or a note does not show.
 */
export class FileProblems extends Disposable {
  readonly #diagnostics = this.register(vscode.languages.createDiagnosticCollection('kunten'));
  /** The files with problems, by what was read. */
  readonly #reported = new Map<string, ReadonlyMap<string, vscode.Uri>>();

  /**
   * Says what was found when something was read as a whole: what was wrong before and is well now, or
   * is no longer there, has no problems any more.
   *
   * @param whole a name for what was read
   */
  report(whole: string, files: readonly CheckedFile[]): void {
    const before = this.#reported.get(whole);
    const now = new Map<string, vscode.Uri>();
    for (const { uri, problems } of files) {
      if (problems.length === 0) continue;
      now.set(uri.toString(), uri);
      this.#diagnostics.set(uri, problems.map(diagnostic));
      if (!before?.has(uri.toString())) void this.#tell(uri, problems);
    }
    for (const [key, uri] of before ?? []) if (!now.has(key)) this.#diagnostics.delete(uri);
    this.#reported.set(whole, now);
  }

  async #tell(uri: vscode.Uri, [first]: readonly Problem[]): Promise<void> {
    if (!first) return;
    const open = vscode.l10n.t('Open File');
    const choice = await vscode.window.showWarningMessage(
      vscode.l10n.t(
        '{0}, line {1}: {2} The rest has been loaded.',
        vscode.workspace.asRelativePath(uri),
        first.line,
        first.message,
      ),
      open,
    );
    if (choice !== open) return;
    const at = new vscode.Position(first.line - 1, first.column - 1);
    await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at) });
  }
}

/** A problem of a file that could not be read at all. */
export function unreadable(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  return { line: 1, column: 1, offset: 0, path: '', message };
}

function diagnostic({ line, column, path, message }: Problem): vscode.Diagnostic {
  const at = new vscode.Position(line - 1, column - 1);
  const result = new vscode.Diagnostic(new vscode.Range(at, at), message);
  result.source = 'Kunten';
  if (path !== '') result.code = path;
  return result;
}
