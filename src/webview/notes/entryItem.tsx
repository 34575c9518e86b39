import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { Translate } from '../../core/text/translate';
import type { EntryNoteView } from '../../protocol/messages';
import { MarkupView } from '../shared/markupView';
import { ItemFrame, type Frame } from './itemFrame';
import type { PanelActions } from './panelActions';
import { PassageButton } from './passageButton';

/** The translation note of a glossary entry, at the entry's first mention. */
export function EntryItem(props: {
  readonly frame: Frame;
  readonly entry: EntryNoteView;
  /** The article's. */
  readonly language: string;
  readonly actions: PanelActions;
  readonly t: Translate;
}): VNode {
  const { frame, entry, language, actions, t } = props;
  const descriptionId = useId();
  const reveal = () => actions.reveal(entry.range);
  return (
    <ItemFrame frame={frame} class={`entry ${entry.type}`} onReveal={reveal}>
      <PassageButton
        frame={frame}
        text={entry.name}
        language={language}
        describedBy={descriptionId}
        onReveal={reveal}
      />
      <article id={descriptionId} class="note glossary">
        <header class="note-header">
          <span class="note-kind-label">{t('Glossary')}</span>
          <span>
            {entry.count === 1 ? t('Mentioned once') : t('Mentioned {0} times', entry.count)}
          </span>
        </header>
        {entry.renderings.length > 0 && (
          <ul class="renderings" role="list" aria-label={t('Preferred renderings')}>
            {entry.renderings.map(({ text, use }) => (
              <li key={`${text} ${use ?? ''}`}>
                <span class="rendering">{text}</span>
                {use !== undefined && <small class="rendering-use">{use}</small>}
              </li>
            ))}
          </ul>
        )}
        <MarkupView class="note-text" markup={entry.markup} tabIndex={frame.tabIndex} />
      </article>
    </ItemFrame>
  );
}
