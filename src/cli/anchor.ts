import { Anchoring } from '../core/anchoring/anchor';
import { select } from '../core/anchoring/select';
import type { Range } from '../core/article/article';
import { CodePoints } from '../core/text/codePoints';
import { parseArguments } from './arguments';
import type { Command } from './command';
import { readText } from './files';
import { InputError } from './inputError';

interface Quote extends Range {
  readonly id: string | number;
}

export const anchor: Command = {
  summary: 'Find passages again in a text that has changed',
  help: `Usage: node dist/cli.js anchor --from OLD --to NEW --quotes FILE [--no-snapshot]

Tells where passages of OLD are in NEW, as notes on them would be placed, and prints
one JSON object, in the order of FILE:

  { "anchors": [{ "id", "state", "start", "end" }, …] }

state is one of
  exact      unchanged, but perhaps for white space, width or kind of punctuation
  changed    with other words
  moved      unchanged, but in another place
  ambiguous  several places are alike, and none is chosen
  orphan     not there any more
start and end (exclusive) are null for the last two: rather no place than a wrong one.

OLD and NEW are UTF-8 text files. FILE is a JSON array of { "id", "start", "end" },
where start and end (exclusive) count UTF-16 code units of OLD's text without its
byte-order mark; line endings are kept as they are.

Options:
  --from OLD      the text that the passages are of
  --to NEW        the text to find them in
  --quotes FILE   the passages
  --no-snapshot   use no more of OLD than what a note keeps of its passage: its text,
                  32 characters before and after it, and its position
  -h, --help      show this text

Exit codes: 0 done, 2 something given cannot be used.`,

  run(args) {
    const { values, positionals } = parseArguments(args, {
      from: { type: 'string' },
      to: { type: 'string' },
      quotes: { type: 'string' },
      'no-snapshot': { type: 'boolean' },
    });
    if (positionals[0] !== undefined) {
      throw new InputError(`“${positionals[0]}” belongs to no option.`);
    }
    const from = readText(given(values.from, '--from OLD'));
    const to = readText(given(values.to, '--to NEW'));
    const file = given(values.quotes, '--quotes FILE');
    const quotes = readQuotes(file, from.length);
    const anchoring = new Anchoring(to);
    const points = new CodePoints(from);
    const found = values['no-snapshot']
      ? anchoring.findAll(quotes.map((quote) => select(from, quote, points)))
      : anchoring.findPassages(from, quotes);
    const anchors = quotes.map(({ id }, i) => {
      const { state, range } = found[i] ?? { state: 'orphan' };
      return { id, state, start: range?.start ?? null, end: range?.end ?? null };
    });
    console.log(JSON.stringify({ anchors }, null, 2));
    return 0;
  },
};

function given(value: string | undefined, option: string): string {
  if (value === undefined) throw new InputError(`${option} is missing: give the path of a file.`);
  return value;
}

/** @param length of the text that the passages are of */
function readQuotes(file: string, length: number): Quote[] {
  let read: unknown;
  try {
    read = JSON.parse(readText(file));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new InputError(`“${file}” is not JSON: ${error.message}.`);
  }
  if (!Array.isArray(read)) throw new InputError(`“${file}” holds no array of passages.`);
  read.forEach((quote, i) => {
    if (isQuote(quote, length)) return;
    throw new InputError(
      `Passage ${i + 1}${named(quote)} in “${file}” is not {"id", "start", "end"} with start before end, both whole numbers within the ${length} code units of OLD.`,
    );
  });
  return read as Quote[];
}

function named(quote: unknown): string {
  const { id } = (quote ?? {}) as { id?: unknown };
  return isId(id) ? ` (“${id}”)` : '';
}

function isQuote(value: unknown, length: number): value is Quote {
  const { id, start, end } = (value ?? {}) as Partial<Record<keyof Quote, unknown>>;
  return isId(id) && isOffset(start) && isOffset(end) && start < end && end <= length;
}

function isId(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function isOffset(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
