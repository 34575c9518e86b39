/**
 * The reference that leads from one file to another (RFC 3986, 5.2), percent-encoded.
 *
 * @param from path of the file that it stands in, from the root, with `/`
 * @param to path of the file that it leads to
 */
export function relativeHref(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const segments = to.split('/');
  let shared = 0;
  while (shared < folders.length && folders[shared] === segments[shared]) shared++;
  const up = folders.slice(shared).map(() => '..');
  return [...up, ...segments.slice(shared).map(encodeURIComponent)].join('/');
}
