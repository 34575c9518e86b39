import type { NoteKind } from '../../core/notes/note';
import type { Translate } from '../../core/text/translate';
import type { NoteView } from '../../protocol/messages';

export function kindLabel(kind: NoteKind, t: Translate): string {
  return kind === 'translation' ? t('Translation note') : t('Personal note');
}

/** What there is to say about a note whose passage is not as it was; nothing where it is. */
export function stateLabel(state: NoteView['state'], t: Translate): string | undefined {
  switch (state) {
    case 'exact':
      return undefined;
    case 'moved':
      return t('The passage has moved');
    case 'changed':
      return t('The passage has changed');
    case 'ambiguous':
      return t('The passage occurs more than once');
    case 'orphan':
      return t('The passage is gone');
  }
}
