import { expect } from 'chai';
import * as vscode from 'vscode';

describe('The extension', () => {
  it('is activated by opening an article in its reader, and shows it there', async () => {
    const [article] = await vscode.workspace.findFiles('**/*.md', undefined, 1);
    if (!article) throw new Error('The workspace has no article');
    await vscode.commands.executeCommand('vscode.openWith', article, 'kunten.reader');

    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    expect(tab?.input).to.be.instanceOf(vscode.TabInputCustom);
    expect((tab?.input as vscode.TabInputCustom).viewType).to.equal('kunten.reader');
    expect(vscode.extensions.getExtension('kunten.kunten')?.isActive).to.equal(true);
  });
});
