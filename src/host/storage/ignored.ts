import { changeText, readText } from '../../core/storage/textFile';
import { filesOf, storeOptions } from './libraries';
import type { LibraryFolder } from './library';

/** What is for this computer alone: derived data, unfinished notes, and what a crash may leave. */
const IGNORED = ['cache/', 'drafts/', '.*.tmp'];

/** Has git leave out what is not for others. */
export async function ignoreDerived({ kunten }: LibraryFolder): Promise<void> {
  const files = filesOf(kunten);
  const missing = (text = ''): string[] => {
    const lines = text.split(/\r?\n/);
    return IGNORED.filter((line) => !lines.includes(line));
  };
  if (missing(await readText(files, '.gitignore')).length === 0) return;
  await changeText(files, '.gitignore', storeOptions, (text = '') => {
    const end = text === '' || text.endsWith('\n') ? '' : '\n';
    return `${text}${end}${missing(text)
      .map((line) => `${line}\n`)
      .join('')}`;
  });
}
