/** A host in a browser has no disk (see esbuild.js). */
export function onDisk(): undefined {
  return undefined;
}
