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
  const { lang } = document.documentElement;
  const absolute = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <time class="note-when" dateTime={at} title={absolute.format(date)}>
      {ago(date, lang) ?? new Intl.DateTimeFormat(lang, { dateStyle: 'medium' }).format(date)}
    </time>
  );
}

function ago(date: Date, language: string): string | undefined {
  const elapsed = Date.now() - date.getTime();
  if (elapsed < 0 || elapsed > 7 * DAY_MS) return undefined;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const [unit, length] = UNITS.find(([, length]) => elapsed >= length) ?? ['second', Infinity];
  return format.format(-Math.floor(elapsed / length) || 0, unit);
}
