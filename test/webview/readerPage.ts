import type { Page } from 'playwright-core';
import type { Article } from '../../src/core/article/article';
import { toSource } from '../../src/core/article/offsets';
import { parseArticle } from '../../src/core/article/parse';
import { passages } from '../../src/core/article/passages';
import type { Entry } from '../../src/core/glossary/entry';
import { compileLinker } from '../../src/core/linking/link';
import type {
  Candidate,
  Linking,
  NameMention,
  ReferenceMention,
  Spot,
} from '../../src/core/linking/mention';
import { h } from '../../src/core/markup/element';
import { toHtml } from '../../src/core/markup/html';
import { articleBlocks } from '../../src/core/rendering/article';
import { articleCards } from '../../src/core/rendering/cards';
import type { Density } from '../../src/core/rendering/density';
import { articleElement, cardsElement } from '../../src/core/rendering/page';
import { translator } from '../../src/core/text/translate';
import type { NoteView, ReaderBoot, ReaderModel } from '../../src/protocol/messages';
import type { WebviewOptions } from './webview';

const t = translator({});

/** A glossary of three, in which there is something of everything that a card can show. */
export const ENTRIES: readonly Entry[] = [
  {
    id: 'donald-trump',
    type: 'person',
    names: { ja: { name: 'ドナルド・トランプ' }, en: { name: 'Donald Trump' } },
    aliases: [{ language: 'ja', name: 'トランプ', kind: 'surname' }],
    description: {
      en: 'President of the United States. He promised a quick end to the war.',
      ja: 'アメリカの大統領。',
    },
    facts: [{ label: { en: 'Office' }, value: { en: 'President' }, asOf: '2025-02' }],
    renderings: { en: [{ text: 'Trump', use: 'later mentions' }] },
    note: { en: 'Use **Trump** alone after the first mention.' },
    links: [{ label: 'The White House', url: 'https://www.whitehouse.gov/' }],
    sources: [{ title: 'A newspaper', date: '2025-02-13' }],
  },
  {
    id: 'ukraine',
    type: 'place',
    names: { ja: { name: 'ウクライナ' }, en: { name: 'Ukraine' } },
    description: { en: 'A country in eastern Europe.' },
  },
  {
    id: 'ceasefire',
    type: 'term',
    names: { ja: { name: '停戦', reading: 'ていせん' }, en: { name: 'ceasefire' } },
    description: { en: 'An end to the fighting, for the time being.' },
  },
];

/** What linking is taken to have found at the first place in the text that reads like this. */
export type Found = { readonly text: string } & (
  | Omit<NameMention, keyof Spot>
  | Omit<ReferenceMention, keyof Spot>
  | (Omit<Candidate, keyof Spot> & { readonly kind?: undefined })
);

export interface PageOptions {
  readonly format?: 'plain' | 'markdown';
  readonly entries?: readonly Entry[];
  readonly notes?: readonly NoteView[];
  readonly found?: readonly Found[];
  readonly density?: Density;
  readonly place?: number;
}

/** What the host sends of a text. */
export function readerModel(text: string, options: PageOptions = {}): ReaderModel {
  const { format = 'markdown', entries = ENTRIES, notes = [], found = [] } = options;
  const article = parseArticle(text, { format, language: 'ja' });
  const linking = withFound(article, compileLinker(entries).link(article), found);
  const entryOf = (id: string): Entry | undefined => entries.find((entry) => entry.id === id);
  return {
    revision: 1,
    article: '01951f2c-8a40-7c1e-9d35-000000000001',
    language: 'ja',
    title: article.title ?? 'An article',
    blocks: [...articleBlocks(article, linking)],
    cards: articleCards(article, linking, { entryOf, uiLanguage: 'en', t }),
    notes: [...notes],
    vocabulary: { colors: { pink: 'To check' }, tags: ['terms', 'tone'] },
  };
}

