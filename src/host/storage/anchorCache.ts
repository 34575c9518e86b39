import * as vscode from 'vscode';
import type { Anchor, AnchorState } from '../../core/notes/note';
import { readText, writeText } from './files';
import type { Library } from './library';

/** Where the notes of an article, and what else is kept by its place, were in a certain text of it. */
export interface CachedAnchors {
  /** `fingerprint` of that text. */
  readonly hash: string;
  readonly anchors: Readonly<Record<string, Anchor>>;
}

const STATES: ReadonlySet<string> = new Set<AnchorState>(['exact', 'changed', 'moved']);

/**
 * The live positions of an article's notes, so that a passage which was edited in VS Code is still known
 * after a restart. Derived data in `.kunten/cache`: git ignores it, and it may be deleted at any time.
 */
export class AnchorCache {
  readonly #uri: vscode.Uri;
  readonly #ignore: vscode.Uri;

  constructor(article: string, { home }: Library) {
    this.#uri = vscode.Uri.joinPath(home.kunten, 'cache', 'anchors', `${article}.json`);
    this.#ignore = vscode.Uri.joinPath(home.kunten, '.gitignore');
  }

  /** What was stored for a text with this fingerprint; nothing if it is missing, damaged or of another text. */
  async load(hash: string): Promise<ReadonlyMap<string, Anchor>> {
    const found = new Map<string, Anchor>();
    try {
      const cached = JSON.parse((await readText(this.#uri)) ?? '{}') as Partial<CachedAnchors>;
      if (cached.hash !== hash) return found;
      for (const [id, anchor] of Object.entries(cached.anchors ?? {})) {
        if (isAnchor(anchor)) found.set(id, anchor);
      }
    } catch {
      // A damaged cache is as good as none: the notes are found by their selectors.
    }
    return found;
  }

  async save(hash: string, places: Iterable<readonly [string, Anchor]>): Promise<void> {
    const anchors = Object.fromEntries([...places].filter(([, { range }]) => range !== undefined));
    const cached: CachedAnchors = { hash, anchors };
    if ((await readText(this.#ignore)) === undefined) await writeText(this.#ignore, 'cache/\n');
    await writeText(this.#uri, `${JSON.stringify(cached)}\n`);
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
