import * as vscode from 'vscode';

/** Does what the user asked for, and says why if it cannot be done. */
export async function orSayWhy(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}