/** Puts what is given by hand in the place of what linking found there. */
function withFound(article: Article, linking: Linking, found: readonly Found[]): Linking {
  const byHand = found.map(({ text, ...rest }) => ({ ...spotOf(article, text), ...rest }));
  const isFree = ({ start, end }: Spot): boolean =>
    byHand.every((spot) => end <= spot.start || spot.end <= start);
  const inOrder = (a: Spot, b: Spot): number => a.start - b.start;
  return {
    mentions: [
      ...linking.mentions.filter(isFree),
      ...byHand.filter((spot) => spot.kind !== undefined),
    ].sort(inOrder),
    candidates: [
      ...linking.candidates.filter(isFree),
      ...byHand.filter((spot) => spot.kind === undefined),
    ].sort(inOrder),
  };
}

function spotOf(article: Article, text: string): Spot {
  const all = passages(article);
  const passage = all.findIndex((one) => one.text.includes(text));
  const { [passage]: where } = all;
  if (!where) throw new Error(`The article has no ${text}`);
  const textStart = where.text.indexOf(text);
  const textEnd = textStart + text.length;
  const { start, end } = toSource(where, textStart, textEnd);
  return { start, end, surface: article.text.slice(start, end), passage, textStart, textEnd };
}

/** A reader's page as the host builds it. */
export function readerPage(
  text: string,
  options: PageOptions = {},
): Pick<WebviewOptions, 'script' | 'styles' | 'body' | 'boot' | 'background'> {
  const { blocks, cards, ...model } = readerModel(text, options);
  const { density = 'all' } = options;
  const boot: ReaderBoot = {
    model,
    settings: { hoverDelay: 50, density },
    messages: {},
    ...(options.place === undefined ? {} : { place: options.place }),
  };
  const article = articleElement('ja', blocks, density);
  return {
    script: 'reader.js',
    styles: ['theme.css', 'article.css', 'highlights.css', 'card.css', 'note.css', 'reader.css'],
    body: `${toHtml(article)}${toHtml(cardsElement(cards))}
<div id="overlay"></div>
<div id="status" role="status" aria-live="polite" class="visually-hidden"></div>`,
    boot,
    background: 'editor-background',
  };
}

/** A note on the first place in a text that reads like its quote. */
export function noteOn(text: string, quote: string, changes: Partial<NoteView> = {}): NoteView {
  const start = text.indexOf(quote);
  const { body = 'What I think of it.' } = changes;
  return {
    id: `note-${start}`,
    kind: 'personal',
    state: 'exact',
    range: { start, end: start + quote.length },
    quote,
    body,
    markup: [h('p', null, body)],
    tags: [],
    linkedFrom: [],
    created: '2025-02-14T09:00:00Z',
    modified: '2025-02-14T09:00:00Z',
    ...changes,
  };
}

interface Line {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the first occurrence of a text in the article is: a box for each line. */
export function linesOf(page: Page, text: string): Promise<Line[]> {
  return page.evaluate((wanted) => {
    const article = document.getElementById('article');
    if (!article) return [];
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const at = nodes.map(({ data }) => data).join('').indexOf(wanted); // prettier-ignore
    const range = document.createRange();
    let offset = 0;
    for (const node of nodes) {
      const end = at + wanted.length;
      if (offset <= at && at < offset + node.length) range.setStart(node, at - offset);
      if (offset < end && end <= offset + node.length) range.setEnd(node, end - offset);
      offset += node.length;
    }
    return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom })); // prettier-ignore
  }, text);
}

/** Selects from the beginning of one text to the end of another, as a person does with the pointer. */
export async function dragOver(page: Page, from: string, to = from): Promise<void> {
  const start = (await linesOf(page, from))[0];
  const end = (await linesOf(page, to)).at(-1);
  if (!start || !end) throw new Error(`The article has no ${from} or no ${to}`);
  await page.mouse.move(start.left + 1, (start.top + start.bottom) / 2);
  await page.mouse.down();
  await page.mouse.move(end.right - 20, (end.top + end.bottom) / 2, { steps: 3 });
  await page.mouse.move(end.right - 1, (end.top + end.bottom) / 2, { steps: 3 });
  await page.mouse.up();
}

/** Brings the pointer to rest on a text. */
export async function pointAt(page: Page, text: string, line = 0): Promise<void> {
  const box = (await linesOf(page, text))[line];
  if (!box) throw new Error(`The article has no ${text}`);
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
}

/** What is selected. */
export const selectedText = (page: Page): Promise<string> =>
  page.evaluate(() => document.getSelection()?.toString() ?? '');
