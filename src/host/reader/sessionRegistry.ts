import * as vscode from 'vscode';
import { Disposable } from '../lifecycle';
import { ReaderSession, type SessionServices } from './readerSession';
import type { SessionDrafts } from './sessionDrafts';

/** A session in use, to be given back when the reader or the comments that show it close. */
export interface SessionLease extends vscode.Disposable {
  readonly session: ReaderSession;
}

interface Shared {
  readonly opening: Promise<ReaderSession>;
  /** Once it is open. */
  session?: ReaderSession;
  users: number;
}

/**
 * The open sessions, one per document however many readers show it, and which one is active. A session
 * that is only shown beside a text editor is never active: what follows the active one follows readers.
 */
export class SessionRegistry extends Disposable {
  readonly #onDidChangeActive = this.register(new vscode.EventEmitter<void>());
  readonly onDidChangeActive = this.#onDidChangeActive.event;

  readonly #onDidOpen = this.register(new vscode.EventEmitter<void>());
  /** A session has been opened. */
  readonly onDidOpen = this.#onDidOpen.event;

  readonly #shared = new Map<string, Shared>();
  /** What was being written on articles that are closed. */
  readonly #closed = new Map<string, SessionDrafts>();
  /** The sessions that have been active and are still open, the latest last. */
  #recent: readonly ReaderSession[] = [];

  constructor(private readonly services: SessionServices) {
    super();
  }

  /** The session of the reader that had the focus last. */
  get active(): ReaderSession | undefined {
    return this.#recent.at(-1);
  }

  /** @throws if no article is open in a reader */
  requireActive(): ReaderSession {
    const { active } = this;
    if (!active) throw new Error(vscode.l10n.t('No article is open in a reader.'));
    return active;
  }

  /** The session of an article, if it is open. */
  find(article: vscode.Uri): ReaderSession | undefined {
    return this.#shared.get(article.toString())?.session;
  }

  /** The session of an article by its record's id, if it is open. */
  on(article: string): ReaderSession | undefined {
    const open = [...this.#open, ...this.#recent];
    return open.findLast(({ identity }) => identity.record.id === article);
  }

  /** What is being written on an article, by its record's id. It may have been closed while it was saved. */
  draftsOn(article: string): SessionDrafts | undefined {
    return this.on(article)?.drafts ?? this.#closed.get(article);
  }

  activate(session: ReaderSession): void {
    if (this.active === session) return;
    this.#recent = [...this.#recent.filter((other) => other !== session), session];
    this.#onDidChangeActive.fire();
  }

  /** No reader shows a session any longer. */
  deactivate(session: ReaderSession): void {
    const wasActive = this.active === session;
    this.#recent = this.#recent.filter((other) => other !== session);
    if (wasActive) this.#onDidChangeActive.fire();
  }

  async acquire(document: vscode.TextDocument): Promise<SessionLease> {
    const key = document.uri.toString();
    const shared: Shared = this.#shared.get(key) ?? {
      opening: ReaderSession.open(document, this.services),
      users: 0,
    };
    this.#shared.set(key, shared);
    shared.users++;
    const release = (): void => {
      if (--shared.users > 0) return;
      this.#shared.delete(key);
      void shared.opening.then((session) => this.#close(session));
    };
    try {
      const session = await shared.opening;
      const isNew = shared.session === undefined;
      shared.session = session;
      if (isNew) this.#onDidOpen.fire();
      return { session, dispose: release };
    } catch (error) {
      this.#shared.delete(key);
      throw error;
    }
  }

  /** Has what is being written in the open sessions written down. */
  async flush(): Promise<void> {
    await Promise.all(this.#open.map(({ drafts }) => drafts.flush()));
  }

  override dispose(): void {
    for (const { opening } of this.#shared.values()) {
      void opening.then(
        (session) => session.dispose(),
        () => undefined,
      );
    }
    super.dispose();
  }

  get #open(): ReaderSession[] {
    return [...this.#shared.values()].flatMap(({ session }) => session ?? []);
  }

  #close(session: ReaderSession): void {
    this.deactivate(session);
    this.#closed.set(session.identity.record.id, session.drafts);
    session.dispose();
  }
}
