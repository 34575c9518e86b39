/** What has the time of its last change. */
export interface Written {
  /** In milliseconds since 1970. */
  readonly written: number;
}

/**
 * What page and host have kept of what is being written, by its keys: of two copies the newer one, and none that is
 * older than its being dropped. After a crash either may have been the last to write.
 *
 * @param dropped when others were saved or given up, by their keys, as far as the host knows
 */
export function newest<T extends Written>(
  own: Iterable<readonly [key: string, one: T]>,
  hosts: Iterable<readonly [key: string, one: T]>,
  dropped: Readonly<Record<string, number>> = {},
): Map<string, T> {
  const result = new Map(hosts);
  for (const [key, one] of own) {
    const other = result.get(key) ?? { written: dropped[key] ?? -Infinity };
    if (one.written > other.written) result.set(key, one);
  }
  return result;
}
