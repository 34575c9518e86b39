/** @import { FrameLocator, Page } from 'playwright-core' */

/**
 * The page inside a webview. VS Code shows it in a frame within a frame, and replaces the inner one
 * when the extension sets its HTML anew; a locator finds the one that is there.
 * @param {Page} page
 * @param {string} which what else holds of the outer frame
 * @returns {FrameLocator}
 */
const webview = (page, which) =>
  page
    .frameLocator(`iframe.webview[src*="extensionId=kunten.kunten"]${which}:visible`)
    .frameLocator('iframe#active-frame');

/**
 * Kunten's reader in VS Code's window: the one in front.
 * @param {Page} page
 */
export const readerView = (page) => webview(page, ':not([src*="purpose="])');

/**
 * Kunten's panel of translation notes in VS Code's window.
 * @param {Page} page
 */
export const notesView = (page) => webview(page, '[src*="purpose=webviewView"]');
