import * as v from 'valibot';
import type { Payload, Table } from './messages';

/** One end of a message pipe: `postMessage` and its event, whichever side this is. */
export interface Port {
  post(message: unknown): void;
  /** @returns how to stop listening */
  listen(listener: (message: unknown) => void): () => void;
}

export type Handlers<T extends Table> = {
  readonly [K in keyof T]?: (payload: Payload<T, K>) => void | Promise<void>;
};

/** A reply that came back as a failure, with the other side's words. */
class RemoteError extends Error {
  override readonly name = 'RemoteError';
}

/** No reply came in time; what was asked for may still be done. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

const REQUEST_TIMEOUT_MS = 15_000;

const envelope = v.union([
  v.object({ type: v.string(), payload: v.unknown(), request: v.optional(v.number()) }),
  v.object({ reply: v.number(), error: v.optional(v.string()) }),
]);

/**
 * The one transport between host and webviews. Messages are checked against the tables of
 * `messages.ts` on arrival; what does not fit is refused with an error, never passed on. A request
 * is answered once its handler has finished, fails when that fails, after fifteen seconds, or when
 * the channel is disposed of.
 */
export class Channel<Incoming extends Table, Outgoing extends Table> {
  readonly #pending = new Map<
    number,
    { resolve: () => void; reject: (error: Error) => void; timer: unknown }
  >();
  readonly #stopListening: () => void;
  #lastRequest = 0;

  constructor(
    private readonly port: Port,
    private readonly incoming: Incoming,
    private readonly handlers: Handlers<Incoming>,
    private readonly onInvalid: (problem: string) => void,
  ) {
    this.#stopListening = port.listen((message) => void this.#receive(message));
  }

  /** Sends without waiting. A hidden webview may miss it: send only what can be sent again. */
  post<K extends keyof Outgoing & string>(type: K, payload: Payload<Outgoing, K>): void {
    this.port.post({ type, payload });
  }

  /** Sends, and resolves when the other side has done what was asked. */
  request<K extends keyof Outgoing & string>(
    type: K,
    payload: Payload<Outgoing, K>,
  ): Promise<void> {
    const request = ++this.#lastRequest;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#pending.delete(request);
        reject(new NoAnswerError(`No answer to ${type} within ${REQUEST_TIMEOUT_MS / 1000} s`));
      }, REQUEST_TIMEOUT_MS);
      this.#pending.set(request, { resolve, reject, timer });
      this.port.post({ type, payload, request });
    });
  }

  dispose(): void {
    this.#stopListening();
    for (const { reject, timer } of this.#pending.values()) {
      clearTimeout(timer);
      reject(new Error('The other side has been closed'));
    }
    this.#pending.clear();
  }

  async #receive(message: unknown): Promise<void> {
    const parsed = v.safeParse(envelope, message);
    if (!parsed.success) {
      this.onInvalid('a message that is none');
      return;
    }
    const known = parsed.output;
    if ('reply' in known) {
      this.#settle(known.reply, known.error);
      return;
    }
    let error: string | undefined;
    try {
      await this.#dispatch(known.type, known.payload);
    } catch (thrown) {
      error = thrown instanceof Error ? thrown.message : String(thrown);
    }
    if (known.request !== undefined) {
      this.port.post({ reply: known.request, ...(error === undefined ? {} : { error }) });
    } else if (error !== undefined) {
      this.onInvalid(error);
    }
  }

  async #dispatch(type: string, payload: unknown): Promise<void> {
    const schema = Object.hasOwn(this.incoming, type) ? this.incoming[type] : undefined;
    const handler = Object.hasOwn(this.handlers, type) ? this.handlers[type] : undefined;
    if (!schema || !handler) throw new Error(`Unknown message: ${type}`);
    const checked = v.safeParse(schema, payload);
    if (!checked.success) {
      const [issue] = checked.issues;
      const path = v.getDotPath(issue);
      throw new Error(`Malformed ${type}: ${path ? `${path}: ` : ''}${issue.message}`);
    }
    await handler(checked.output);
  }

  #settle(request: number, error: string | undefined): void {
    const pending = this.#pending.get(request);
    if (!pending) return;
    this.#pending.delete(request);
    clearTimeout(pending.timer);
    if (error === undefined) pending.resolve();
    else pending.reject(new RemoteError(error));
  }
}
