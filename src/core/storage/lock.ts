import { encode } from './bytes';
import type { FileSystem } from './fileSystem';

/** What storing needs of the world besides files. */
export interface StoreServices {
  /** A new UUID, version 7. */
  readonly newId: () => string;
  /** The time: ISO 8601, UTC. */
  readonly now: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Milliseconds after which a lock that does not change is taken for one that a crash left. */
  readonly staleLock?: number;
}

/** Much longer than a note's saving takes, and short enough to be waited for after a crash. */
const STALE_MS = 2_000;
const POLL_MS = 10;

/**
 * Does something while no other process does anything under the same lock: a file that only one of them
 * can create. A crash leaves it; who has seen it unchanged for a time breaks it. Since a process that was
 * only asleep may wake up then, what cannot be taken back is done after another look at the lock.
 *
 * @param path of the lock's file
 * @param work is given what tells whether no other process has taken this lock for a dead one
 */
export async function locked<T>(
  files: FileSystem,
  path: string,
  services: StoreServices,
  work: (isHeld: () => Promise<boolean>) => Promise<T>,
): Promise<T> {
  const token = services.newId();
  await acquire(files, path, token, services);
  const own = String(encode(token));
  const isHeld = async (): Promise<boolean> => holder(await files.read(path)) === own;
  try {
    return await work(isHeld);
  } finally {
    // One that cannot be removed will be taken for dead.
    if (await isHeld().catch(() => false)) await files.remove(path).catch(() => undefined);
  }
}

/** Where the lock of a file is. What is in `cache` is known to nobody else, git included. */
export function lockPath(path: string): string {
  return `cache/locks/${path.replaceAll('/', '~')}`;
}

/**
 * Reads a file that a folder has just been seen to hold. Where a rename deletes what it replaces, one that is
 * being written anew is missing for a moment; it is looked for again when nobody is writing it.
 *
 * @param read gives `undefined` if there is no such file
 */
export async function readListed<T>(
  files: FileSystem,
  path: string,
  services: StoreServices,
  read: () => Promise<T | undefined>,
): Promise<T | undefined> {
  // Where nothing can be locked nobody writes: it has been removed.
  return (await read()) ?? locked(files, lockPath(path), services, read).catch(() => undefined);
}

async function acquire(
  files: FileSystem,
  path: string,
  token: string,
  services: StoreServices,
): Promise<void> {
  const { wait, staleLock = STALE_MS } = services;
  let seen: string | undefined;
  let waited = 0;
  while (!(await files.create(path, encode(token)))) {
    const now = holder(await files.read(path));
    if (now !== seen) waited = 0;
    seen = now;
    if (waited >= staleLock) await breakLock(files, path, now, services);
    await wait(POLL_MS);
    waited += POLL_MS;
  }
}

/**
 * Takes a dead lock away, one process at a time: of several that have waited for it the second would take
 * away the new lock of the first.
 */
async function breakLock(
  files: FileSystem,
  path: string,
  dead: string | undefined,
  services: StoreServices,
): Promise<void> {
  await locked(files, `${path}~`, services, async () => {
    if (holder(await files.read(path)) === dead) await files.remove(path);
  });
}

/** Whose lock it is. Its bytes, since a crash may have left anything. */
function holder(bytes: Uint8Array | undefined): string | undefined {
  return bytes && String(bytes);
}
