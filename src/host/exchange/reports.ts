import * as vscode from 'vscode';
import { Disposable } from '../lifecycle';

const SCHEME = 'kunten-report';
/** More than anyone has open. */
const MOST = 20;

/** Reports as documents that are on no disk, and that nobody need save. */
export class Reports extends Disposable implements vscode.TextDocumentContentProvider {
  readonly #texts = new Map<string, string>();
  #count = 0;

  constructor() {
    super();
    this.register(vscode.workspace.registerTextDocumentContentProvider(SCHEME, this));
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    return this.#texts.get(uri.path);
  }

  /** @param text Markdown */
  async show(title: string, text: string): Promise<void> {
    const path = `/${++this.#count}/${title.replaceAll('/', '_')}.md`;
    this.#texts.set(path, text);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > MOST && oldest !== undefined) this.#texts.delete(oldest);
    await vscode.window.showTextDocument(vscode.Uri.from({ scheme: SCHEME, path }));
  }
}
