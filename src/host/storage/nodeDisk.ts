import type * as vscode from 'vscode';
import type { FileSystem } from '../../core/storage/fileSystem';
import { NodeFileSystem } from './nodeFileSystem';

/** A folder on a disk that a Node host can reach by itself; `undefined` for others. */
export function nodeDisk(folder: vscode.Uri): FileSystem | undefined {
  return folder.scheme === 'file' ? new NodeFileSystem(folder.fsPath) : undefined;
}
