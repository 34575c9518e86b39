import * as vscode from 'vscode';
import type { OverruleChange } from '../../core/linking/overruleFile';
import type { ReaderSession } from '../reader/readerSession';
import { offerUndo } from './offerUndo';

/** A decision, by what takes it back. */
interface Decision {
  /** The file that it is kept in. */
  readonly file: string;
  readonly undo: OverruleChange;
}

const KEY = 'overruled';
const MOST_DECISIONS = 50;

/** The latest decisions about what names mean, so that they can be taken back, also after a restart. */
export class OverruleHistory {
  #decisions: readonly Decision[];

  constructor(private readonly state: vscode.Memento) {
    this.#decisions = state.get<readonly Decision[]>(KEY, []);
    this.#tell();
  }

  /** Says what has been decided, and offers to take it back. */
  add(session: ReaderSession, undo: OverruleChange, said: string): void {
    const decision = { file: session.overruleFile.toString(), undo };
    this.#set([...this.#decisions, decision].slice(-MOST_DECISIONS));
    void offerUndo(said, () => this.#takeBack(decision, session));
  }

  /** Takes back what was decided last of what is kept where a session keeps it. */
  async undoLast(session: ReaderSession): Promise<void> {
    const file = session.overruleFile.toString();
    const last = this.#decisions.findLast((decision) => decision.file === file);
    if (last) await this.#takeBack(last, session);
  }

  async #takeBack(decision: Decision, session: ReaderSession): Promise<void> {
    if (!this.#decisions.includes(decision)) return;
    await session.overrule(() => decision.undo);
    this.#set(this.#decisions.filter((other) => other !== decision));
  }

  #set(decisions: readonly Decision[]): void {
    this.#decisions = decisions;
    void this.state.update(KEY, decisions);
    this.#tell();
  }

  #tell(): void {
    const canUndo = this.#decisions.length > 0;
    void vscode.commands.executeCommand('setContext', 'kunten.canUndoOverrule', canUndo);
  }
}
