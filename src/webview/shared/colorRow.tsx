import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { HighlightColor } from '../../core/notes/highlightColor';
import type { Translate } from '../../core/text/translate';
import type { Vocabulary } from '../../protocol/messages';
import { colorName } from './strings';
import { Swatches } from './swatches';

/** The colours, what the one that is pointed at or chosen means, and the way to where that is said. */
export function ColorRow(props: {
  readonly chosen: HighlightColor | undefined;
  readonly vocabulary: Vocabulary;
  readonly t: Translate;
  readonly tabIndex?: 0 | -1;
  readonly onChoose: (color: HighlightColor | undefined) => void;
  readonly onName: () => void;
}): JSX.Element {
  const { chosen, vocabulary, t, tabIndex = 0 } = props;
  const [pointed, setPointed] = useState<HighlightColor>();
  const shown = pointed ?? chosen;
  return (
    <div class="color-row">
      <Swatches
        vocabulary={vocabulary}
        chosen={chosen}
        t={t}
        tabIndex={tabIndex}
        onPoint={setPointed}
        onChoose={props.onChoose}
      />
      <span class="color-name">{shown ? colorName(shown, vocabulary, t) : ''}</span>
      <button
        type="button"
        class="button quiet name-colors"
        tabIndex={tabIndex}
        onClick={() => props.onName()}
      >
        {t('Name the colors…')}
      </button>
    </div>
  );
}
