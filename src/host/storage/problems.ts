import * as vscode from 'vscode';
import type { Problem } from '../../core/json/problem';
import { Disposable } from '../lifecycle';

/**
 * Files that could not be read as they should: each with the reason, in the Problems view, and a
 * message once a file, so that nobody has to guess why an entry or a note does not show.
 */
export class FileProblems extends Disposable {
  readonly #diagnostics = this.register(vscode.languages.createDiagnosticCollection('kunten'));
  readonly #told = new Set<string>();

  set(uri: vscode.Uri, problems: readonly Problem[]): void {
    if (problems.length === 0) {
      this.clear(uri);
      return;
    }
    this.#diagnostics.set(uri, problems.map(diagnostic));
    const key = uri.toString();
    if (this.#told.has(key)) return;
    this.#told.add(key);
    void this.#tell(uri, problems);
  }

  clear(uri: vscode.Uri): void {
    this.#diagnostics.delete(uri);
    this.#told.delete(uri.toString());
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

function diagnostic({ line, column, path, message }: Problem): vscode.Diagnostic {
  const at = new vscode.Position(line - 1, column - 1);
  const result = new vscode.Diagnostic(new vscode.Range(at, at), message);
  result.source = 'Kunten';
  if (path !== '') result.code = path;
  return result;
}
