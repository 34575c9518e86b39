import type * as vscode from 'vscode';
import type { FileSystem } from '../../core/storage/fileSystem';

/** A folder on a disk that this host can reach by itself; `undefined` for others. */
export type Disk = (folder: vscode.Uri) => FileSystem | undefined;

/** A host in a browser has none. */
let disk: Disk = () => undefined;

/** To be called first of all, by a host that has a disk. */
export function useDisk(own: Disk): void {
  disk = own;
}

export const onDisk: Disk = (folder) => disk(folder);
