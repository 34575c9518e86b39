import * as v from 'valibot';
import type { ReaderModel, toReader } from '../../protocol/messages';
import type { Host } from '../shared/host';
import { newest } from '../shared/newest';
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

  /**
   * Reads what was kept, perhaps by an older version: what does not fit is left.
   *
   * @param model with the drafts that the host kept
   */
  constructor(
    private readonly host: Host<typeof toReader>,
    private readonly model: Pick<ReaderModel, 'article' | 'drafts'>,
  ) {
    const parsed = v.safeParse(schema, host.kept());
    this.#state = parsed.success ? parsed.output : { drafts: [] };
    const hosts = model.drafts?.kept.flatMap(({ key, draft }) => {
      const kept = v.safeParse(draftSchema, draft);
      return kept.success ? [[key, kept.output] as const] : [];
    });
    const all = newest(byId(this.drafts), hosts ?? [], model.drafts?.dropped);
    this.#keep({ drafts: [...all.values()].sort((a, b) => a.written - b.written) });
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
    const { article } = this.model;
    const { channel } = this.host;
    const before = byId(this.drafts);
    this.#keep({ drafts: [...drafts] });
    for (const [key, draft] of byId(drafts)) {
      const isNews = JSON.stringify(before.get(key)) !== JSON.stringify(draft);
      if (isNews) channel.post('draft/keep', { article, key, draft });
      before.delete(key);
    }
    for (const key of before.keys()) channel.post('draft/drop', { article, key, at: Date.now() });
  }

  #keep(changed: Partial<State>): void {
    this.#state = { ...this.#state, ...changed };
    this.host.keep(this.#state);
  }
}

function byId(drafts: readonly Draft[]): Map<string, Draft> {
  return new Map(drafts.map((draft) => [draft.id, draft]));
}
