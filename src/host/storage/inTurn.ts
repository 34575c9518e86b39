import type * as vscode from 'vscode';
import { Turns } from '../../core/storage/turns';

const turns = new Turns();

/** Does something with a file when all that this window was doing with it before is done. */
export function inTurn<T>(file: vscode.Uri, work: () => Promise<T>): Promise<T> {
  return turns.take(file.toString(), work);
}
