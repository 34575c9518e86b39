/** Work that must not overlap, one after the other for each thing that it is about. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  /**
   * Does something when all that was asked for earlier about the same thing is done, or has failed.
   *
   * @param about a name for the thing: a path, say
   */
  take<T>(about: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(about) ?? Promise.resolve()).then(work);
    const ended: Promise<unknown> = turn
      .catch(() => undefined)
      .then(() => {
        if (this.#last.get(about) === ended) this.#last.delete(about);
      });
    this.#last.set(about, ended);
    return turn;
  }
}
