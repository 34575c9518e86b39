/* What a host in Node begins with: all that a host in a browser has, from its bundle (esbuild.js), and the disk. */
import type * as vscode from 'vscode';
import { activate as activateAnywhere } from './extension';
import { nodeDisk } from './storage/nodeDisk';

export { deactivate } from './extension';

export function activate(context: vscode.ExtensionContext): void {
  activateAnywhere(context, nodeDisk);
}
