import type { VNode } from 'preact';
import type { Translate } from '../../core/text/translate';
import type { NoteView } from '../../protocol/messages';
import { Icon } from '../shared/icon';
import { ItemFrame, type Frame } from './itemFrame';
import type { PanelActions } from './panelActions';

/** In the place of a deleted note: the offer to bring it back, which does not run out. */
export function DeletedItem(props: {
  readonly frame: Frame;
  readonly note: NoteView;
  readonly actions: PanelActions;
  readonly t: Translate;
}): VNode {
  const { frame, note, actions, t } = props;
  return (
    <ItemFrame frame={frame} class="deleted">
      <span>{t('Note deleted.')}</span>
      <button
        type="button"
        class="button quiet"
        data-main={frame.itemKey}
        tabIndex={frame.tabIndex}
        onClick={() => actions.restore(note.id)}
      >
        {t('Undo')}
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={t('Close')}
        tabIndex={frame.tabIndex}
        onClick={() => actions.dismiss(note.id)}
      >
        <Icon name="close" />
      </button>
    </ItemFrame>
  );
}
