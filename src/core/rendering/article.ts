import type { Article, Passage, Run } from '../article/article';
import { isLinear } from '../article/passageText';
import { passages } from '../article/passages';
import { sentences } from '../article/sentences';
import type { Mention } from '../linking/mention';
import { h, type Element, type Markup } from '../markup/element';
import { toHtml } from '../markup/html';
import { fingerprint } from '../text/hash';
import { renderBlock, type RenderText } from './blocks';

/** A top-level block, ready for the page. Offsets in its markup are relative to `start`. */
export interface ArticleBlock {
  /** Changes exactly when the markup does. */
  readonly key: string;
  /** Offset in the source text, in UTF-16 code units. */
  readonly start: number;
  readonly markup: Element;
}

/**
 * The article's blocks with its mentions. Each passage says where it comes from: `data-at`, the offset of
 * its text in the source, relative to the block's start; `data-runs` where that text is not one stretch
 * of the source (`[[at, length, start, end], …]`); `data-sentences`, where its sentences begin. So the
 * page finds its way from a selection to the source, and a block moved by an edit above stays the same.
 */
export function articleBlocks(article: Article, mentions: readonly Mention[]): ArticleBlock[] {
  const indices = new Map(passages(article).map((passage, index) => [passage, index]));
  const byPassage = groupByPassage(mentions);
  return article.blocks.map((block) => {
    const { start } = block;
    const markup = renderBlock(block, {
      attributes: (passage) => passageAttributes(passage, start, article.language),
      text: (passage) => withMentions(byPassage.get(indices.get(passage) ?? -1) ?? []),
    });
    return { key: fingerprint(toHtml(markup)), start, markup };
  });
}

function groupByPassage(mentions: readonly Mention[]): Map<number, Mention[]> {
  const groups = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.passage);
    if (group) group.push(mention);
    else groups.set(mention.passage, [mention]);
  }
  return groups;
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

/** Renders texts of a passage with its mentions marked. Mentions are in order and do not overlap. */
function withMentions(mentions: readonly Mention[]): RenderText {
  let next = 0;
  return (text, at, isLinked) => {
    const end = at + text.length;
    const out: Markup[] = [];
    let done = at;
    while (next < mentions.length) {
      const mention = mentions[next];
      if (!mention || mention.textStart >= end) break;
      const from = Math.max(mention.textStart, at);
      const to = Math.min(mention.textEnd, end);
      if (from > done) out.push(text.slice(done - at, from - at));
      if (to > from) out.push(mentionPart(mention, text.slice(from - at, to - at), from, isLinked));
      done = Math.max(done, to);
      if (mention.textEnd > end) break;
      next++;
    }
    if (done < end) out.push(text.slice(done - at));
    return out;
  };
}

/** A mention, or its part in one of several inline elements: only the first is a stop for the keyboard. */
function mentionPart(
  { entry, type, textStart }: Mention,
  text: string,
  from: number,
  isLinked: boolean,
): Element {
  const attributes = { class: `mention ${type}`, 'data-entry': entry };
  if (from > textStart) return h('span', { ...attributes, 'data-continued': true }, text);
  const stop = { tabindex: -1, 'aria-haspopup': 'dialog' };
  if (isLinked) return h('span', { ...attributes, role: 'link', ...stop }, text);
  return h('a', { ...attributes, href: `#card-${entry}`, ...stop }, text);
}
