import * as vscode from 'vscode';
import { h } from '../../core/markup/element';
import { toHtml } from '../../core/markup/html';
import { DENSITIES, type Density } from '../../core/rendering/density';
import { articleElement, cardsElement } from '../../core/rendering/page';
import { Channel } from '../../protocol/channel';
import {
  toHost,
  type ReaderAction,
  type ReaderBoot,
  type ReaderModel,
  type toReader,
} from '../../protocol/messages';
import { Disposable } from '../lifecycle';
import type { LinkingIntents } from '../linking/linkingIntents';
import { draftIntents } from '../notes/draftIntents';
import type { NoteIntents } from '../notes/noteIntents';
import { HIGHLIGHTS } from '../notes/vocabulary';
import { orSayWhy } from '../orSayWhy';
import type { GlossaryStore } from '../storage/glossaryStore';
import { webviewPage, webviewRoots } from '../webviewPage';
import { webviewPort } from '../webviewPort';
import { readerModel } from './readerModel';
import type { ReaderSession } from './readerSession';
import type { SessionRegistry } from './sessionRegistry';
import type { Range } from '../../core/article/article';
import { languageOf } from '../../core/article/format';
import { detectLanguage } from '../../core/article/language';

export const READER_VIEW_TYPE = 'kunten.reader';
/** The setting that says which mentions are marked. */
const DENSITY = 'mentions.density';

/** The custom editor: a page for every `.txt` and `.md` that is opened in the reader. */
export class ReaderEditorProvider extends Disposable implements vscode.CustomTextEditorProvider {
  readonly #readers = new Set<Reader>();

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly sessions: SessionRegistry,
    private readonly glossaries: GlossaryStore,
    private readonly notes: NoteIntents,
    private readonly linking: LinkingIntents,
    private readonly log: vscode.LogOutputChannel,
  ) {
    super();
    this.register(
      vscode.window.registerCustomEditorProvider(READER_VIEW_TYPE, this, {
        supportsMultipleEditorsPerDocument: true,
      }),
    );
  }

  async resolveCustomTextEditor(
    document: vscode.TextDocument,
    panel: vscode.WebviewPanel,
    token: vscode.CancellationToken,
  ): Promise<void> {
    const language = languageOf(document.uri.path) ?? detectLanguage(document.getText());
    const [lease] = await Promise.all([
      this.sessions.acquire(document),
      this.glossaries.ready(language),
    ]);
    if (token.isCancellationRequested) {
      lease.dispose();
      return;
    }
    const reader = new Reader(
      lease.session,
      panel,
      this.extensionUri,
      this.sessions,
      this.glossaries,
      this,
      this.notes,
      this.linking,
      this.log,
    );
    this.#readers.add(reader);
    panel.onDidDispose(() => {
      this.#readers.delete(reader);
      reader.dispose();
      if (!this.#shows(lease.session)) this.sessions.deactivate(lease.session);
      lease.dispose();
    });
  }

  /** Has the active reader carry out what a key would. */
  perform(action: ReaderAction): void {
    this.#active()?.perform(action);
  }

  /**
   * Brings the reader of a session to the front and shows a passage in it.
   *
   * @returns whether there is one
   */
  reveal(session: ReaderSession, range?: Range): boolean {
    const reader = this.#readerOf(session);
    reader?.reveal(range);
    return reader !== undefined;
  }

  /** Has another passage chosen for a note of a session. */
  choosePlace(session: ReaderSession, id: string): void {
    this.#readerOf(session)?.choosePlace(id);
  }

  /** Shows the card of an entry where a session's article mentions it first. */
  openEntry(session: ReaderSession, id: string): void {
    this.#readerOf(session)?.openEntry(id);
  }

  /** The reader of a session that the user is most likely to look at. */
  #readerOf(session: ReaderSession): Reader | undefined {
    const readers = [...this.#readers].filter((reader) => reader.session === session);
    const best =
      readers.find(({ isActive }) => isActive) ?? readers.find(({ isVisible }) => isVisible);
    return best ?? readers[0];
  }

  #shows(session: ReaderSession): boolean {
    return [...this.#readers].some((reader) => reader.session === session);
  }

  #active(): Reader | undefined {
    const readers = [...this.#readers];
    return (
      readers.find((reader) => reader.isActive) ??
      readers.find((reader) => reader.session === this.sessions.active)
    );
  }
}

/** One page, showing one session. */
class Reader extends Disposable {
  readonly #channel: Channel<typeof toHost, typeof toReader>;
  /** What is to be done once the page is there. */
  #waiting: (() => void) | undefined;

