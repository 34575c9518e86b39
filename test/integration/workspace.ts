import * as vscode from 'vscode';
import { assert } from 'chai';
import { v4 as unique } from 'uuid';

/** The folder that the tests' VS Code has open: a copy, to be written to at will. */
export function workspaceRoot(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.isDefined(folder, 'The tests need an open folder');
  return folder.uri;
}

let written = 0;

/** Writes a file of its own for one test, in the workspace: no copy of another, by its last line breaks. */
export async function writeArticle(text: string, name = `${unique()}.txt`): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(workspaceRoot(), name);
  const unlike = text + '\n'.repeat(++written);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(unlike));
  return uri;
}

/** The file of a note, which must be there. */
export async function noteFile(id: string): Promise<vscode.Uri> {
  const [file] = await vscode.workspace.findFiles(`.kunten/notes/*/${id}.json`);
  assert.isDefined(file);
  return file;
}

export async function readFile(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Edits a document as typing would: replaces `old`, which must stand in it, by `by`. */
export async function replaceText(
  document: vscode.TextDocument,
  old: string,
  by: string,
): Promise<void> {
  const start = document.getText().indexOf(old);
  assert.isAtLeast(start, 0, `“${old}” is not in the document`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(
    document.positionAt(start),
    document.positionAt(start + old.length),
  );
  edit.replace(document.uri, range, by);
  assert.isTrue(await vscode.workspace.applyEdit(edit));
}

/** A quarter of a minute, and longer where everything takes longer. */
const MOST_LOOKS = 600;

/**
 * Waits until something holds; says what was waited for if it never does. Looks are counted, not seconds: on
 * a machine that stands still for a while nothing could have come to hold.
 */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let looks = 0; !(await holds()); looks++) {
    if (looks > MOST_LOOKS) assert.fail(`Waited in vain: ${what}`);
    await rest(25);
  }
}

/** Does nothing for a while, where only time tells that nothing happens. */
export function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
