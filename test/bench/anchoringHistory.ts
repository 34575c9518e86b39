import { execFileSync } from 'node:child_process';
import type { Range } from '../../src/core/article/article';
import { createRandom, type Random } from './random';

/** A file at two commits, and passages of it whose fate the alignment of its lines tells for sure. */
export interface RevisedFile {
  readonly old: string;
  readonly now: string;
  /** Share of the old lines that were replaced or deleted. */
  readonly revised: number;
  readonly passages: readonly KnownPassage[];
}

/** A passage and where it is in the new text; undefined if it was deleted. */
export interface KnownPassage extends Range {
  readonly truth: Range | undefined;
  /** Whether the line around it has other words now. */
  readonly isInRevised: boolean;
}

interface Line extends Range {
  readonly text: string;
  /** The text without what is around it: indentation, and marks of lists, quotations, headings. */
  readonly words: string;
  readonly pairs: ReadonlySet<string>;
}

/** Lines that were replaced by others. */
interface Hunk {
  readonly from: readonly Line[];
  readonly to: readonly Line[];
}

/** Shorter lines (a brace, a rule) stand for nothing. */
const TELLING_LINE = 8;
/** Shorter lines are sure only with a neighbour: `default: 100` between lines that are new may be another one. */
const SURE_ALONE = 24;
/** How many passages are drawn for every ten lines that were kept. */
const PASSAGES_OF_TEN = 7;
/** A line that is this like another is the same one revised; one that is less like any was deleted. */
const SAME_LINE = 0.6;
const OTHER_LINE = 0.5;
/** By how much the share of Latin letters differs between a page in English and its translation, or half of it. */
const OTHER_LANGUAGE = 0.2;
/** Share of a line that may stand somewhere in the new text if the line is to be called deleted. */
const LEFT_OVER = 0.5;

/**
 * Markdown files of a Git repository as they were at points of its history, and at the next ones.
 *
 * @param checkout a folder in it, or a bare repository
 * @param points how many commits, evenly apart, from the latest back over four fifths of them
 */
export function history(checkout: string, points: number): RevisedFile[] {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', checkout, ...args], { encoding: 'utf8', maxBuffer: 1 << 30 });
  const commits = git('log', '--first-parent', '--format=%H', '--', '*.md').trim().split('\n');
  const step = Math.floor((0.8 * commits.length) / points);
  const chance = createRandom(1);
  const files: RevisedFile[] = [];
  for (let point = (points - 1) * step; point > 0; point -= step) {
    const [before = '', after = ''] = [commits[point], commits[point - step]];
    const names = git('diff', '--name-only', '--diff-filter=M', before, after, '--', '*.md');
    for (const name of names.split('\n').filter((name) => name !== '')) {
      const [old, now] = [git('show', `${before}:${name}`), git('show', `${after}:${name}`)];
      if (isTranslated(old, now)) continue;
      const diff = git('diff', '-U0', '--diff-algorithm=histogram', before, after, '--', name);
      const known = knownPassages(old, now, diff, chance);
      if (known.passages.length > 0) files.push({ old, now, ...known });
    }
  }
  return files;
}

/** Whether a text was translated: what lines of the two have in common tells little of where a passage is then. */
function isTranslated(old: string, now: string): boolean {
  return Math.abs(latinShare(old) - latinShare(now)) > OTHER_LANGUAGE;
}

function latinShare(text: string): number {
  const letters = text.match(/\p{L}/gu) ?? [];
  return (
    letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length / (letters.length || 1)
  );
}

function knownPassages(
  old: string,
  now: string,
  diff: string,
  chance: Random,
): Pick<RevisedFile, 'revised' | 'passages'> {
  const [oldLines, nowLines] = [linesOf(old), linesOf(now)];
  const { kept, hunks } = readDiff(diff, oldLines, nowLines);
  const [isOnceInOld, isOnceInNow] = [uniqueIn(oldLines), uniqueIn(nowLines)];
  const isKept = new Set(kept.map(([{ start }]) => start));
  const hasNeighbour = (line: Line): boolean => {
    const nth = oldLines.indexOf(line);
    return [nth - 1, nth + 1].some((other) => {
      const { start, words } = oldLines[other] ?? { start: -1, words: '' };
      return isKept.has(start) && words.length >= TELLING_LINE;
    });
  };
  const sure = kept.filter(
    ([line]) =>
      isOnceInOld(line.text) &&
      isOnceInNow(line.text) &&
      (line.words.length >= SURE_ALONE || hasNeighbour(line)),
  );
  const found: KnownPassage[] = [];
  for (let i = 0; 10 * i < PASSAGES_OF_TEN * sure.length; i++) {
    const [line, there] = sure[Math.floor(chance() * sure.length)] ?? [];
    if (!line || !there) break;
    const passage = passageIn(line, chance);
    if (!passage) continue;
    const shift = there.start - line.start;
    const truth = { start: passage.start + shift, end: passage.end + shift };
    found.push({ ...passage, truth, isInRevised: false });
  }
  for (const { from, to } of hunks) {
    for (const line of from.filter(({ text }) => isOnceInOld(text))) {
      const passage = passageIn(line, chance);
      if (!passage) continue;
      const likestNow = likest(line, nowLines, OTHER_LINE);
      const revised = likest(line, to, SAME_LINE);
      if (revised) {
        // What is liker to another line, on either side, may be that one.
        const isMutual = likestNow === revised && likest(revised, oldLines, SAME_LINE) === line;
        const quote = old.slice(passage.start, passage.end);
        const truth = isMutual ? onlyPlaceIn(revised, line, quote) : undefined;
        if (truth) found.push({ ...passage, truth, isInRevised: true });
      } else if (to.length === 0 && !likestNow && !isLeftOver(line, now)) {
        found.push({ ...passage, truth: undefined, isInRevised: false });
      }
    }
  }
  const gone = hunks.reduce((sum, { from }) => sum + from.length, 0);
  return { revised: gone / oldLines.length, passages: found };
}

