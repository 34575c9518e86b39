import type { Article, Range } from './article';
import { passageIndexAt, toSource, toText, type TextRange } from './offsets';
import { passages } from './passages';
import { isClosing, isSentenceEnd } from './punctuation';

/**
 * The sentences of a passage's text, in order. White space between them belongs to none. Each line of
 * a text with hard breaks ends one.
 *
 * Chinese and Japanese sentences end with 。！？ and the like, closing brackets included, but never
 * inside brackets: 「行く。もう行く。」と言った。 is one. In other languages they are where Unicode finds
 * them (UAX #29), abbreviated titles and initials left aside.
 */
export function sentences(text: string, language: string): TextRange[] {
  const ends = /^(?:ja|zh|yue)\b/.test(language)
    ? endsByBrackets(text)
    : endsByUnicode(text, language);
  const found: TextRange[] = [];
  let from = 0;
  for (const end of [...ends, text.length]) {
    const sentence = text.slice(from, end);
    const start = from + sentence.length - sentence.trimStart().length;
    const trimmed = sentence.trim();
    if (trimmed !== '') found.push({ start, end: start + trimmed.length });
    from = end;
  }
  return found;
}

/**
 * The source range of the sentence at a source offset, or else of the one before it in the same
 * passage, or of its first; undefined in an article without text.
 */
export function sentenceAt(article: Article, offset: number): Range | undefined {
  const all = passages(article);
  const passage = all[passageIndexAt(all, offset)];
  if (!passage) return undefined;
  const at = toText(passage, { start: offset, end: offset }).start;
  const inPassage = sentences(passage.text, article.language);
  const sentence = inPassage.findLast(({ start }) => start <= at) ?? inPassage[0];
  return sentence && toSource(passage, sentence.start, sentence.end);
}

const BRACKETS: ReadonlyMap<string, string> = new Map(
  ['「」', '『』', '（）', '()', '【】', '〈〉', '《》', '〔〕', '［］', '“”'].map((pair) => [
    pair.charAt(0),
    pair.charAt(1),
  ]),
);

function endsByBrackets(text: string): number[] {
  const outside = bracketEnds(text);
  const ends: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    const bracketEnd = outside.get(i);
    if (bracketEnd !== undefined) {
      i = bracketEnd;
      // 「行こう。」 followed by space is a sentence of its own.
      const spoken = isSentenceEnd(text.charAt(i - 1)) && /\s/.test(text.charAt(i + 1));
      if (spoken) ends.push(i + 1);
    } else if (character === '\n') {
      ends.push(i + 1);
    } else if (endsHere(text, i)) {
      while (isSentenceEnd(text.charAt(i + 1)) || isClosing(text.charAt(i + 1))) i++;
      ends.push(i + 1);
    }
  }
  return ends;
}

function endsHere(text: string, at: number): boolean {
  const character = text.charAt(at);
  if ('。！？．｡‼⁇⁈⁉'.includes(character)) return true;
  if (character !== '!' && character !== '?') return false;
  // Yahoo!ニュース: a half-width mark that belongs to a Latin name.
  const isInName = /[A-Za-z0-9]/.test(text.charAt(at - 1)) && /[^\s!?]/.test(text.charAt(at + 1));
  return !isInName || isClosing(text.charAt(at + 1));
}

/** For each bracket that is closed and not inside another: where it opens, and where it closes. */
function bracketEnds(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: { readonly at: number; readonly close: string }[] = [];
  const waiting = new Map<string, number>();
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    const close = BRACKETS.get(character);
    if (close !== undefined) {
      open.push({ at: i, close });
      waiting.set(close, (waiting.get(close) ?? 0) + 1);
    } else if (waiting.get(character)) {
      for (let bracket = open.pop(); bracket; bracket = open.pop()) {
        waiting.set(bracket.close, (waiting.get(bracket.close) ?? 1) - 1);
        if (bracket.close !== character) continue;
        pairs.set(bracket.at, i);
        break;
      }
    }
  }
  return pairs;
}

/**
 * Some engines copy their whole input for each segment, so that long passages would take quadratic
 * time: they are segmented through a window of this many code units.
 */
const WINDOW = 8192;
const ABBREVIATION =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Jr|Sr|vs|(?:\p{Lu}\.)*\p{Lu})\.\s+$/u;

function endsByUnicode(text: string, language: string): number[] {
  const segmenter = sentenceSegmenter(language);
  const ends: number[] = [];
  for (let from = 0; from < text.length;) {
    const to = Math.min(from + WINDOW, text.length);
    const segments = [...segmenter.segment(text.slice(from, to))];
    // The last sentence may go on behind the window.
    const next = to === text.length ? undefined : segments.pop();
    for (const { segment, index } of segments) {
      if (!ABBREVIATION.test(segment.slice(-16))) ends.push(from + index + segment.length);
    }
    from = next && next.index > 0 ? from + next.index : to;
  }
  return ends;
}

function sentenceSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    // Not a language tag.
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}
