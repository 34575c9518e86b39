import * as vscode from 'vscode';
import type { KnownPlaces } from '../../core/anchoring/places';
import type { Anchor, AnchorState } from '../../core/notes/note';
import { fingerprint } from '../../core/text/hash';
import { readText, writeText } from './files';
import type { Library } from './library';

/** Where the notes of an article, and what else is kept by its place, were in a certain text of it. */
export interface CachedAnchors {
  /** `fingerprint` of that text. */
  readonly hash: string;
  readonly anchors: Readonly<Record<string, Anchor>>;
}

const STATES: ReadonlySet<string> = new Set<AnchorState>(['exact', 'changed', 'moved']);

/** Bytes. Notes on larger texts are found by their selectors. */
const LARGEST_SNAPSHOT = 5_000_000;
/** UTF-8 has no more for a UTF-16 code unit. */
const MOST_BYTES_PER_UNIT = 3;

/**
 * The live positions of an article's notes and the text that they count in, so that a passage is still
 * known after a restart, be the text edited in VS Code or elsewhere. Derived data in `.kunten/cache`: git
 * ignores it, and it may be deleted at any time.
 */
export class AnchorCache {
  readonly #anchors: vscode.Uri;
  readonly #snapshot: vscode.Uri;
  readonly #ignore: vscode.Uri;

  #last: Promise<void> = Promise.resolve();

  constructor(article: string, { home }: Library) {
    const cache = vscode.Uri.joinPath(home.kunten, 'cache');
    this.#anchors = vscode.Uri.joinPath(cache, 'anchors', `${article}.json`);
    this.#snapshot = vscode.Uri.joinPath(cache, 'snapshots', `${article}.txt`);
    this.#ignore = vscode.Uri.joinPath(home.kunten, '.gitignore');
  }

  /** What was stored last, be it for this text or an earlier one; nothing if it is missing or damaged. */
  async load(text: string): Promise<KnownPlaces> {
    const anchors = new Map<string, Anchor>();
    try {
      const cached = JSON.parse((await readText(this.#anchors)) ?? '{}') as Partial<CachedAnchors>;
      const isOfText = cached.hash === fingerprint(text);
      const counted = isOfText ? text : await this.#readSnapshot();
      if (counted === undefined || fingerprint(counted) !== cached.hash) return { text, anchors };
      for (const [id, anchor] of Object.entries(cached.anchors ?? {})) {
        if (isAnchor(anchor)) anchors.set(id, anchor);
      }
      return { text: counted, anchors };
    } catch {
      // A damaged cache is as good as none: the notes are found by their selectors.
      return { text, anchors: new Map() };
    }
  }

  /** Stores where passages are in a text. What is stored later is what stays. */
  save(text: string, places: Iterable<readonly [string, Anchor]>): Promise<void> {
    const anchors = Object.fromEntries([...places].filter(([, { range }]) => range !== undefined));
    const cached: CachedAnchors = { hash: fingerprint(text), anchors };
    const saved = this.#last.then(async () => {
      if ((await readText(this.#ignore)) === undefined) await writeText(this.#ignore, 'cache/\n');
      await writeText(this.#anchors, `${JSON.stringify(cached)}\n`);
      if (text.length * MOST_BYTES_PER_UNIT > LARGEST_SNAPSHOT) return;
      if ((await this.#readSnapshot()) !== text) await writeText(this.#snapshot, text);
    });
    this.#last = saved.catch(() => undefined);
    return saved;
  }

  async #readSnapshot(): Promise<string | undefined> {
    try {
      const { size } = await vscode.workspace.fs.stat(this.#snapshot);
      return size > LARGEST_SNAPSHOT ? undefined : await readText(this.#snapshot);
    } catch {
      return undefined;
    }
  }
}

function isAnchor(value: Anchor): boolean {
  const { state, range } = value;
  return (
    STATES.has(state) &&
    range !== undefined &&
    Number.isInteger(range.start) &&
    Number.isInteger(range.end) &&
    range.start >= 0 &&
    range.start < range.end
  );
}
