import * as vscode from 'vscode';
import { HIGHLIGHT_COLORS, type HighlightColor } from '../../core/notes/highlightColor';
import type { Vocabulary } from '../../protocol/messages';
import type { ReaderSession } from '../reader/readerSession';

/** The setting that says what colours mean. */
export const HIGHLIGHTS = 'kunten.highlights';

/** As many tags are offered; nobody reads more. */
const MOST_TAGS = 200;

/** What there is to choose from when a note is written on an article. */
export function vocabularyOf(session: ReaderSession | undefined): Vocabulary {
  return { colors: namedColors(), tags: session?.tags.slice(0, MOST_TAGS) ?? [] };
}

/** The colours that the user has named. Anything may stand in a settings file. */
export function namedColors(): Partial<Record<HighlightColor, string>> {
  const setting = vscode.workspace.getConfiguration().get<unknown>(HIGHLIGHTS);
  const named = (typeof setting === 'object' ? setting : null) as Record<string, unknown> | null;
  return Object.fromEntries(
    HIGHLIGHT_COLORS.flatMap((color) => {
      const name = named?.[color];
      return typeof name === 'string' && name.trim() !== '' ? [[color, name.trim()]] : [];
    }),
  );
}
