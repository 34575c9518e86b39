import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { projectPath } from '../host/project.mjs';
import { useWorkbench } from './workbench';

/** A glossary with a link that the schema does not allow. */
const REFUSED = {
  schemaVersion: 1,
  title: { en: 'Refused' },
  entries: [
    {
      id: 'link-to-script',
      type: 'term',
      names: { ja: { name: '太字' } },
      description: { en: 'Its link is refused, and it with it.' },
      links: [{ label: 'x', url: "javascript:document.title='pwned'" }],
    },
  ],
};

describe('A hostile article with a hostile glossary and a hostile note', () => {
  const workbench = useWorkbench({ workspace: projectPath('test', 'fixtures', 'hostile') });
  const requests: string[] = [];

  it('is shown as the text that it is', async () => {
    const glossaries = path.join(workbench().folder, '.kunten', 'glossary');
    fs.writeFileSync(path.join(glossaries, 'refused.json'), JSON.stringify(REFUSED));
    workbench().page.on('request', (request) => requests.push(request.url()));
    await workbench().openInReader('hostile.ja.md');
    const text = await workbench().article.innerText();
    for (const part of ['<script>', 'onerror=', '<svg onload=', '</main></body>', '押すと']) {
      assert.ok(text.includes(part), part);
    }
  });

  it('shows its card and its notes as text, too', async () => {
    const { article, reader, notes } = workbench();
    await article.locator('.mention[data-entry=hostile]').first().click();
    const card = reader.locator('#card-hostile');
    await card.waitFor({ state: 'visible' });
    assert.match(await card.innerText(), /<script>document\.title='pwned'<\/script>/);
    await workbench().screenshot('hostile');
    await workbench().runCommand('Kunten: Show Translation Notes');
    await notes.getByText("<script>document.title='pwned'</script>").first().waitFor();
  });

  it('leaves out the entry whose link is a script', async () => {
    assert.equal(await workbench().article.locator('.mention', { hasText: '太字' }).count(), 0);
  });

  it('runs nothing, links to no script, and loads nothing from outside', async () => {
    for (const view of [workbench().reader, workbench().notes]) {
      const frame = await workbench().frameOf(view);
      const found = await frame.evaluate(() => ({
        title: document.title,
        elements: document.querySelectorAll('img, svg:not(.icon), iframe, object, base, form:not(.note-form), style:not(#_defaultStyles), script:not([nonce], #_vscodeApiScript)').length, // prettier-ignore
        handlers: [...document.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes].filter(({ name }) => name.startsWith('on'))).length, // prettier-ignore
        links: [...document.querySelectorAll('a[href]')].map(
          (link) => link.getAttribute('href') ?? '',
        ),
      }));
      assert.notEqual(found.title, 'pwned');
      assert.equal(found.elements, 0);
      assert.equal(found.handlers, 0);
      for (const link of found.links) assert.match(link, /^(#|https?:\/\/|mailto:)/);
    }
    assert.deepEqual(
      requests.filter((url) => !/^(https?:\/\/(127\.0\.0\.1|localhost)|data:|blob:|vscode-|https:\/\/[^/]*vscode-cdn)/.test(url)), // prettier-ignore
      [],
    );
  });

  it('is under a policy that allows nothing but our own scripts, by a nonce that is new each time', async () => {
    const nonces = new Set<string>();
    for (const view of [workbench().reader, workbench().notes]) {
      const frame = await workbench().frameOf(view);
      const policy = await frame.evaluate(
        () =>
          document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '', // prettier-ignore
      );
      assert.match(policy, /default-src 'none'/);
      assert.doesNotMatch(policy, /unsafe/);
      nonces.add(/'nonce-([^']{32,})'/.exec(policy)?.[1] ?? '');
    }
    assert.equal(nonces.size, 2);
    assert.ok(!nonces.has(''));
  });
});
