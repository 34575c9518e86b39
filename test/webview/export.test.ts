import assert from 'node:assert/strict';
import { pointAt, readerPage } from './readerPage';
import { THEMES } from './themes';
import { useBrowser, Webview } from './webview';

describe('An exported page', () => {
  const browser = useBrowser();
  let page: Webview;

  beforeEach(async () => {
    const [theme] = THEMES;
    assert.ok(theme);
    page = await Webview.open(browser(), {
      ...readerPage('トランプ氏は停戦を望んだ。ウクライナも停戦を望んだ。同氏は黙った。', {
        found: [
          {
            text: '同氏',
            kind: 'reference',
            entry: 'donald-trump',
            type: 'person',
            reason: { kind: 'topic', form: 'トランプ氏' },
            guesses: ['donald-trump', 'ceasefire'],
          },
        ],
      }),
      script: 'export.js',
      styles: ['theme.css', 'article.css', 'card.css'],
      theme,
      width: 800,
      height: 600,
    });
  });

  afterEach(async () => {
    const { errors } = page;
    await page.close();
    assert.deepEqual(errors, []);
  });

  it('shows its cards on hover, without VS Code', async () => {
    await pointAt(page.page, 'ウクライナ');
    await page.page.locator('#card-ukraine').waitFor();
    assert.deepEqual(page.posted(), []);
  });

  it('is read by keyboard', async () => {
    const { keyboard } = page.page;
    const card = page.page.locator('#card-ceasefire');
    await keyboard.press('Tab');
    await keyboard.press('n');
    assert.ok(await card.isVisible());
    await keyboard.press('Enter');
    assert.ok(await card.evaluate((it) => it === document.activeElement));
    await keyboard.press('Escape');
    assert.ok(await card.isHidden());
    await keyboard.press('Shift+N');
    assert.equal(await page.page.locator('a.mention').nth(3).getAttribute('aria-expanded'), 'true');
  });

  it('says why, and which guesses there are, and asks nothing', async () => {
    await page.page.locator('a.mention').last().click();
    const card = page.page.locator('.card:popover-open');
    const why = card.locator('.card-why > li:visible');
    assert.match((await why.textContent()) ?? '', /^“同氏” probably means ドナルド・トランプ\. This is a guess\./); // prettier-ignore
    await why.getByText('停戦').click();
    assert.equal(await card.getAttribute('id'), 'card-ceasefire');
    assert.equal(await card.getByText('Not right?').count(), 0);
  });

  it('has no accessibility problem', async () => {
    await page.page.locator('a.mention').first().click();
    assert.deepEqual(await page.accessibilityProblems(), []);
  });
});
