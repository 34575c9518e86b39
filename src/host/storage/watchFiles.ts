import * as vscode from 'vscode';

/**
 * Calls back for files of a folder that come, change or go, and for the folder itself, and those between, when
 * they come or go: of a folder that does so with what is in it, by a checkout or `mv`, VS Code tells no more than
 * itself, and of one that is made and filled at once it may miss the first files (parcel-bundler/watcher, issue 243).
 *
 * @param files as `RelativePattern` has it
 * @param changed is given a file, or a folder that stands for all that is, or was, in it
 * @returns what ends that
 */
export function watchFiles(
  folder: vscode.Uri,
  files: string,
  changed: (uri: vscode.Uri, isFolder: boolean) => void,
): vscode.Disposable {
  const name = folder.path.slice(folder.path.lastIndexOf('/') + 1);
  const steps = files.split('/').slice(0, -1);
  const between = steps.map((_, i) => steps.slice(0, i + 1).join('/'));
  return vscode.Disposable.from(
    watch(new vscode.RelativePattern(folder, files), (uri) => changed(uri, false)),
    ...[
      new vscode.RelativePattern(vscode.Uri.joinPath(folder, '..'), name),
      ...between.map((path) => new vscode.RelativePattern(folder, path)),
    ].map((pattern) => watch(pattern, (uri) => changed(uri, true), { ignoresChanges: true })),
  );
}

function watch(
  pattern: vscode.RelativePattern,
  changed: (uri: vscode.Uri) => void,
  { ignoresChanges = false } = {},
): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, ignoresChanges);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(changed),
    watcher.onDidChange(changed),
    watcher.onDidDelete(changed),
  );
}
