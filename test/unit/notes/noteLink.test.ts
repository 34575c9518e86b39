import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toHtml } from '../../../src/core/markup/html';
import {
  linkedNotes,
  noteLinkMarkdown,
  parseNoteLink,
  redirectLinks,
} from '../../../src/core/notes/noteLink';
import { prose } from '../../../src/core/rendering/prose';
import { uuid } from './notes';

const html = (markdown: string): string => prose(markdown).map(toHtml).join('');

describe('links between notes and to entries', () => {
  it('lead to notes and entries, and nowhere else', () => {
    assert.deepEqual(parseNoteLink(`kunten:note/${uuid(1)}`), { to: 'note', id: uuid(1) });
    assert.deepEqual(parseNoteLink('kunten:entry/donald-trump'), { to: 'entry', id: 'donald-trump' }); // prettier-ignore
    for (const url of [
      'kunten:note/1',
      `kunten:note/${uuid(1)}/..`,
      `kunten:note/${uuid(1)}\n`,
      `KUNTEN:note/${uuid(1)}`,
      `kunten:note/${uuid(1).toUpperCase()}x`,
      'kunten:entry/',
      'kunten:entry/../../secret',
      'kunten:entry/a"onclick="alert(1)',
      'kunten:entry/a--b',
      `kunten:entry/${'a'.repeat(1000)}`,
      'kunten:command/workbench.action.quit',
      'kunten://entry/a',
      'javascript:kunten:entry/a',
      ' kunten:entry/a',
    ]) {
      assert.equal(parseNoteLink(url), undefined, url);
    }
  });

  it('are written so that they are read as they were meant, whatever their words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
        const markdown = noteLinkMarkdown(`あ${words}`, { to: 'note', id: uuid(1) });
        assert.match(html(markdown), /^<p><a class="note-link note" [^>]*>(?!.*<a )/s, markdown);
        assert.deepEqual(linkedNotes(markdown), [uuid(1)]);
      }),
    );
  });

  it('are shown as links that say what they open', () => {
    assert.equal(
      html(`[訳](kunten:entry/donald-trump) [n](kunten:note/${uuid(2)})`),
      '<p><a class="note-link entry" href="#card-donald-trump" data-opens="entry/donald-trump">訳</a> ' +
        `<a class="note-link note" href="#note-${uuid(2)}" data-opens="note/${uuid(2)}">n</a></p>`,
    );
  });

  it('are only their words where they are none', () => {
    assert.equal(html('[x](kunten:entry/A) ![y](kunten:entry/a)'), '<p>x y</p>');
  });

  it('are found in a note once each, and led elsewhere', () => {
    const body = `[a](kunten:note/${uuid(1)}) [b](kunten:note/${uuid(1)}) [c](<kunten:note/${uuid(2)}>) kunten:note/${uuid(3)}`;
    assert.deepEqual(linkedNotes(body), [uuid(1), uuid(2)]);
    assert.equal(
      redirectLinks(body, new Set([uuid(1), uuid(3)]), uuid(9)),
      body.replaceAll(uuid(1), uuid(9)),
    );
  });
});
