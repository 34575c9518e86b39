import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A list that is no longer than this is drawn whole. */
const FEW = 100;
/** How far beyond what is in view items are drawn, in pixels. */
const MARGIN = 1_500;
/** In steps of so many pixels scrolling is noticed. */
const STEP = 500;
/** An item is taken to be so high, in pixels, before any has been seen. */
const USUAL_HEIGHT = 120;

/** What is drawn of a list, in its order: items, and gaps as high as the items that are left out there. */
export type Row<T> = { readonly item: T; readonly index: number } | { readonly gap: number };

/**
 * Of a long list, the items that are in view or near it: of ten thousand, few dozens. How high the others
 * are is remembered from when they were drawn, or supposed. The page is what scrolls.
 *
 * @param isKept whether an item is to be drawn wherever it is
 */
export function useNearby<T extends { readonly key: string }>(
  list: RefObject<HTMLElement | null>,
  items: readonly T[],
  isKept: (item: T) => boolean,
): Row<T>[] {
  const isLong = items.length > FEW;
  const heights = useRef(new Map<string, number>());
  const [usual, setUsual] = useState(USUAL_HEIGHT);
  const [top, setTop] = useState(0);

  useEffect(() => {
    if (!isLong) return;
    const notice = () => {
      const { current } = list;
      if (current) setTop(Math.floor(-current.getBoundingClientRect().top / STEP) * STEP);
    };
    notice();
    addEventListener('scroll', notice, { passive: true });
    addEventListener('resize', notice);
    return () => {
      removeEventListener('scroll', notice);
      removeEventListener('resize', notice);
    };
  }, [isLong]);

  useLayoutEffect(() => {
    if (!isLong) return;
    const drawn = list.current?.querySelectorAll<HTMLElement>(':scope > [data-key]') ?? [];
    for (const element of drawn) {
      heights.current.set(element.dataset['key'] ?? '', element.offsetHeight);
    }
    const seen = [...heights.current.values()];
    const mean = seen.reduce((sum, height) => sum + height, 0) / seen.length;
    // In tens: it need not be known to the pixel, and what follows from it comes to rest.
    if (seen.length > 0) setUsual(Math.max(10, Math.round(mean / 10) * 10));
  });

  if (!isLong) return items.map((item, index) => ({ item, index }));
  const [from, to] = [top - MARGIN, top + STEP + innerHeight + MARGIN];
  const rows: Row<T>[] = [];
  let [offset, gap] = [0, 0];
  items.forEach((item, index) => {
    const height = heights.current.get(item.key) ?? usual;
    const isNear = offset < to && offset + height > from;
    offset += height;
    if (!isNear && !isKept(item)) {
      gap += height;
      return;
    }
    if (gap > 0) rows.push({ gap });
    gap = 0;
    rows.push({ item, index });
  });
  if (gap > 0) rows.push({ gap });
  return rows;
}
