/** 0 in the short form, which `npm test` runs; in the long one what `npm run soak` was given. */
const SOAK = Number(process.env['KUNTEN_SOAK'] ?? 0);

/** How often to do something: in the short form, and in `npm run soak`. */
export function times(short: number, long: number): number {
  return SOAK > 0 ? Math.ceil(long * SOAK) : short;
}
