import * as vscode from 'vscode';
import { Disposable } from '../lifecycle';
import { ReaderSession, type SessionServices } from './readerSession';

/** A session in use, to be given back when the reader that shows it closes. */
export interface SessionLease extends vscode.Disposable {
  readonly session: ReaderSession;
}

interface Shared {
  readonly opening: Promise<ReaderSession>;
  users: number;
}

/** The open sessions, one per document however many readers show it, and which one is active. */
export class SessionRegistry extends Disposable {
  readonly #onDidChangeActive = this.register(new vscode.EventEmitter<void>());
  readonly onDidChangeActive = this.#onDidChangeActive.event;

  readonly #shared = new Map<string, Shared>();
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

  activate(session: ReaderSession): void {
    if (this.active === session) return;
    this.#recent = [...this.#recent.filter((other) => other !== session), session];
    this.#onDidChangeActive.fire();
  }

  async acquire(document: vscode.TextDocument): Promise<SessionLease> {
    const key = document.uri.toString();
    const shared = this.#shared.get(key) ?? {
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
      return { session: await shared.opening, dispose: release };
    } catch (error) {
      this.#shared.delete(key);
      throw error;
    }
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

  #close(session: ReaderSession): void {
    const wasActive = this.active === session;
    this.#recent = this.#recent.filter((other) => other !== session);
    if (wasActive) this.#onDidChangeActive.fire();
    session.dispose();
  }
}
