import * as vscode from 'vscode';
import { withoutLinks } from '../core/text/withoutLinks';

/** Does what the user asked for, and says why if it cannot be done. */
export async function orSayWhy(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(withoutLinks(said));
  }
}