  constructor(
    readonly session: ReaderSession,
    private readonly panel: vscode.WebviewPanel,
    private readonly extensionUri: vscode.Uri,
    private readonly sessions: SessionRegistry,
    private readonly glossaries: GlossaryStore,
    readers: ReaderEditorProvider,
    notes: NoteIntents,
    linking: LinkingIntents,
    log: vscode.LogOutputChannel,
  ) {
    super();
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: webviewRoots(extensionUri) };
    this.#channel = this.register(
      new Channel(
        webviewPort(webview),
        toHost,
        {
          ...notes.for({
            readers,
            session: () => session,
            insertLink: (markdown) => this.#channel.post('note/link', { markdown }),
          }),
          ...linking.for(() => session),
          ...draftIntents(sessions, 'reader'),
          'reader/density': ({ density }) => orSayWhy(() => keepDensity(density)),
          'reader/loaded': ({ revision }) => {
            // A page that has just been made has nothing selected.
            session.selection = undefined;
            if (revision !== session.revision) this.#show();
            this.#waiting?.();
            this.#waiting = undefined;
          },
          'reader/place': ({ range }) => {
            session.moveTo(range);
          },
          'reader/selection': ({ range }) => {
            session.selection = range;
          },
        },
        (problem) => log.warn(`Reader: ${problem}`),
      ),
    );
    this.#renderPage();
    this.#activate();
    this.register(session.onDidChange(() => this.#show()));
    this.register(
      panel.onDidChangeViewState(() => {
        this.#activate();
        // VS Code makes the page of a hidden reader anew when it is shown again.
        if (!panel.visible) this.#renderPage();
      }),
    );
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('kunten')) {
          this.#channel.post('reader/settings', readerSettings());
          if (event.affectsConfiguration(HIGHLIGHTS)) this.#show();
        }
      }),
    );
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  get isVisible(): boolean {
    return this.panel.visible;
  }

  perform(action: ReaderAction): void {
    this.#whenShown(() => this.#channel.post('reader/do', { action }));
  }

  reveal(range?: Range): void {
    this.#whenShown(() => {
      if (range) this.#channel.post('reader/reveal', { range });
      else this.#channel.post('reader/do', { action: 'focusArticle' });
    });
    this.panel.reveal();
  }

  choosePlace(id: string): void {
    this.#whenShown(() => this.#channel.post('reader/choosePlace', { id }));
    this.panel.reveal();
  }

  openEntry(id: string): void {
    this.#whenShown(() => this.#channel.post('reader/openEntry', { id }));
    this.panel.reveal();
  }

  /** Does something with the page: at once, or, as long as there is none, when there is. */
  #whenShown(act: () => void): void {
    if (this.panel.visible) act();
    else this.#waiting = act;
  }

  #activate(): void {
    if (this.panel.active || this.sessions.active === undefined) {
      this.sessions.activate(this.session);
    }
  }

  /** Brings what is shown up to date. */
  #show(): void {
    if (this.panel.visible) {
      this.#channel.post('reader/show', readerModel(this.session, this.glossaries));
    } else {
      this.#renderPage();
    }
  }

  #renderPage(): void {
    this.panel.webview.html = this.#page();
  }

  #page(): string {
    const { blocks, cards, ...model } = readerModel(this.session, this.glossaries);
    const place = this.session.place?.start;
    const boot: ReaderBoot = {
      model,
      settings: readerSettings(),
      ...(place === undefined ? {} : { place }),
      messages: vscode.l10n.bundle ?? {},
    };
    return webviewPage(this.panel.webview, this.extensionUri, {
      language: vscode.env.language,
      title: model.title,
      styles: ['theme.css', 'article.css', 'highlights.css', 'card.css', 'note.css', 'reader.css'],
      script: 'reader.js',
      body: readerBody(model.language, blocks, cards, boot.settings.density),
      model: boot,
    });
  }
}

function readerBody(
  language: string,
  blocks: ReaderModel['blocks'],
  cards: ReaderModel['cards'],
  density: Density,
): string {
  return [
    articleElement(language, blocks, density),
    cardsElement(cards),
    h('div', { id: 'overlay' }),
    h('div', { id: 'status', role: 'status', 'aria-live': 'polite', class: 'visually-hidden' }),
  ]
    .map(toHtml)
    .join('\n');
}

function readerSettings(): ReaderBoot['settings'] {
  const settings = vscode.workspace.getConfiguration('kunten');
  const chosen = settings.get(DENSITY);
  return {
    hoverDelay: settings.get<number>('hover.delay', 150),
    density: DENSITIES.find((density) => density === chosen) ?? 'all',
  };
}

/** Keeps what the reader has chosen: for the workspace, if there is one. */
async function keepDensity(density: Density): Promise<void> {
  const isInWorkspace = (vscode.workspace.workspaceFolders ?? []).length > 0;
  await vscode.workspace.getConfiguration('kunten').update(DENSITY, density, !isInWorkspace);
}
