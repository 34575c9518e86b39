import * as vscode from 'vscode';
import type { KnownPlaces } from '../../core/anchoring/places';
import type { Anchor, AnchorState } from '../../core/notes/note';
import { encode } from '../../core/storage/bytes';
import type { FileSystem } from '../../core/storage/fileSystem';
import { readText } from '../../core/storage/textFile';
import { writeWhole } from '../../core/storage/wholeFile';
import { fingerprint } from '../../core/text/hash';
import { inTurn } from './inTurn';
import { ignoreDerived } from './ignored';
import { filesOf, storeOptions } from './libraries';
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
  readonly #files: FileSystem;
  readonly #anchors: string;
  readonly #snapshot: string;

  constructor(
    article: string,
    private readonly library: Library,
  ) {
    this.#files = filesOf(library.home.kunten);
    this.#anchors = `cache/anchors/${article}.json`;
    this.#snapshot = `cache/snapshots/${article}.txt`;
  }

  /** What was stored last, be it for this text or an earlier one; nothing if it is missing or damaged. */
  async load(text: string): Promise<KnownPlaces> {
    const anchors = new Map<string, Anchor>();
    try {
      const cached = JSON.parse(
        (await readText(this.#files, this.#anchors)) ?? '{}',
      ) as Partial<CachedAnchors>;
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
    return inTurn(this.#uri(this.#anchors), async () => {
      await ignoreDerived(this.library.home);
      await this.#write(this.#anchors, `${JSON.stringify(cached)}\n`);
      if (text.length * MOST_BYTES_PER_UNIT > LARGEST_SNAPSHOT) return;
      if ((await this.#readSnapshot()) !== text) await this.#write(this.#snapshot, text);
    });
  }

  async #write(path: string, text: string): Promise<void> {
    await writeWhole(this.#files, path, encode(text), storeOptions.newId());
  }

  #uri(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.library.home.kunten, path);
  }

  async #readSnapshot(): Promise<string | undefined> {
    try {
      const { size } = await vscode.workspace.fs.stat(this.#uri(this.#snapshot));
      return size > LARGEST_SNAPSHOT ? undefined : await readText(this.#files, this.#snapshot);
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
