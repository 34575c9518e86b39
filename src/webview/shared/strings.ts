import type { HighlightColor } from '../../core/notes/highlightColor';
import type { NoteKind } from '../../core/notes/note';
import type { Translate } from '../../core/text/translate';
import type { NoteView, Vocabulary } from '../../protocol/messages';

export function kindLabel(kind: NoteKind, t: Translate): string {
  return kind === 'translation' ? t('Translation note') : t('Personal note');
}

/** What there is to say about a note whose passage is not as it was; nothing where it is. */
export function stateLabel(
  { state, places = 0 }: Pick<NoteView, 'state' | 'places'>,
  t: Translate,
): string | undefined {
  switch (state) {
    case 'exact':
      return undefined;
    case 'moved':
      return t('The passage has moved');
    case 'changed':
      return t('The passage has changed');
    case 'ambiguous':
      return places > 1
        ? t('The passage fits {0} places', places)
        : t('The passage occurs more than once');
    case 'orphan':
      return t('The passage is gone');
  }
}

/** What the reader calls a colour, or else what everybody does. */
export function colorName(
  color: HighlightColor,
  { colors }: Pick<Vocabulary, 'colors'>,
  t: Translate,
): string {
  const names: Readonly<Record<HighlightColor, string>> = {
    yellow: t('Yellow'),
    green: t('Green'),
    blue: t('Blue'),
    pink: t('Pink'),
    purple: t('Purple'),
    orange: t('Orange'),
  };
  return colors[color] ?? names[color];
}
