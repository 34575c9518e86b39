import * as vscode from 'vscode';
import type { Entry } from '../../core/glossary/entry';
import type { Glossary } from '../../core/glossary/glossary';
import { withoutIcons } from '../../core/text/withoutIcons';
import type { ReaderSession } from '../reader/readerSession';
import { entryWords } from './entryWords';

/** Has the user choose which entry a form means; those in whose names it occurs stand first. */
export async function chooseEntry(
  { article: { language } }: ReaderSession,
  form: string,
  glossary: Glossary,
): Promise<Entry | undefined> {
  const isLikely = ({ names, aliases = [] }: Entry): boolean =>
    [...Object.values(names), ...aliases].some(({ name }) => name.includes(form));
  const items = [...glossary]
    .map((entry) => {
      const words = entryWords(entry, language);
      const label = withoutIcons(words.label);
      const description = withoutIcons(words.description);
      return { label, description, entry, rank: isLikely(entry) ? 0 : 1 };
    })
    .sort((a, b) => a.rank - b.rank || a.label.localeCompare(b.label, language));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('What “{0}” means', form),
    placeHolder: vscode.l10n.t('Choose an entry'),
    matchOnDescription: true,
  });
  return chosen?.entry;
}
