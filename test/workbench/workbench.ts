import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { launchChromium } from '../host/chromium.mjs';
import { outPath, projectPath } from '../host/project.mjs';
import {
  hostSettings,
  installExtension,
  QUIET_SETTINGS,
  startServer,
  writeJson,
  type Server,
} from '../host/served.mjs';
import { notesView, readerView } from '../host/views.mjs';
import { servedVSCode } from '../host/vscode.mjs';

export interface WorkbenchOptions {
  /** The extension host that Kunten runs in. */
  readonly host?: 'node' | 'web';
  /** The folder to work on a copy of; by default that of the fixtures. */
  readonly workspace?: string;
  /** A package to install as a user does; without one Kunten runs from the project's folder. */
  readonly vsix?: string;
  /** Settings of the user, besides those that keep VS Code quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** The themes that Kunten is to look right in, and the class by which its webviews know them. */
export const THEMES = {
  light: { name: 'Light 2026', bodyClass: 'vscode-light' },
  dark: { name: 'Dark 2026', bodyClass: 'vscode-dark' },
  hcDark: { name: 'Default High Contrast', bodyClass: 'vscode-high-contrast' },
  hcLight: { name: 'Default High Contrast Light', bodyClass: 'vscode-high-contrast-light' },
} as const;
export type Theme = keyof typeof THEMES;

const START_TIMEOUT = 60_000;

const QUICK_INPUT = '.quick-input-widget input[type="text"]';

/** A running VS Code with a window, and what a person does with it. */
export class Workbench {
  private constructor(
    /** The window. */
    readonly page: Page,
    /** The copy of the workspace that is open in it. */
    readonly folder: string,
    private readonly browser: BrowserContext,
    private readonly server: Server,
    private readonly temporary: string,
    private readonly console: string[],
    /** The window's address. */
    private readonly address: string,
  ) {}

