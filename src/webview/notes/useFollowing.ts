import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Range } from '../../core/article/article';
import { bringIntoView } from './bringIntoView';

/** For how long after it was last used the list is left where the user has it. */
const REST_MS = 4_000;
/** In pixels. */
const FAR = 5_000;
const SIGNS_OF_USE = [
  'pointermove',
  'pointerdown',
  'wheel',
  'keydown',
  'focusin',
  'input',
] as const;

/**
 * Has the list follow the reading place: the first item in view, the one marked `aria-current`, is
 * brought into the panel when it is not there, unless the user is using the panel just now or a note
 * is being written in it. On opening an article, and from afar, that is a jump; else it glides, where
 * motion is not to be reduced.
 */
export function useFollowing(
  list: RefObject<HTMLElement | null>,
  article: string | undefined,
  place: Range | undefined,
): void {
  const lastUse = useRef(-Infinity);
  const isInUse = () => performance.now() - lastUse.current < REST_MS;
  const followed = useRef<string | undefined>(undefined);

  useEffect(() => {
    const noticeUse = () => {
      lastUse.current = performance.now();
    };
    for (const sign of SIGNS_OF_USE) document.addEventListener(sign, noticeUse, { passive: true });
    return () => {
      for (const sign of SIGNS_OF_USE) document.removeEventListener(sign, noticeUse);
    };
  }, []);

  useEffect(() => {
    const isOpening = followed.current !== article;
    followed.current = article;
    if (!isOpening && isInUse()) return;
    // A form is not to slip out of sight while its writer looks something up in the article.
    if (list.current?.querySelector('form')) return;
    const first = list.current?.querySelector('[aria-current]')?.closest('li');
    if (!first || isShown(first)) return;
    if (isOpening || isFar(first) || isMotionReduced()) {
      bringIntoView(first, 'start');
      return;
    }
    first.scrollIntoView({ block: 'start', behavior: 'smooth' });
    // What was drawn on the way may have moved it.
    const arrive = () => {
      if (!isInUse() && !isShown(first)) bringIntoView(first, 'start');
    };
    addEventListener('scrollend', arrive, { once: true });
    return () => removeEventListener('scrollend', arrive);
  }, [article, place?.start, place?.end]);
}

/** Whether an item can be read where it is: all of it, or for a long one, well from its beginning. */
function isShown(item: Element): boolean {
  const { top, bottom } = item.getBoundingClientRect();
  const style = getComputedStyle(document.documentElement);
  const upperEdge = Number.parseFloat(style.scrollPaddingTop) || 0;
  const isWhole = bottom <= window.innerHeight;
  return top >= upperEdge - 1 && (isWhole || top <= window.innerHeight / 2);
}

/** Whether a glide to an item would be a flight over many others. */
function isFar(item: Element): boolean {
  return Math.abs(item.getBoundingClientRect().top) > FAR;
}

function isMotionReduced(): boolean {
  return (
    document.body.classList.contains('vscode-reduce-motion') ||
    matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
