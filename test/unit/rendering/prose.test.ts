import assert from 'node:assert/strict';
import { toHtml } from '../../../src/core/markup/html';
import { prose } from '../../../src/core/rendering/prose';

const html = (markdown: string): string => prose(markdown).map(toHtml).join('');

describe('the Markdown of notes', () => {
  it('is rendered with its emphasis, code, lists, quotations and links', () => {
    assert.equal(
      html('*a* **b** `c`\n\n- d\n\n> e\n\n[f](https://x.example)'),
      '<p><em>a</em> <strong>b</strong> <code>c</code></p><ul><li><p>d</p></li></ul>' +
        '<blockquote><p>e</p></blockquote><p><a href="https://x.example" rel="noreferrer">f</a></p>',
    );
  });

  it('runs nothing', () => {
    assert.equal(
      html('<img src=x onerror=alert(1)> [a](javascript:alert(1)) ![b](https://x.example/i.png)'),
      '<p>&#60;img src=x onerror=alert(1)&#62; a b</p>',
    );
  });
});
