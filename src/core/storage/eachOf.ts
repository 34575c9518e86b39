/** More at once is no faster, and a process may have only so many files open. */
const AT_ONCE = 64;

/** Does something for each of many, several at once. */
export async function eachOf<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const next = all.values();
  const worker = async (): Promise<void> => {
    for (const one of next) await act(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
