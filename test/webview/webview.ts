import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { escapeHtml } from '../../src/core/markup/html';
import { accessibilityProblems } from '../accessibility';
import { launchChromium } from '../host/chromium.mjs';
import { outPath, projectPath } from '../host/project.mjs';
import type { Theme } from './themes';

const ORIGIN = 'https://webview.kunten.test';
const NONCE = 'bm9uY2Utb2YtdGhlLXRlc3Rz';
const ANSWER_TIMEOUT_MS = 5_000;

export interface WebviewOptions {
  /** A bundle in `dist/webview`. */
  readonly script: string;
  /** Style sheets in `media`, in order. */
  readonly styles: readonly string[];
  /** The content of `<body>`. */
  readonly body: string;
  /** What stands in `<script id="model">`. */
  readonly boot: unknown;
  readonly theme: Theme;
  /** The colour variable of what VS Code has behind the webview. */
  readonly background: 'editor-background' | 'sideBar-background';
  readonly width: number;
  readonly height: number;
  /** What `setState` was given before the page was closed. */
  readonly kept?: unknown;
}

/** A message from the page. */
export interface Posted {
  readonly type: string;
  readonly payload: unknown;
  /** The number of a request, which waits for a reply. */
  readonly request?: number;
}

/**
 * The page of a webview in a real browser, built and guarded as in VS Code (content security policy,
 * style sheet of its own, body class, variables), with the tests in the place of the host.
 */
export class Webview {
  readonly #posted: Posted[] = [];
  readonly #errors: string[] = [];
  #read = new Set<Posted>();

  private constructor(
    readonly page: Page,
    private readonly options: WebviewOptions,
  ) {}

  static async open(browser: BrowserContext, options: WebviewOptions): Promise<Webview> {
    const page = await browser.newPage();
    const { width, height, kept } = options;
    await page.setViewportSize({ width, height });
    const webview = new Webview(page, options);
    page.on('pageerror', (error) => webview.#errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') webview.#errors.push(message.text());
    });
    await page.exposeFunction('hostReceives', (message: Posted) => webview.#posted.push(message));
    await page.addInitScript(stubVsCodeApi, kept);
    await page.route(`${ORIGIN}/**`, async (route) => {
      const file = webview.#file(new URL(route.request().url()).pathname);
      await route.fulfill(file ?? { status: 404 });
    });
    await page.goto(`${ORIGIN}/`);
    return webview;
  }

  /** Everything that the page has posted so far, or of one type. */
  posted(type?: string): readonly Posted[] {
    return this.#posted.filter((message) => type === undefined || message.type === type);
  }

