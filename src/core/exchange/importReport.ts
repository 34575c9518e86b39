import type { Translate } from '../text/translate';
import type { Skipped } from './importedNote';
import { escapeMarkdown } from './markdownText';

export interface ImportSummary {
  /** The file's name. */
  readonly file: string;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly orphans: readonly Skipped[];
  readonly skipped: readonly Skipped[];
}

/** More than anyone reads. */
const MOST_LISTED = 1_000;

/** What an import has done, and what not, and why: a Markdown document in which all that came is only text. */
export function importReport(summary: ImportSummary, t: Translate): string {
  const { file, added, updated, unchanged, orphans, skipped } = summary;
  const counts = [
    t('Added: {0}', added),
    t('Updated: {0}', updated),
    t('Unchanged: {0}', unchanged),
    t('Without a passage: {0}', orphans.length),
    t('Left out, or in part: {0}', skipped.length),
  ];
  return [
    `# ${escapeMarkdown(t('Notes imported from {0}', file))}`,
    counts.map((count) => `- ${escapeMarkdown(count)}`).join('\n'),
    ...section(t('Left out, or in part'), skipped, t),
    ...section(t('Added, but their passages were not found'), orphans, t),
    '',
  ].join('\n\n');
}

function section(title: string, listed: readonly Skipped[], t: Translate): string[] {
  if (listed.length === 0) return [];
  const items = listed.slice(0, MOST_LISTED).map(({ place, what, why }) => {
    const quoted = what === '' ? '' : `“${escapeMarkdown(what)}”: `;
    return `- ${quoted}${escapeMarkdown(why)} (${escapeMarkdown(place || '/')})`;
  });
  const more = listed.length - MOST_LISTED;
  if (more > 0) items.push(`- ${escapeMarkdown(t('{0} more', more))}`);
  return [`## ${escapeMarkdown(title)}`, items.join('\n')];
}
