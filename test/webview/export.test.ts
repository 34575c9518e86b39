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
      ...readerPage('トランプ氏は停戦を望んだ。ウクライナも停戦を望んだ。'),
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

  it('has no accessibility problem', async () => {
    await page.page.locator('a.mention').first().click();
    assert.deepEqual(await page.accessibilityProblems(), []);
  });
});
