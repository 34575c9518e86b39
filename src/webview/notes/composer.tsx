import type { VNode } from 'preact';
import type { Translate } from '../../core/text/translate';
import { Icon } from '../shared/icon';
import { NoteForm, plainText } from '../shared/noteForm';
import { kindLabel } from '../shared/strings';
import type { PanelActions } from './panelActions';
import type { Draft } from './panelState';

/** Where a new note is written. It takes the focus when it is asked for, not when it is restored. */
export function Composer(props: {
  readonly draft: Draft;
  readonly language: string;
  /** Another note was asked for while this one is being written. */
  readonly isHeld: boolean;
  readonly actions: PanelActions;
  readonly t: Translate;
}): VNode {
  const { draft, actions, t } = props;
  return (
    <section class="composer" aria-labelledby="composer-heading">
      <h2 id="composer-heading">{kindLabel(draft.kind, t)}</h2>
      {props.isHeld && (
        <p class="held" role="alert">
          <Icon name="info" />
          {t('Save or cancel this note before you write another one.')}
        </p>
      )}
      <NoteForm
        quote={draft.quote}
        language={props.language}
        initial={draft}
        choosesKind={false}
        takesFocus={false}
        t={t}
        services={actions}
        onInput={(text) => actions.draft(draft.id, plainText(text))}
        onSave={(text) => actions.create(draft, plainText(text))}
        onCancel={() => actions.closeDraft(draft)}
      />
    </section>
  );
}
