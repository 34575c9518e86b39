import type { Translate } from '../../core/text/translate';
import { Channel, NoAnswerError, type Handlers, type Port } from '../../protocol/channel';
import type { toHost, Table } from '../../protocol/messages';

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The host as a webview knows it. */
export interface Host<Incoming extends Table> {
  readonly channel: Channel<Incoming, typeof toHost>;
  /** What `keep` was last given, also after the webview was hidden or the window reloaded. */
  kept(): unknown;
  /** Keeps a value of JSON's kind for this webview. */
  keep(state: unknown): void;
}

/** Connects to the host. VS Code allows this once in the life of a page. */
export function connect<Incoming extends Table>(
  incoming: Incoming,
  handlers: Handlers<Incoming>,
): Host<Incoming> {
  const api = acquireVsCodeApi();
  const port: Port = {
    post: (message) => api.postMessage(message),
    listen(listener) {
      const receive = (event: MessageEvent<unknown>) => listener(event.data);
      window.addEventListener('message', receive);
      return () => window.removeEventListener('message', receive);
    },
  };
  return {
    channel: new Channel<Incoming, typeof toHost>(port, incoming, handlers, (problem) =>
      console.error(`Kunten: ${problem}`),
    ),
    kept: () => api.getState(),
    keep: (state) => api.setState(state),
  };
}

/** Why a request failed: what the other side says, where it says anything. */
export function wordsOf(error: unknown, t: Translate): string {
  if (error instanceof NoAnswerError) {
    return t('VS Code has not answered. Look whether it is done before you try again.');
  }
  return error instanceof Error ? error.message : String(error);
}
