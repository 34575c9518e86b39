// The extension with which `npm start` opens the sample article. A file that VS Code is started with opens as
// a text where that is ready before VS Code knows the editors of extensions, as it may be on a slow machine.
const vscode = require('vscode');

/** Opens the article in the reader, unless the last session has left it open. */
exports.activate = async () => {
  const [article] = await vscode.workspace.findFiles('*.ja.md');
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const isOpen = tabs.some(({ input }) => input?.uri?.toString() === article?.toString());
  if (article && !isOpen) {
    await vscode.commands.executeCommand('vscode.openWith', article, 'kunten.reader');
  }
};
