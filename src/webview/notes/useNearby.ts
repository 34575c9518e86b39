import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A list that is no longer than this is drawn whole. */
const FEW = 100;
/** How far beyond what is in view items are drawn, in pixels. */
const MARGIN = 1_500;
/** Scrolling is noticed when it comes to so many pixels. */
const STEP = 500;
/** An item is taken to be so high, in pixels, before enough have been seen. */
const SUPPOSED_HEIGHT = 120;
/** So many say how high the others may be. */
const ENOUGH = 10;

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
  const [usual, setUsual] = useState<number>();
  const [top, setTop] = useState(0);

  useEffect(() => {
    if (!isLong) return;
    const notice = () => {
      const { current } = list;
      if (!current) return;
      const now = -current.getBoundingClientRect().top;
      // What is drawn for a step may itself move the list a little, and is not to be undone for that.
      setTop((known) => (Math.abs(now - known) < STEP ? known : now));
    };
    // What stands above may become longer or shorter without any scrolling.
    const page = new ResizeObserver(notice);
    page.observe(document.body);
    addEventListener('scroll', notice, { passive: true });
    addEventListener('resize', notice);
    return () => {
      page.disconnect();
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
    // Once: to suppose something else of thousands would move all that is below them.
    if (usual === undefined && heights.current.size >= ENOUGH) {
      setUsual(mean([...heights.current.values()]));
    }
  });

  if (!isLong) return items.map((item, index) => ({ item, index }));
  const [from, to] = [top - MARGIN, top + innerHeight + MARGIN];
  const rows: Row<T>[] = [];
  let [offset, gap] = [0, 0];
  items.forEach((item, index) => {
    const height = heights.current.get(item.key) ?? usual ?? SUPPOSED_HEIGHT;
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

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
