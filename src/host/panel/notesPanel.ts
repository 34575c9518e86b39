import * as vscode from 'vscode';
import { h } from '../../core/markup/element';
import { toHtml } from '../../core/markup/html';
import type { Range } from '../../core/article/article';
import { sentenceAt } from '../../core/article/sentences';
import { Channel } from '../../protocol/channel';
import { toHost, type PanelBoot, type toPanel } from '../../protocol/messages';
import { Disposable } from '../lifecycle';
import type { LinkingIntents } from '../linking/linkingIntents';
import { draftIntents } from '../notes/draftIntents';
import type { NoteIntents, PanelRequest } from '../notes/noteIntents';
import type { ReaderEditorProvider } from '../reader/readerEditorProvider';
import type { ReaderSession } from '../reader/readerSession';
import type { SessionRegistry } from '../reader/sessionRegistry';
import type { GlossaryStore } from '../storage/glossaryStore';
import { webviewPage, webviewRoots } from '../webviewPage';
import { webviewPort } from '../webviewPort';
import { HIGHLIGHTS } from '../notes/vocabulary';
import { panelModel } from './panelModel';

export const NOTES_VIEW = 'kunten.notes';

/** The translation notes of the active article, in the secondary side bar. */
export class NotesPanel extends Disposable implements vscode.WebviewViewProvider {
  readonly #following = this.register(new Following());
  #view: vscode.WebviewView | undefined;
  #channel: Channel<typeof toHost, typeof toPanel> | undefined;
  /** What is to be shown as soon as there is a page. */
  #asked: PanelRequest | undefined;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly sessions: SessionRegistry,
    private readonly glossaries: GlossaryStore,
    private readonly readers: ReaderEditorProvider,
    private readonly notes: NoteIntents,
    private readonly linking: LinkingIntents,
    private readonly log: vscode.LogOutputChannel,
  ) {
    super();
    this.register(vscode.window.registerWebviewViewProvider(NOTES_VIEW, this));
    this.register(sessions.onDidChangeActive(() => this.#follow()));
    this.register(notes.onDidAskPanel((request) => void this.#ask(request)));
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(HIGHLIGHTS)) this.#show();
      }),
    );
    this.#follow();
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    const { webview } = view;
    webview.options = { enableScripts: true, localResourceRoots: webviewRoots(this.extensionUri) };
    const channel = new Channel<typeof toHost, typeof toPanel>(
      webviewPort(webview),
      toHost,
      {
        ...this.notes.for({
          readers: this.readers,
          session: () => this.sessions.requireActive(),
          insertLink: (markdown) => channel.post('note/link', { markdown }),
        }),
        ...this.linking.for(() => this.sessions.requireActive()),
        ...draftIntents(this.sessions, 'panel'),
        'panel/loaded': () => {
          this.#show();
          if (this.#asked) this.#post(this.#asked);
          this.#asked = undefined;
        },
        'panel/compose': () => this.#compose(),
        'panel/openSample': async () => {
          await vscode.commands.executeCommand('kunten.openSample');
        },
        'reader/reveal': ({ range }) => {
          if (this.sessions.active) this.readers.reveal(this.sessions.active, range);
        },
      },
      (problem) => this.log.warn(`Translation notes: ${problem}`),
    );
    this.#view = view;
    this.#channel = channel;
    const visibility = view.onDidChangeVisibility(() => {
      if (view.visible) this.#show();
    });
    view.onDidDispose(() => {
      visibility.dispose();
      channel.dispose();
      if (this.#channel === channel) this.#channel = undefined;
    });
    const boot: PanelBoot = { messages: vscode.l10n.bundle ?? {} };
    webview.html = webviewPage(webview, this.extensionUri, {
      language: vscode.env.language,
      title: vscode.l10n.t('Translation notes'),
      styles: ['theme.css', 'highlights.css', 'note.css', 'notes.css'],
      script: 'notes.js',
      body: [
        h('main', { id: 'panel' }),
        h('div', { id: 'status', role: 'status', 'aria-live': 'polite', class: 'visually-hidden' }),
      ]
        .map(toHtml)
        .join('\n'),
      model: boot,
    });
  }

  /** Shows the panel, and in it what is asked for: at once, or when it has loaded. */
  async #ask(request: PanelRequest): Promise<void> {
    const isThere = this.#view?.visible;
    if (!isThere) this.#asked = request;
    await vscode.commands.executeCommand(`${NOTES_VIEW}.focus`);
    if (isThere) this.#post(request);
  }

  #post(request: PanelRequest): void {
    if (request.type === 'panel/filter') this.#channel?.post(request.type, request.payload);
    else this.#channel?.post(request.type, request.payload);
  }

  /** Listens to the session that is active now, and shows it. */
  #follow(): void {
    const session = this.sessions.active;
    this.#following.start(
      session
        ? [session.onDidChange(() => this.#show()), session.onDidMove(() => this.#move(session))]
        : [],
    );
    this.#show();
  }

  /** Brings the panel up to date. A hidden one asks for it when it is shown again. */
  #show(): void {
    if (!this.#view?.visible) return;
    this.#channel?.post('panel/show', panelModel(this.sessions.active, this.glossaries));
  }

  #move({ place }: ReaderSession): void {
    this.#channel?.post('panel/place', place === undefined ? {} : { range: place });
  }

  /** Starts a translation note on what is selected, or else on the first sentence in view. */
  #compose(): void {
    const session = this.sessions.active;
    if (!session) return;
    const range = session.selection ?? firstSentence(session);
    if (!range) return;
    const quote = session.article.text.slice(range.start, range.end);
    this.#channel?.post('panel/compose', { range, quote, kind: 'translation' });
  }
}

function firstSentence({ article, place }: ReaderSession): Range | undefined {
  return sentenceAt(article, place?.start ?? 0);
}

/** Subscriptions to the session that is being followed. */
class Following implements vscode.Disposable {
  #subscriptions: readonly vscode.Disposable[] = [];

  start(subscriptions: readonly vscode.Disposable[]): void {
    this.dispose();
    this.#subscriptions = subscriptions;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#subscriptions = [];
  }
}