  /** The next message of a type that has not been asked for yet. */
  async next(type: string): Promise<Posted> {
    const deadline = Date.now() + ANSWER_TIMEOUT_MS;
    for (;;) {
      const found = this.posted(type).find((message) => !this.#read.has(message));
      if (found) {
        this.#read.add(found);
        return found;
      }
      if (Date.now() > deadline) {
        const types = this.#posted.map((message) => message.type).join(', ');
        throw new Error(`No ${type} was posted; but: ${types}. ${this.#errors.join(' ')}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Sends a message to the page, which has dealt with it when this resolves. */
  async send(type: string, payload: unknown): Promise<void> {
    await this.#deliver({ type, payload });
  }

  /** Answers a request: with nothing when it was carried out, or with why not. */
  async answer({ request }: Posted, error?: string): Promise<void> {
    await this.#deliver({ reply: request, ...(error === undefined ? {} : { error }) });
  }

  /** What the page keeps by `setState`. */
  kept(): Promise<unknown> {
    return this.page.evaluate(() => (window as unknown as { kept: unknown }).kept);
  }

  /** Errors thrown and logged in the page. */
  get errors(): readonly string[] {
    return this.#errors;
  }

  /** What axe-core finds wrong, a line each. */
  accessibilityProblems(): Promise<string[]> {
    return accessibilityProblems(this.page);
  }

  /** Takes a picture: out/screenshots/NAME.png. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: outPath('screenshots', `${name}.png`) });
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  async #deliver(message: unknown): Promise<void> {
    await this.page.evaluate(async (data) => {
      window.postMessage(data, '*');
      // The message is a task of its own, and what it changes is painted after it.
      await new Promise((resolve) => setTimeout(resolve));
      await new Promise(requestAnimationFrame);
      await new Promise((resolve) => setTimeout(resolve));
    }, message);
  }

  #file(name: string): { contentType: string; body: string } | undefined {
    const { theme, background, styles, script } = this.options;
    if (name === '/') return { contentType: 'text/html; charset=utf-8', body: this.#html() };
    if (name === '/vscode.css') {
      return { contentType: 'text/css', body: vscodeStyles(theme, background) };
    }
    const style = styles.find((style) => name === `/${style}`);
    const read = (...parts: string[]) => fs.readFileSync(projectPath(...parts), 'utf8');
    if (style) return { contentType: 'text/css', body: read('media', style) };
    if (name === `/${script}`) {
      return { contentType: 'text/javascript', body: read('dist', 'webview', script) };
    }
    return undefined;
  }

  #html(): string {
    const { styles, script, body, boot, theme } = this.options;
    const policy = `default-src 'none'; style-src ${ORIGIN}; script-src 'nonce-${NONCE}'; base-uri 'none'; form-action 'none'`;
    const model = JSON.stringify(boot).replaceAll('<', '\\u003c');
    return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Kunten</title>
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
${['vscode.css', ...styles].map((style) => `<link rel="stylesheet" href="/${style}">`).join('')}
</head><body class="${theme.bodyClass}">
${body}
<script type="application/json" id="model" nonce="${NONCE}">${model}</script>
<script nonce="${NONCE}" src="/${script}"></script>
</body></html>`;
  }
}

/** One browser for the tests of a `describe`. */
export function useBrowser(): () => BrowserContext {
  let browser: BrowserContext | undefined;
  let profile = '';
  before(async function () {
    this.timeout(90_000);
    profile = fs.mkdtempSync(path.join(os.tmpdir(), 'kunten-webview-'));
    browser = await launchChromium(profile);
  });
  after(async () => {
    await browser?.close();
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  return () => {
    if (!browser) throw new Error('The browser is open only while tests run');
    return browser;
  };
}

/** Runs in the page, before anything else. */
function stubVsCodeApi(kept: unknown): void {
  const page = window as unknown as {
    kept: unknown;
    hostReceives(message: unknown): void;
    acquireVsCodeApi(): unknown;
  };
  page.kept = kept;
  page.acquireVsCodeApi = () => ({
    postMessage: (message: unknown) => {
      page.hostReceives(message);
    },
    getState: () => page.kept,
    setState: (state: unknown) => {
      page.kept = state;
    },
  });
}

/** What VS Code gives every webview: the theme's variables, and styles in a layer below all others. */
function vscodeStyles({ variables }: Theme, background: string): string {
  const declarations = Object.entries(variables).map(
    ([name, value]) => `--vscode-${name}: ${value};`,
  );
  return `:root { ${declarations.join(' ')} background: var(--vscode-${background}); }
@layer vscode-default {
  html { scrollbar-color: var(--vscode-scrollbarSlider-background) transparent; }
  body {
    overscroll-behavior-x: none; background-color: transparent; margin: 0; padding: 0 20px;
    color: var(--vscode-editor-foreground); font-family: var(--vscode-font-family);
    font-weight: var(--vscode-font-weight); font-size: var(--vscode-font-size);
  }
  img, video { max-width: 100%; max-height: 100%; }
  a, a code { color: var(--vscode-textLink-foreground); }
  a:hover { color: var(--vscode-textLink-activeForeground); }
  a:focus, input:focus, select:focus, textarea:focus {
    outline: 1px solid -webkit-focus-ring-color; outline-offset: -1px;
  }
  code {
    font-family: var(--monaco-monospace-font); color: var(--vscode-textPreformat-foreground);
    background-color: var(--vscode-textPreformat-background); padding: 1px 3px; border-radius: 4px;
  }
  pre code { padding: 0; }
  blockquote {
    background: var(--vscode-textBlockQuote-background); border-color: var(--vscode-textBlockQuote-border);
  }
}`;
}
