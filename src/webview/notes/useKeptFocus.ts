import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** The item that is in the Tab order. */
const CURRENT = '[data-main][tabindex="0"]';

/**
 * Keeps the focus in its place when the element that had it goes: when a form closes, a note is
 * deleted or comes back, it passes to the main button of the same item; from the form for a new note
 * to the button that opens it; from a name that has become known to the head of the list of people; from
 * what was searched by to the search; from what has been done to the notes. Where that is gone as well, it
 * passes to the item that is in the Tab order.
 */
export function useKeptFocus(panel: RefObject<HTMLElement | null>): void {
  const heir = useRef<string | undefined>(undefined);

  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      heir.current = target instanceof Element ? heirOf(target) : undefined;
    };
    // A click on nothing in particular gives the focus up.
    const onPointerDown = () => {
      heir.current = undefined;
    };
    document.addEventListener('focusin', onFocus);
    document.addEventListener('pointerdown', onPointerDown, true);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('pointerdown', onPointerDown, true);
    };
  }, []);

  useLayoutEffect(() => {
    if (heir.current === undefined || document.activeElement !== document.body) return;
    if (!document.hasFocus()) return;
    const find = (selector: string) => panel.current?.querySelector<HTMLElement>(selector);
    (find(heir.current) ?? find(CURRENT))?.focus();
  });
}

/** The selector of the element that inherits the focus. */
function heirOf(element: Element): string | undefined {
  if (element.closest('.composer, .problem')) return '.new-note';
  if (element.closest('.people')) return '.people-toggle';
  if (element.closest('.search, .show-all')) return '.search-text';
  if (element.closest('.done')) return CURRENT;
  const key = element.closest<HTMLElement>('[data-key]')?.dataset['key'];
  return key === undefined ? undefined : `[data-main="${CSS.escape(key)}"]`;
}
