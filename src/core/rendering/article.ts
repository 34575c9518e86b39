import type { Article, Passage, Run } from '../article/article';
import { isLinear } from '../article/passageText';
import { passages } from '../article/passages';
import { sentences } from '../article/sentences';
import type { Linking } from '../linking/mention';
import { h, type Element, type Markup } from '../markup/element';
import { toHtml } from '../markup/html';
import { fingerprint } from '../text/hash';
import { renderBlock, type RenderText } from './blocks';
import { isMention, marksByPassage, whyKey, type Mark } from './marks';

/** A top-level block, ready for the page. Offsets in its markup are relative to `start`. */
export interface ArticleBlock {
  /** Changes exactly when the markup does. */
  readonly key: string;
  /** Offset in the source text, in UTF-16 code units. */
  readonly start: number;
  readonly markup: Element;
}

/**
 * The article's blocks with its mentions and the names that no entry goes by. Each passage says where it comes from: `data-at`, the offset of
 * its text in the source, relative to the block's start; `data-runs` where that text is not one stretch
 * of the source (`[[at, length, start, end], …]`); `data-sentences`, where its sentences begin. So the
 * page finds its way from a selection to the source, and a block moved by an edit above stays the same.
 */
export function articleBlocks(article: Article, linking: Linking): ArticleBlock[] {
  const byPassage = marksByPassage(article, linking);
  const marks = new Map(passages(article).map((passage, index) => [passage, byPassage[index]]));
  return article.blocks.map((block) => {
    const { start } = block;
    const markup = renderBlock(block, {
      attributes: (passage) => passageAttributes(passage, start, article.language),
      text: (passage) => withMarks(marks.get(passage) ?? []),
    });
    return { key: fingerprint(toHtml(markup)), start, markup };
  });
}

function passageAttributes(
  { text, runs }: Passage,
  start: number,
  language: string,
): Record<string, string | undefined> {
  const [first] = runs;
  const starts = sentences(text, language).map((sentence) => sentence.start);
  return {
    'data-at': String((first?.start ?? start) - start),
    'data-runs': isOneStretch(runs) ? undefined : JSON.stringify(runs.map((run) => [run.at, run.length, run.start - start, run.end - start])), // prettier-ignore
    'data-sentences': starts.length > 1 ? JSON.stringify(starts) : undefined,
  };
}

function isOneStretch(runs: readonly Run[]): boolean {
  const [first] = runs;
  return first === undefined || (runs.length === 1 && isLinear(first));
}

/** Renders texts of a passage with its marks, which are in order and do not overlap. */
function withMarks(marks: readonly Mark[]): RenderText {
  let next = 0;
  return (text, at, isLinked) => {
    const end = at + text.length;
    const out: Markup[] = [];
    let done = at;
    while (next < marks.length) {
      const mark = marks[next];
      if (!mark || mark.spot.textStart >= end) break;
      const { textStart, textEnd } = mark.spot;
      const from = Math.max(textStart, at);
      const to = Math.min(textEnd, end);
      if (from > done) out.push(text.slice(done - at, from - at));
      if (to > from) out.push(markPart(mark, text.slice(from - at, to - at), from, isLinked));
      done = Math.max(done, to);
      if (textEnd > end) break;
      next++;
    }
    if (done < end) out.push(text.slice(done - at));
    return out;
  };
}

/** A mark, or its part in one of several inline elements: only the first is a stop for the keyboard. */
function markPart(mark: Mark, text: string, from: number, isLinked: boolean): Element {
  const { spot, target, first } = mark;
  const kind = !isMention(spot) ? 'candidate ' : spot.kind === 'reference' ? 'reference ' : '';
  const attributes = {
    class: `mention ${kind}${spot.type}`,
    'data-entry': target,
    'data-first': first,
  };
  if (from > spot.textStart) return h('span', { ...attributes, 'data-continued': true }, text);
  const link = {
    ...attributes,
    'data-guesses': 'guesses' in spot && spot.guesses.join(' '),
    'data-why': whyKey(mark) || undefined,
  };
  const stop = { tabindex: -1, 'aria-haspopup': 'dialog' };
  if (isLinked) return h('span', { ...link, role: 'link', ...stop }, text);
  return h('a', { ...link, href: `#card-${target}`, ...stop }, text);
}
