import type { JSX } from 'preact';

const DAY_MS = 24 * 60 * 60 * 1000;
const UNITS = [
  ['day', DAY_MS],
  ['hour', 60 * 60 * 1000],
  ['minute', 60 * 1000],
] as const;

/** When something was written: how long ago, as long as it is a matter of days; else the date. */
export function When({ at }: { readonly at: string }): JSX.Element | null {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return null;
  const { whole, day } = formats();
  return (
    <time class="note-when" dateTime={at} title={whole.format(date)}>
      {ago(date) ?? day.format(date)}
    </time>
  );
}

/** Made once: a list of many notes is drawn often, and each of these takes longer to make than an item. */
let made: ReturnType<typeof makeFormats> | undefined;

function formats(): ReturnType<typeof makeFormats> {
  return (made ??= makeFormats(document.documentElement.lang));
}

function makeFormats(language: string) {
  return {
    whole: new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }),
    day: new Intl.DateTimeFormat(language, { dateStyle: 'medium' }),
    relative: new Intl.RelativeTimeFormat(language, { numeric: 'auto' }),
  };
}

function ago(date: Date): string | undefined {
  const elapsed = Date.now() - date.getTime();
  if (elapsed < 0 || elapsed > 7 * DAY_MS) return undefined;
  const [unit, length] = UNITS.find(([, length]) => elapsed >= length) ?? ['second', Infinity];
  return formats().relative.format(-Math.floor(elapsed / length) || 0, unit);
}