/** Whether much of a line stands in a text, as when it was put into a longer line. */
function isLeftOver({ words }: Line, text: string): boolean {
  const length = Math.max(TELLING_LINE, Math.ceil(LEFT_OVER * words.length));
  for (let at = 0; at + length <= words.length; at++) {
    if (text.includes(words.slice(at, at + length))) return true;
  }
  return false;
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const from = start;
    start += line.length + 1;
    const words = line.replace(/^[\s>#*+-]+|\s+$/g, '');
    return { text: line, words, pairs: pairsOf(words), start: from, end: from + line.length };
  });
}

/** Whether a text is that of just one of the lines, and not too short to tell. */
function uniqueIn(lines: readonly Line[]): (text: string) => boolean {
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1);
  return (text) => text.trim().length >= TELLING_LINE && counts.get(text) === 1;
}

/** What a diff without context says of two texts' lines. */
function readDiff(
  diff: string,
  oldLines: readonly Line[],
  nowLines: readonly Line[],
): { kept: [Line, Line][]; hunks: Hunk[] } {
  const kept: [Line, Line][] = [];
  const hunks: Hunk[] = [];
  let [from, to] = [0, 0];
  const keepUntil = (line: number): void => {
    for (; from < line; from++, to++) {
      const [old, now] = [oldLines[from], nowLines[to]];
      if (old && now) kept.push([old, now]);
    }
  };
  for (const match of diff.matchAll(/^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/gm)) {
    const [start, removed, added] = [match[1], match[2] ?? '1', match[3] ?? '1'].map(Number);
    if (start === undefined || removed === undefined || added === undefined) continue;
    keepUntil(removed === 0 ? start : start - 1);
    hunks.push({
      from: oldLines.slice(from, from + removed),
      to: nowLines.slice(to, to + added),
    });
    from += removed;
    to += added;
  }
  keepUntil(oldLines.length);
  return { kept, hunks };
}

/** A passage of a line, if what is drawn has words: nobody writes a note on `##` or the rule of a table. */
function passageIn(line: Line, chance: Random): Range | undefined {
  const { start, end } = drawnFrom(line, chance);
  const quote = line.text.slice(start - line.start, end - line.start);
  return /[\p{L}\p{N}]{2}/u.test(quote) ? { start, end } : undefined;
}

function drawnFrom({ text, start }: Line, chance: Random): Range {
  const indent = text.length - text.trimStart().length;
  const room = text.trim().length;
  const kind = chance();
  const most = kind < 0.4 ? 8 : kind < 0.8 ? 30 : 120;
  const length = Math.min(room, 2 + Math.floor(chance() * (most - 1)));
  const at = indent + Math.floor(chance() * (room - length + 1));
  const passage = text.slice(at, at + length);
  const from = start + at + passage.length - passage.trimStart().length;
  return { start: from, end: from + Math.max(1, passage.trim().length) };
}

/** Where a quotation from a line is in its revision, if it is there once, as it is in the line. */
function onlyPlaceIn(revised: Line, line: Line, quote: string): Range | undefined {
  const at = revised.text.indexOf(quote);
  if (at < 0 || [revised, line].some(({ text }) => text.split(quote).length !== 2))
    return undefined;
  const start = revised.start + at;
  return { start, end: start + quote.length };
}

/** The likest of some lines, by pairs of characters (Dice, 1945), if any is at least so like; of several the first. */
function likest(line: Line, others: readonly Line[], least: number): Line | undefined {
  let best: Line | undefined;
  let most = least;
  for (const other of others) {
    const all = line.pairs.size + other.pairs.size;
    if (2 * Math.min(line.pairs.size, other.pairs.size) < most * all || all === 0) continue;
    let shared = 0;
    for (const pair of line.pairs) if (other.pairs.has(pair)) shared++;
    const alike = (2 * shared) / all;
    if (best ? alike > most : alike >= most) [best, most] = [other, alike];
  }
  return best;
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2));
  return pairs;
}
