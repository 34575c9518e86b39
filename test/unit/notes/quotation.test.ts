import assert from 'node:assert/strict';
import { noteFileName } from '../../../src/core/notes/noteFileName';
import { quotation } from '../../../src/core/notes/quotation';
import { excerpt, onOneLine } from '../../../src/core/text/excerpt';
import { plainMarkdown } from '../../../src/core/text/plainMarkdown';
import { listed } from './listed';

describe('a note elsewhere', () => {
  it('is a quotation with its source, and what it says', () => {
    const note = listed('a', { quote: '一行目。\r\n\r\n二行目。', body: '**注**\n' });
    assert.equal(quotation(note), '> 一行目。\n>\n> 二行目。\n>\n> — 米露電話会談\n\n**注**\n');
    assert.equal(quotation(listed('a', { quote: '句' })), '> 句\n>\n> — 米露電話会談\n');
  });

  it('is called after its article and its passage, by what every system can have in names', () => {
    assert.equal(
      noteFileName('米露/電話会談', '「会談」\nとは?'),
      '米露 電話会談 — 「会談」 とは.md',
    );
    assert.equal(noteFileName('..', '\u202egnp.exe'), '.. — gnp.exe.md');
    assert.equal(noteFileName('', '\ud800'), '—.md');
    assert.ok(noteFileName('長'.repeat(500), '文'.repeat(500)).length < 100);
  });

  it('has no marks left in it where it is shown as text', () => {
    const hostile =
      '[a](command:x) <b>\n    code\n# h\n- l\n1. n\n`c` *e* https://x.y www.x.y a@x.y $(z) ![i](j) &amp;';
    const shown = plainMarkdown(hostile);
    assert.doesNotMatch(shown.replace(/&(#\d+|nbsp);/g, ''), /[!-/:-@[-`{-~]/);
    const back = shown
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
      .replaceAll('&nbsp;', ' ')
      .replaceAll('  \n', '\n');
    assert.equal(back, hostile);
  });

  it('is cut between characters, around what was found', () => {
    assert.equal(onOneLine('一  二\n三', 10), '一 二 三');
    assert.equal(onOneLine('👨‍👩‍👧👨‍👩‍👧', 10), '👨‍👩‍👧…');
    const text = `${'前'.repeat(100)}言葉${'後'.repeat(100)}`;
    const shown = excerpt(text, { start: 100, end: 102 }, 20);
    assert.match(shown, /^…前{6}言葉後+…$/);
  });
});
