import assert from 'node:assert/strict';
import { writeAnki } from '../../../src/core/exchange/anki';
import { writeMarkdown } from '../../../src/core/exchange/markdown';
import { parseMarkdown } from '../../../src/core/article/markdown';
import { passages } from '../../../src/core/article/passages';
import { prose } from '../../../src/core/rendering/prose';
import { toHtml } from '../../../src/core/markup/html';
import { article, note, uuid, write } from './samples';

describe('notes as Markdown', () => {
  const evil = '<img src=x onerror=alert(1)>\n# no heading\n![x](https://spy.example/x.png)';

  it('quote the passage, and lead back to its line', () => {
    const one = note(1, '七時', { tags: ['to check', '川'], color: 'pink', creator: '瑞希' });
    assert.equal(
      write([one, note(2, '𠮷野家', { kind: 'translation', body: '' })], writeMarkdown),
      `# 川辺の朝市

[articles/kawa.md](<../articles/kawa.md>)

---

> 七時

Note **1**

[Line 3](<../articles/kawa.md#L3>) · means pink · \\#to\\_check · \\#川 · 瑞希 · 2026-02-11

---

> 𠮷野家

[Line 5](<../articles/kawa.md#L5>) · Translation note · 2026-02-12
`,
    );
  });

  it('have no HTML and no pictures, and their quotes no Markdown', () => {
    const one = note(1, '川', { body: evil, tags: [evil], creator: evil });
    const hostile = { ...one, selector: { ...one.selector, exact: `${evil}\n\n1. x\n- y` } };
    const text = write([hostile], writeMarkdown);
    assert.doesNotMatch(text, /(?<!\\)<(?!https?:|\.\.)/);
    assert.doesNotMatch(text, /(?<!\\)!\[/);
    const [quotation] = parseMarkdown(text).filter(({ kind }) => kind === 'quotation');
    assert.ok(quotation?.kind === 'quotation');
    assert.ok(passages({ blocks: quotation.children }).every(({ kind }) => kind === 'paragraph'));
  });

  it('have words where they had links to notes', () => {
    const body = `See [that one](kunten:note/${uuid(2)}) and [x](https://x.example/).`;
    const text = write([note(1, '川', { body })], writeMarkdown);
    assert.match(text, /See that one and \[x\]\(https:\/\/x\.example\/\)\./);
  });
});

describe('notes as Anki text', () => {
  it('have the sentence in front and the note behind, known by their guid', () => {
    const one = note(1, '七時', { tags: ['to check', '川'], body: 'a\tb\n\n<i>c</i>' });
    const [head, card] = write([one], writeAnki).split(/(?<=#tags column:4\n)/);
    assert.equal(
      head,
      '#separator:tab\n#html:true\n#notetype:Basic\n#guid column:1\n#tags column:4\n',
    );
    const [guid, front, back, tags] = card?.trimEnd().split('\t') ?? [];
    assert.equal(guid, uuid(1));
    assert.equal(front, '朝市は<b>七時</b>に開く。');
    const html = prose(one.body).map(toHtml).join('').replaceAll('\t', '&#9;');
    assert.equal(back, `${html.replaceAll('\n', '<br>')}<small>${article.title}</small>`);
    assert.doesNotMatch(back, /<i>/);
    assert.equal(tags, 'to_check 川');
  });

  it('are one line each, whatever is in them', () => {
    const one = note(1, '川', { body: '"\r\n\t#', tags: ['a\tb\n"c'] });
    const selector = { ...one.selector, exact: '<script>\t\n"' };
    const lines = write([{ ...one, selector }], writeAnki).split('\n');
    assert.equal(lines.length, 7);
    assert.equal(lines[5]?.split('\t').length, 4);
    assert.doesNotMatch(lines[5], /"|<script/);
  });
});
