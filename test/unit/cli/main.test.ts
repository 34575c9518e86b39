import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { folderWith, kunten } from './cli';

describe('the command line', () => {
  it('tells what it can do, as a whole and per command', () => {
    for (const args of [
      ['--help'],
      ['-h'],
      ['link', '--help'],
      ['check', '-h'],
      ['export', '--help'],
    ]) {
      const { code, stdout, stderr } = kunten(args);
      assert.deepEqual([code, stderr], [0, ''], args.join(' '));
      assert.match(stdout, /Usage: node dist\/cli\.js/);
      for (const line of stdout.split('\n')) assert.ok(line.length <= 90, line);
    }
    for (const name of ['link', 'check', 'export']) {
      assert.match(kunten(['--help']).stdout, new RegExp(`^  ${name} `, 'm'));
    }
  });

  it('tells its version', () => {
    const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { version: string };
    assert.deepEqual(kunten(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('answers bad input with a message that helps, exit code 2, and no output', () => {
    const folder = folderWith({
      'a.txt': '米国',
      'sjis.txt': Uint8Array.from([0x95, 0xc4, 0x8d, 0x91]),
      'empty/nothing.md': '',
    });
    const article = path.join(folder, 'a.txt');
    const bad: readonly [string[], RegExp][] = [
      [[], /one of link, check, export/],
      [['lnik'], /no command “lnik”/],
      [['--frobnicate'], /no command “--frobnicate”/],
      [['link'], /ARTICLE is missing/],
      [['link', article, article], /Only one ARTICLE/],
      [['link', '--frobnicate', article], /Unknown option '--frobnicate'/],
      [['link', article, '--glossary'], /--glossary/],
      [['link', path.join(folder, 'b.txt')], /There is no “.*b\.txt”/],
      [['link', folder], /is a folder\. Give the path of a file/],
      [['link', path.join(folder, 'sjis.txt')], /not UTF-8 text\. Save it as UTF-8/],
      [
        ['link', article, '--glossary', path.join(folder, 'none.json')],
        /There is no “.*none\.json”/,
      ],
      [['link', article, '--glossary', path.join(folder, 'empty')], /no glossary/],
      [['link', article, '--glossary', path.join(folder, 'sjis.txt')], /not UTF-8 text/],
      [['check', path.join(folder, 'none')], /There is no “.*none”/],
      [['check', article], /is not a folder/],
      [['check', folder, folder], /Only one DIR/],
      [['check', '--fix'], /Unknown option '--fix'/],
      [['export'], /ARTICLE is missing/],
      [['export', article], /--format html/],
      [['export', article, '--format', 'pdf'], /“pdf”.*html/],
      [['export', article, '--format', 'html', '--language', 'fr'], /“fr”.*en.*ja/],
      [['export', article, '--format', 'html', '--output', folder], /is a folder/],
      [['export', path.join(folder, 'sjis.txt'), '--format', 'html'], /not UTF-8 text/],
    ];
    for (const [args, expected] of bad) {
      const { code, stdout, stderr } = kunten(args);
      assert.deepEqual([code, stdout], [2, ''], args.join(' '));
      assert.match(stderr, expected);
      assert.match(stderr, /See node dist\/cli\.js .*--help\n$/);
    }
  });

  it('lets no file name play tricks on the terminal', () => {
    const { code, stderr } = kunten(['link', 'a\u001b[2J\nb']);
    assert.equal(code, 2);
    assert.match(stderr, /a\\u001b\[2J\\u000ab/);
  });

  it('stops silently when nobody reads on', () => {
    const folder = folderWith({ 'a.txt': '米国。\n\n'.repeat(20_000) });
    const { stdout, stderr } = spawnSync(
      `"${process.execPath}" dist/cli.js link "${path.join(folder, 'a.txt')}" | head -n 1`,
      { shell: true, encoding: 'utf8' },
    );
    assert.deepEqual([stdout, stderr], ['{\n', '']);
  });
});
