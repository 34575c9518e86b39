/** A value that is kept as long as what it was made from stays the same. */
export class Memo<T> {
  #from: readonly unknown[] | undefined;
  #value: T | undefined;

  /** The value made from these, by identity: the last one again if they are those of the last call. */
  of(from: readonly unknown[], make: () => T): T {
    if (!this.#from || !areSame(from, this.#from)) {
      this.#value = make();
      this.#from = from;
    }
    return this.#value as T;
  }
}

/** Whether two lists hold the same objects. */
export function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
