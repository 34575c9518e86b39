import * as v from 'valibot';
import type { Host } from '../shared/host';
import type { toReader } from '../../protocol/messages';
import { draftSchema, type Draft } from './drafts';

const schema = v.object({
  /** Where reading is: an offset in the source text. */
  place: v.optional(v.number()),
  drafts: v.array(draftSchema),
});
type State = v.InferOutput<typeof schema>;

/** What a reader's webview keeps for itself while it is hidden, and when the window is reloaded. */
export class KeptState {
  #state: State;

  /** Reads what was kept, perhaps by an older version: what does not fit is left. */
  constructor(private readonly host: Host<typeof toReader>) {
    const parsed = v.safeParse(schema, host.kept());
    this.#state = parsed.success ? parsed.output : { drafts: [] };
  }

  get place(): number | undefined {
    return this.#state.place;
  }

  keepPlace(place: number): void {
    this.#keep({ place });
  }

  get drafts(): readonly Draft[] {
    return this.#state.drafts;
  }

  keepDrafts(drafts: readonly Draft[]): void {
    this.#keep({ drafts: [...drafts] });
  }

  #keep(changed: Partial<State>): void {
    this.#state = { ...this.#state, ...changed };
    this.host.keep(this.#state);
  }
}
