import * as vscode from 'vscode';
import { inverse, type NoteChange, type NoteStep } from '../../core/notes/noteChange';
import { StepBroken } from '../../core/storage/noteStore';
import type { Libraries, OpenLibrary } from '../storage/libraries';
import { articleFile, articlePath } from '../storage/library';

/** What has been done to the notes of a library. */
interface Done {
  /** Said to the user when it is taken back, or done again. */
  readonly what: string;
  readonly library: OpenLibrary;
  readonly step: NoteStep;
}

const MOST_STEPS = 200;
/** How many changes are made between two looks at whether to go on. */
const AT_ONCE = 50;

/** Every change of notes goes through here, so that it can be undone and redone. */
export class NoteEditing {
  #done: readonly Done[] = [];
  #undone: readonly Done[] = [];

  constructor(private readonly libraries: Libraries) {}

  /**
   * Makes changes that belong together.
   *
   * @param what is done, in the user's language: `Delete Note`
   * @returns what was in fact done, when it is safely on disk
   */
  async apply(what: string, library: OpenLibrary, step: NoteStep): Promise<NoteStep> {
    const made = await this.#make({ what, library, step });
    if (made.step.length > 0) this.#set([...this.#done, made], []);
    return made.step;
  }

  /**
   * As `apply`, for changes so many that someone wants to see how far it is, or to stop it. What has been
   * made by then stays, and is taken back as one.
   *
   * @param goOn told how many have been made; whether to go on
   */
  async applyInParts(
    what: string,
    library: OpenLibrary,
    step: NoteStep,
    goOn: (made: number) => boolean,
  ): Promise<Done> {
    let made: Done = { what, library, step: [] };
    const changes: NoteChange[] = [];
    try {
      for (let from = 0; from < step.length && goOn(from); from += AT_ONCE) {
        const part = step.slice(from, from + AT_ONCE);
        // A library that cannot be written is left for another one, which the rest follows.
        made = await this.#make({ what, library: made.library, step: part });
        changes.push(...made.step);
      }
    } finally {
      made = { ...made, step: changes };
      if (changes.length > 0) this.#set([...this.#done, made], []);
    }
    return made;
  }

  /**
   * Takes back what was done last.
   *
   * @param note the note that it was done to: if something else has been done since, that stays
   */
  async undo(note?: string): Promise<void> {
    const last = this.#done.at(-1);
    const isMeant = note === undefined || last?.step.some(({ after }) => after.id === note);
    if (!isMeant) {
      throw new Error(vscode.l10n.t('Other notes have been changed since. Undo that first.'));
    }
    if (!last) return;
    this.#set(this.#done.slice(0, -1), this.#undone);
    const undone = await this.#takeBack(
      last,
      (part) => this.#set(this.#done, [...this.#undone, part]),
      (left) => this.#set([...this.#done, left], this.#undone),
    );
    this.#set(this.#done, [...this.#undone, undone]);
    say(vscode.l10n.t('Undone: {0}', last.what));
  }

  /** Does again what was taken back last. */
  async redo(): Promise<void> {
    const last = this.#undone.at(-1);
    if (!last) return;
    this.#set(this.#done, this.#undone.slice(0, -1));
    const done = await this.#takeBack(
      last,
      (part) => this.#set([...this.#done, part], this.#undone),
      (left) => this.#set(this.#done, [...this.#undone, left]),
    );
    this.#set([...this.#done, done], this.#undone);
    say(vscode.l10n.t('Done again: {0}', last.what));
  }

  /**
   * @param broken given what was taken back of a step that could not be as a whole
   * @param failed given what is left of it, so that it can be tried again
   */
  async #takeBack(
    done: Done,
    broken: (part: Done) => void,
    failed: (left: Done) => void,
  ): Promise<Done> {
    const taken = new Set<string>();
    try {
      const step = inverse(done.step, new Date().toISOString());
      return await this.#make({ ...done, step }, (part) => {
        for (const { after } of part.step) taken.add(after.id);
        broken(part);
      });
    } catch (error) {
      failed({ ...done, step: done.step.filter(({ after }) => !taken.has(after.id)) });
      throw error;
    }
  }

  /**
   * @param broken given what was done of a step that could not be done as a whole
   * @returns what was in fact done, and in which library
   */
  async #make(
    { what, library, step }: Done,
    broken = (done: Done): void => this.#set([...this.#done, done], []),
  ): Promise<Done> {
    try {
      return { what, library, step: await apply(library, step) };
    } catch (error) {
      const done = error instanceof StepBroken ? error.done : [];
      if (done.length > 0) broken({ what, library, step: done });
      const left = step.filter(({ after }) => !done.some((change) => change.after.id === after.id));
      const apart = await this.libraries.instead(library, error);
      const articles = [...new Set(left.map(({ after }) => after.article))];
      await rememberArticles(articles, library, apart);
      return { what, library: apart, step: await apply(apart, left) };
    }
  }

  #set(done: readonly Done[], undone: readonly Done[]): void {
    this.#done = done.slice(-MOST_STEPS);
    this.#undone = undone;
    void vscode.commands.executeCommand('setContext', 'kunten.canUndoNotes', done.length > 0);
    void vscode.commands.executeCommand('setContext', 'kunten.canRedoNotes', undone.length > 0);
  }
}

/** Has another library know articles too, under their whole addresses. */
async function rememberArticles(
  articles: readonly string[],
  from: OpenLibrary,
  to: OpenLibrary,
): Promise<void> {
  for (const record of await from.records.all()) {
    if (!articles.includes(record.id)) continue;
    const file = articleFile(record.path, from.library.home);
    await to.records.save({ ...record, path: articlePath(file, to.library.home) });
  }
  await to.notes.load(articles);
}

async function apply({ notes }: OpenLibrary, step: NoteStep): Promise<NoteStep> {
  const done = await notes.apply(step);
  const asked = new Set(step.map(({ after }) => after.id));
  if (done.some(({ after }) => !asked.has(after.id))) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('This note had been changed elsewhere meanwhile. Both versions are kept.'),
    );
  }
  return done;
}

function say(what: string): void {
  vscode.window.setStatusBarMessage(what, 4_000);
}
