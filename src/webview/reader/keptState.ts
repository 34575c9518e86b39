import * as v from 'valibot';
import type { Host } from '../shared/host';
import type { DraftView, toReader } from '../../protocol/messages';
import { draftKey, draftOf, draftSchema, type Draft } from './drafts';

const schema = v.object({
  /** Where reading is: an offset in the source text. */
  place: v.optional(v.number()),
  drafts: v.array(draftSchema),
});
type State = v.InferOutput<typeof schema>;

/** What a reader's webview keeps for itself while it is hidden, and when the window is reloaded. */
export class KeptState {
  #state: State;

  /**
   * Reads what was kept, perhaps by an older version: what does not fit is left.
   *
   * @param journal the drafts that the host kept, for when this page could not
   */
  constructor(
    private readonly host: Host<typeof toReader>,
    journal: readonly DraftView[] = [],
  ) {
    const parsed = v.safeParse(schema, host.kept());
    this.#state = parsed.success ? parsed.output : { drafts: [] };
    const lost = journal.flatMap(({ draft }) => {
      const kept = v.safeParse(draftSchema, draft);
      return kept.success && !draftOf(this.drafts, kept.output) ? [kept.output] : [];
    });
    if (lost.length > 0) this.#keep({ drafts: [...this.drafts, ...lost] });
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

  /** Keeps drafts here, and has the host keep what has changed. */
  keepDrafts(drafts: readonly Draft[]): void {
    const before = new Map(this.drafts.map((draft) => [draftKey(draft), draft]));
    this.#keep({ drafts: [...drafts] });
    for (const draft of drafts) {
      const key = draftKey(draft);
      const isNews = JSON.stringify(before.get(key)) !== JSON.stringify(draft);
      if (isNews) this.host.channel.post('draft/keep', { key, draft });
      before.delete(key);
    }
    for (const key of before.keys()) this.host.channel.post('draft/drop', { key });
  }

  #keep(changed: Partial<State>): void {
    this.#state = { ...this.#state, ...changed };
    this.host.keep(this.#state);
  }
}