  /** Starts a VS Code that has never run before, and waits until its window is usable. */
  static async open(options: WorkbenchOptions = {}): Promise<Workbench> {
    const { host = 'node', vsix, settings } = options;
    const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'kunten-workbench-'));
    const undo: (() => unknown)[] = [
      () => {
        remove(temporary);
      },
    ];
    try {
      const folder = path.join(temporary, 'workspace');
      const source = options.workspace ?? projectPath('test', 'fixtures', 'workspace');
      fs.cpSync(source, folder, { recursive: true });
      const vscode = await servedVSCode();
      const dataFolder = path.join(temporary, 'data');
      if (vsix) await installExtension(vscode, dataFolder, vsix);
      const server = await startServer(vscode, {
        dataFolder,
        settings: { ...QUIET_SETTINGS, ...hostSettings(host), ...settings },
      });
      undo.unshift(() => {
        server.stop();
      });
      const browser = await launchChromium(path.join(temporary, 'profile'));
      undo.unshift(() => browser.close());
      const page = browser.pages()[0] ?? (await browser.newPage());
      const messages: string[] = [];
      page.on('console', (message) => messages.push(`${message.type()} ${message.text()}`));
      const address = server.url({
        folder,
        ...(vsix === undefined ? { extension: projectPath() } : {}),
      });
      const workbench = new Workbench(page, folder, browser, server, temporary, messages, address);
      await page.goto(address);
      try {
        await workbench.#whenUsable();
      } catch (error) {
        await workbench.keepTraces('start');
        throw error;
      }
      return workbench;
    } catch (error) {
      for (const step of undo) await step();
      throw error;
    }
  }

  /** Opens another window on the same folder, with an extension host of its own. It closes with this one. */
  async openWindow(): Promise<Workbench> {
    const { address, browser, console, folder, server, temporary } = this;
    const page = await browser.newPage();
    page.on('console', (message) => console.push(`second ${message.type()} ${message.text()}`));
    const window = new Workbench(page, folder, browser, server, temporary, console, address);
    await page.goto(address);
    await window.#whenUsable();
    return window;
  }

  /** Kunten's reader: the page in the webview in front. */
  get reader(): FrameLocator {
    return readerView(this.page);
  }

  /** Kunten's panel of translation notes: the page in its webview. */
  get notes(): FrameLocator {
    return notesView(this.page);
  }

  /** The article in the reader. */
  get article(): Locator {
    return this.reader.locator('main#article');
  }

  /** The frame behind `reader` or `notes`, to run scripts in; it is replaced when the page is. */
  async frameOf(view: FrameLocator): Promise<Frame> {
    const body = await view.locator('body').elementHandle({ timeout: START_TIMEOUT });
    const frame = await body.ownerFrame();
    if (!frame) throw new Error('The webview has gone');
    return frame;
  }

  /**
   * Runs a command by the command palette.
   * @param title as the palette shows it, category included: "Kunten: Add Note"
   */
  async runCommand(title: string): Promise<void> {
    await this.#pick(`>${title}`, title);
  }

  /** Runs a command that asks for something where the command palette was. */
  async runCommandThatAsks(title: string): Promise<void> {
    await this.#choose(`>${title}`, title);
  }

  /** Opens a file of the workspace the way that the settings say. */
  async openFile(name: string): Promise<void> {
    await this.#pick(name, name);
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
  }

  /** Opens a file of the workspace in Kunten's reader. */
  async openInReader(name: string): Promise<void> {
    await this.openFile(name);
    await this.runCommand('Kunten: Open in Reader');
    await this.article.waitFor({ timeout: START_TIMEOUT });
  }

  /** The text editor, if one can be seen. */
  get textEditor(): Locator {
    return this.page.locator('.editor-group-container .monaco-editor[role="code"]:visible').first();
  }

  /** Puts the cursor into the text editor, at the beginning of a line (from 1). */
  async goToLine(line: number): Promise<void> {
    // When the command palette closes, the focus may go back to where it was before, even a moment later.
    await this.#pick(`:${line}`, `Go to line ${line}`, async () => {
      if (await this.page.locator(QUICK_INPUT).isVisible()) await this.press('Escape');
      await this.textEditor.click({ timeout: 5000 });
    });
  }

  /**
   * Presses a button of a notification, in the notification centre: a VS Code that is being tested shows
   * none on its own.
   */
  async answerNotification(text: string, button: string): Promise<void> {
    await this.runCommand('Notifications: Show Notifications');
    const centre = this.page.locator('.notifications-center');
    const notification = centre.locator('.notification-list-item').filter({ hasText: text });
    await notification.first().getByRole('button', { name: button, exact: true }).click();
  }

  /** Presses a key, or several together: "Control+S". */
  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  /** Types where the focus is. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  /** Reloads the window as a person does, so that VS Code saves what it means to remember. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load', { timeout: START_TIMEOUT });
    await this.runCommand('Developer: Reload Window');
    await loaded;
    await this.#whenUsable();
  }

  /** Changes the colour theme by the settings, and waits until the views that are open have it. */
  async setTheme(theme: Theme): Promise<void> {
    const { name, bodyClass } = THEMES[theme];
    this.changeSettings({ 'workbench.colorTheme': name });
    for (const view of [this.reader, this.notes]) {
      const body = view.locator('body');
      if ((await body.count()) > 0) await view.locator(`body.${bodyClass}`).waitFor();
    }
  }

  /** Changes settings of the workspace, in its file. */
  changeSettings(settings: Readonly<Record<string, unknown>>): void {
    const file = path.join(this.folder, '.vscode', 'settings.json');
    const present: unknown = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
    writeJson(file, Object.assign({}, present, settings));
  }

  /** Takes a picture of the window: out/screenshots/NAME.png. */
  async screenshot(name: string): Promise<void> {
    const file = outPath('screenshots', `${fileName(name)}.png`);
    await this.page.screenshot({ path: file, timeout: 15_000 });
  }

  /** Keeps a picture and the logs in out/, for finding out what went wrong. */
  async keepTraces(name: string): Promise<void> {
    await this.screenshot(name).catch(() => undefined);
    const folder = outPath('logs', fileName(name));
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'server.log'), this.server.log());
    fs.writeFileSync(path.join(folder, 'console.log'), this.console.join('\n'));
    const logs = path.join(this.server.dataFolder, 'data', 'logs');
    if (fs.existsSync(logs)) fs.cpSync(logs, path.join(folder, 'vscode'), { recursive: true });
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.stop();
    remove(this.temporary);
  }

  async #whenUsable(): Promise<void> {
    const { page } = this;
    await page.locator('.monaco-workbench').waitFor({ timeout: START_TIMEOUT });
    await page.locator('.part.statusbar').waitFor({ timeout: START_TIMEOUT });
    // A remote window's commands come with its extension host.
    await page.locator('[id="status.host"]').waitFor({ timeout: START_TIMEOUT });
  }

  /** Takes an entry of the quick input, which is closed then. */
  async #pick(text: string, name: string, prepare?: () => Promise<void>): Promise<void> {
    await this.#choose(text, name, prepare);
    await this.page.locator(QUICK_INPUT).waitFor({ state: 'hidden' });
    // Not to hover over what was behind the list.
    await this.page.mouse.move(0, 0);
  }

  /**
   * Types into the quick input, and takes the entry with that name. Tries again when the input does
   * not come or goes away: a webview that is being loaded swallows keys, and an editor that opens
   * late takes the focus; a person would try again too.
   *
   * @param prepare is done before each attempt
   */
  async #choose(text: string, name: string, prepare?: () => Promise<void>): Promise<void> {
    const { page } = this;
    const input = page.locator(QUICK_INPUT);
    // What the entry is called goes on with its description and its key.
    const start = new RegExp(`^${name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(,|$)`);
    const entry = page.locator('.quick-input-list').getByRole('option', { name: start }).first();
    const patience = Date.now() + START_TIMEOUT;
    for (;;) {
      try {
        await prepare?.();
        if (!(await input.isVisible())) {
          await page.keyboard.press(text.startsWith('>') ? 'F1' : 'Control+P');
        }
        await input.fill(text, { timeout: 2000 });
        await entry.click({ timeout: 5000 });
        return;
      } catch (error) {
        if (Date.now() > patience) {
          throw new Error(`There is no "${name}" to choose for "${text}"`, { cause: error });
        }
      }
    }
  }
}

/**
 * A workbench for the tests of a `describe`: opened before them, closed after them, its traces kept
 * when one fails.
 * @returns what gives it, inside a test
 */
export function useWorkbench(options: WorkbenchOptions = {}): () => Workbench {
  let workbench: Workbench | undefined;
  before(async function () {
    this.timeout(3 * START_TIMEOUT);
    workbench = await Workbench.open(options);
  });
  afterEach(async function () {
    const { currentTest } = this;
    if (currentTest?.state === 'failed') await workbench?.keepTraces(currentTest.fullTitle());
  });
  after(() => workbench?.close());
  return () => {
    if (!workbench) throw new Error('The workbench is open only while tests run');
    return workbench;
  };
}

function remove(folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** A title as the name of a file. */
function fileName(title: string): string {
  return title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 100);
}
