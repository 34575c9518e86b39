import * as vscode from 'vscode';
import {
  changeOverrules,
  parseOverrules,
  type KeptOverrules,
  type OverruleChange,
  type OverruleFile,
  type Overruling,
} from '../../core/linking/overruleFile';
import type { FileSystem } from '../../core/storage/fileSystem';
import { changeText, readText, settleLeftovers } from '../../core/storage/textFile';
import { unreadable } from '../../core/storage/unreadable';
import { inTurn } from './inTurn';
import { filesOf, storeOptions } from './libraries';
import type { Library } from './library';
import type { FileProblems } from './problems';

const FILE = 'overrules.json';

/** The overrules of a library, in `.kunten/overrules.json`. */
export class OverruleStore {
  readonly uri: vscode.Uri;
  readonly #files: FileSystem;
  #overrules = parseOverrules(undefined).overrules;

  constructor(
    { home }: Library,
    private readonly problems: FileProblems,
  ) {
    this.uri = vscode.Uri.joinPath(home.kunten, FILE);
    this.#files = filesOf(home.kunten);
  }

  get overrules(): KeptOverrules {
    return this.#overrules;
  }

  /**
   * Reads the overrules anew. As long as the file cannot be read (in a merge conflict, say) they stay as
   * they were last read.
   */
  load(): Promise<void> {
    return inTurn(this.uri, async () => {
      try {
        await settleLeftovers(this.#files, FILE, storeOptions);
        this.#take(parseOverrules(await readText(this.#files, FILE)));
      } catch (error) {
        this.#take({ overrules: this.#overrules, problems: [unreadable(error)] });
      }
    });
  }

  /**
   * Takes over a decision, on what the file holds at this moment.
   *
   * @returns what takes it back
   * @throws if nothing can be made of the file: then it stays as it is
   */
  change(overruling: Overruling): Promise<OverruleChange> {
    return inTurn(this.uri, async () => {
      let undo: OverruleChange = {};
      await settleLeftovers(this.#files, FILE, storeOptions);
      await changeText(this.#files, FILE, storeOptions, (before) => {
        const file = parseOverrules(before);
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
        const changed = changeOverrules(file, overruling(file.overrules));
        undo = changed.undo;
        return changed.text;
      });
      this.#take(parseOverrules(await readText(this.#files, FILE)));
      return undo;
    });
  }

  #take({ overrules, problems, content }: OverruleFile): void {
    this.problems.report(this.uri.toString(), [{ uri: this.uri, problems }]);
    if (content) this.#overrules = overrules;
  }
}
