import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { KASUMIGASEKI, folderWith, glossary, kunten } from './cli';

function page(args: readonly string[], cwd: string): string {
  const { code, stdout, stderr } = kunten(['export', ...args, '--format', 'html'], cwd);
  assert.deepEqual([code, stderr], [0, '']);
  return stdout;
}

describe('the command export', () => {
  const folder = folderWith({
    'a.txt': '見出し\n\nトランプ大統領は語った。',
    'evil.md':
      '霞が関<script>alert(1)</script>\n\n[x](javascript:alert(1)) ![](https://x.example/i.png)',
    'evil.json': glossary({
      ...KASUMIGASEKI,
      description: { en: '<img src=x onerror=alert(1)></script><script>alert(1)</script>' },
    }),
  });

  it('writes a whole page, with the cards, that needs nothing else', () => {
    const html = page(['a.txt'], folder);
    assert.match(html, /^<!doctype html>\n?<html lang="/i);
    assert.match(html, /<title>見出し/);
    assert.match(html, /<a class="mention person"[^>]*href="#card-donald-trump"/);
    assert.match(html, /id="card-donald-trump"/);
    assert.doesNotMatch(html, /<link|<script[^>]+src=|<img|@import|url\(|sourceMappingURL/i);
    assert.ok(html.includes('--kunten-'), 'the styles are in it');
  });

  it('speaks the language asked for', () => {
    assert.match(page(['a.txt'], folder), /American businessman/);
    assert.match(page(['a.txt', '--language', 'ja'], folder), /アメリカの実業家/);
  });

  it('uses other glossaries, and writes to a file', () => {
    const target = path.join(folder, 'a.html');
    assert.equal(page(['a.txt', '--glossary', 'evil.json', '--output', target], folder), '');
    const html = fs.readFileSync(target, 'utf8');
    assert.match(html, /トランプ大統領/);
    assert.doesNotMatch(html, /id="card-donald-trump"/);
  });

  it('never writes over what it reads, by whatever path, or into a library', () => {
    fs.symlinkSync('a.txt', path.join(folder, 'link.txt'));
    fs.mkdirSync(path.join(folder, '.kunten'));
    for (const [output, said] of [
      ['a.txt', /is read/],
      ['./x/../a.txt', /is read/],
      ['link.txt', /is read/],
      ['evil.json', /is read/],
      ['.kunten/a.html', /Kunten keeps/],
      ['nowhere/a.html', /no folder/],
    ] as const) {
      const args = ['export', 'a.txt', '--format', 'html', '--glossary', '.', '--output', output];
      const { code, stdout, stderr } = kunten(args, folder);
      assert.deepEqual([code, stdout], [2, ''], output);
      assert.match(stderr, said);
    }
    assert.match(fs.readFileSync(path.join(folder, 'a.txt'), 'utf8'), /^見出し/);
    assert.match(fs.readFileSync(path.join(folder, 'evil.json'), 'utf8'), /^\{/);
  });

  it('runs nothing that an article or a glossary brings', () => {
    const html = page(['evil.md', '--glossary', 'evil.json'], folder);
    assert.match(html, /id="card-kasumigaseki"/);
    assert.doesNotMatch(html, /<script>alert|<img|href="javascript:/i);
    assert.equal(html.match(/<script/g)?.length, 1);
  });
});
