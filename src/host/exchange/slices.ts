import * as vscode from 'vscode';

/** How long work may keep everything else waiting. */
const SLICE_MS = 25;
/** What takes longer shows how far it is. */
const PATIENCE_MS = 1_000;

/** Work that can be watched and stopped. */
export interface Watched {
  readonly token: vscode.CancellationToken;
  /** @param said how far it is, in the user's language */
  readonly report: (said: string) => void;
}

/** The user does not want it done any more. Nothing needs to be said. */
class Cancelled extends Error {}

/**
 * Runs work to its end, in slices between which everything else has its turn.
 *
 * @param seen called with what the work yields
 * @throws Cancelled
 */
export async function inSlices<T, R>(
  work: Generator<T, R>,
  { token }: Watched,
  seen: (value: T) => void,
): Promise<R> {
  for (let until = Date.now() + SLICE_MS; ;) {
    const { done, value } = work.next();
    if (done) return value;
    seen(value);
    if (Date.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (token.isCancellationRequested) throw new Cancelled();
    until = Date.now() + SLICE_MS;
  }
}

/**
 * Does work that may be long. If it is, it is shown and can be cancelled.
 *
 * @returns nothing if it was cancelled
 */
export async function watched<T>(
  title: string,
  work: (watched: Watched) => Promise<T>,
): Promise<T | undefined> {
  const source = new vscode.CancellationTokenSource();
  let show: ((said: string) => void) | undefined;
  const working = work({ token: source.token, report: (said) => show?.(said) });
  const timer = setTimeout(() => {
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    void vscode.window.withProgress(options, (progress, token) => {
      token.onCancellationRequested(() => source.cancel());
      show = (message) => progress.report({ message });
      return working.catch(() => undefined);
    });
  }, PATIENCE_MS);
  try {
    return await working;
  } catch (error) {
    if (error instanceof Cancelled) return undefined;
    throw error;
  } finally {
    clearTimeout(timer);
    source.dispose();
  }
}
