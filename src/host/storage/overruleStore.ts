import * as vscode from 'vscode';
import {
  changeOverrules,
  parseOverrules,
  type KeptOverrules,
  type OverruleChange,
  type OverruleFile,
  type Overruling,
} from '../../core/linking/overruleFile';
import { readText, recover, writeText } from './files';
import type { Library } from './library';
import { unreadable, type FileProblems } from './problems';

/** How long a file may be gone while it is replaced: VS Code deletes what it renames over. */
const REPLACING_MS = 60;

/** The overrules of a library, in `.kunten/overrules.json`. */
export class OverruleStore {
  readonly uri: vscode.Uri;
  #overrules = parseOverrules(undefined).overrules;
  #last: Promise<unknown> = Promise.resolve();
  /** Whether the file was there when it was last read. */
  #hasFile = false;

  constructor(
    private readonly library: Library,
    private readonly problems: FileProblems,
  ) {
    this.uri = vscode.Uri.joinPath(library.home.kunten, 'overrules.json');
  }

  get overrules(): KeptOverrules {
    return this.#overrules;
  }

  /**
   * Reads the overrules anew. As long as the file cannot be read (in a merge conflict, say) they stay as
   * they were last read.
   */
  load(): Promise<void> {
    return this.#inTurn(async () => {
      await recover(this.library.home.kunten);
      this.#take(await this.#read());
    });
  }

  /**
   * Takes over a decision, on what the file holds at this moment.
   *
   * @returns what takes it back
   * @throws if nothing can be made of the file: then it stays as it is
   */
  change(overruling: Overruling): Promise<OverruleChange> {
    return this.#inTurn(async () => {
      await recover(this.library.home.kunten);
      const file = await this.#read();
      this.#take(file);
      const [problem] = file.problems;
      if (!file.content && problem) {
        throw new Error(
          vscode.l10n.t(
            '{0}, line {1}: {2} Until this is mended, nothing is written to the file.',
            vscode.workspace.asRelativePath(this.uri),
            problem.line,
            problem.message,
          ),
        );
      }
      const { text, undo } = changeOverrules(file, overruling(file.overrules));
      await writeText(this.uri, text);
      this.#take(parseOverrules(text));
      return undo;
    });
  }

  async #read(): Promise<OverruleFile> {
    try {
      const text = await readText(this.uri);
      if (text !== undefined || !this.#hasFile) return this.#parsed(text);
      // Another window may be replacing it at this moment.
      await new Promise((resolve) => setTimeout(resolve, REPLACING_MS));
      return this.#parsed(await readText(this.uri));
    } catch (error) {
      return { overrules: this.#overrules, problems: [unreadable(error)] };
    }
  }

  #parsed(text: string | undefined): OverruleFile {
    this.#hasFile = text !== undefined;
    return parseOverrules(text);
  }

  #take({ overrules, problems, content }: OverruleFile): void {
    this.problems.report(this.uri.toString(), [{ uri: this.uri, problems }]);
    if (content) this.#overrules = overrules;
  }

  /** One after the other: a decision must not undo the one before it. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
