import { HIGHLIGHT_COLORS, type HighlightColor } from '../../core/notes/highlightColor';
import type { ReaderAction } from '../../protocol/messages';

/** What can be done by a key in the article: the actions of commands, and what only keys do. */
export type KeyAction =
  | ReaderAction
  | 'firstMention'
  | 'lastMention'
  | 'enterCard'
  | 'extendToNextSentence'
  | 'extendToPreviousSentence'
  | `highlight:${HighlightColor}`;

/** Does something, and tells whether there was anything to do: if not, the key does what it does elsewhere. */
export type Actions = Readonly<Partial<Record<KeyAction, () => boolean>>>;

const PLAIN: Readonly<Record<string, KeyAction>> = {
  ArrowRight: 'nextMention',
  ArrowLeft: 'previousMention',
  n: 'nextMention',
  p: 'previousMention',
  j: 'nextSentence',
  k: 'previousSentence',
  Home: 'firstMention',
  End: 'lastMention',
  Enter: 'openCard',
  ArrowDown: 'enterCard',
  m: 'addNote',
  t: 'addTranslationNote',
  d: 'cycleDensity',
  o: 'overrule',
  l: 'linkSelection',
  h: 'highlight',
  ...Object.fromEntries(
    HIGHLIGHT_COLORS.map((color, index) => [String(index + 1), `highlight:${color}` as const]),
  ),
};

const SHIFTED: Readonly<Record<string, KeyAction>> = {
  n: 'nextSameMention',
  p: 'previousSameMention',
  j: 'extendToNextSentence',
  k: 'extendToPreviousSentence',
};

type Key = Pick<
  KeyboardEvent,
  'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'
>;

/** What a key means while the article has the focus. Combinations belong to VS Code. */
export function actionOf(event: Key): KeyAction | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return undefined;
  // A letter may come in upper case by Caps Lock as well.
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const table = event.shiftKey ? SHIFTED : PLAIN;
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/**
 * Carries out keys while the article has the focus, and only then (WCAG 2.2, 2.1.4); Esc wherever
 * the focus is, since what a pointer opened must be dismissible (1.4.13).
 */
export function bindKeys(article: HTMLElement, actions: Actions): void {
  const carryOut = (event: KeyboardEvent, action: KeyAction | undefined) => {
    if (!action || !actions[action]?.()) return;
    event.preventDefault();
    event.stopPropagation();
  };
  article.addEventListener('keydown', (event) => carryOut(event, actionOf(event)));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) carryOut(event, 'closeCard');
  });
}
