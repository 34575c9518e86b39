import assert from 'node:assert/strict';
import { useWorkbench } from './workbench';

for (const host of ['node', 'web'] as const) {
  describe(`An article in the workbench, ${host} extension host`, () => {
    const workbench = useWorkbench({ host });

    it('opens in the reader by the command palette', async () => {
      await workbench().openInReader('kaidan.ja.md');
      assert.match(await workbench().article.innerText(), /トランプ米大統領/);
    });

    it('shows what is typed into the text beside it', async () => {
      const { article } = workbench();
      await workbench().runCommand('View: Split Editor Right');
      await workbench().runCommand('View: Reopen Editor with Text Editor');
      await workbench().textEditor.waitFor();
      await workbench().goToLine(3);
      await workbench().type('速報');
      await article.getByText('速報').waitFor();
      await workbench().press('Control+S');
    });

    it('is still in the reader after the window was reloaded', async () => {
      await workbench().reload();
      await workbench().article.waitFor();
    });
  });
}
