import { printParseErrorCode, visit } from 'jsonc-parser';
import { explain } from './explain';
import { Lines } from './lines';
import { Locator } from './locate';
import { offsetOfNesting } from './nesting';
import type { Problem } from './problem';
import type { Violation } from './schema';
import type { Validate } from './validator';

/** Deeper nesting than any file of ours has; more is an attack on the parser's stack. */
const MOST_NESTED = 64;
/** More than anyone mends in one go. */
const MOST_PROBLEMS = 100;

/**
 * Strict JSON, checked against a schema. What is wrong is said with line and column. The value is
 * what the file holds; nothing is filled in or converted.
 */
export function parseJson(
  json: string,
  validate: Validate,
): { readonly value: unknown } | { readonly problems: readonly Problem[] } {
  const text = withoutMark(json);
  const parsed = parseValue(text);
  if ('problem' in parsed) return { problems: [parsed.problem] };
  const found = validate(parsed.value);
  return found.length === 0 ? parsed : { problems: schemaProblems(text, found) };
}

/** A text without its byte-order mark. Places are counted without it, as editors do. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Strict JSON, with a limit to its nesting, so that everything that walks it is safe. */
export function parseValue(
  json: string,
): { readonly value: unknown } | { readonly problem: Problem } {
  const tooDeep = offsetOfNesting(json, MOST_NESTED);
  if (tooDeep !== undefined) {
    const message = `This is nested too deeply: more than ${MOST_NESTED} levels.`;
    return { problem: { ...new Lines(json).position(tooDeep), path: '', message } };
  }
  try {
    return { value: JSON.parse(json) };
  } catch {
    return { problem: syntaxProblem(json) };
  }
}

/** What a validator found wrong with the value of a JSON text. */
export function schemaProblems(json: string, found: readonly Violation[]): Problem[] {
  const locator = new Locator(json);
  const problems: Problem[] = found.slice(0, MOST_PROBLEMS).map((violation) => ({
    ...locator.find(violation.path, violation.key),
    message: explain(violation),
  }));
  const next = found[MOST_PROBLEMS];
  if (next) {
    const message = 'More problems follow, not listed here.';
    problems.push({ ...locator.find(next.path, next.key), path: '', message });
  }
  return problems;
}

const CONFLICT = /^[ \t]*(?:<{7}|={7}|>{7})/m;

const SYNTAX: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a value is expected: a text in double quotes, a number, true, false or null',
  InvalidNumberFormat: 'this number is not written as JSON wants it',
  PropertyNameExpected: 'a key in double quotes is expected (or the comma before this is too much)',
  ValueExpected: 'a value is expected (or the comma before this is too much)',
  ColonExpected: 'a colon is expected',
  CommaExpected: 'a comma is missing before this',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  EndOfFileExpected: 'the file should end before this',
  InvalidCommentToken: 'JSON has no comments; remove this one',
  UnexpectedEndOfComment: 'JSON has no comments; remove this one',
  UnexpectedEndOfString: 'the closing quotation mark is missing on this line',
  UnexpectedEndOfNumber: 'this number is not complete',
  InvalidUnicode: 'four hexadecimal digits must follow \\u',
  InvalidEscapeCharacter: 'a backslash in a text is written \\\\',
  InvalidCharacter: 'control characters in a text are written as \\t, \\u0000 and the like',
};

function syntaxProblem(json: string): Problem {
  const conflict = CONFLICT.exec(json);
  if (conflict) {
    const message =
      'This file holds a merge conflict. Keep one of the two sides, and remove the lines that mark them.';
    return { ...new Lines(json).position(conflict.index), path: '', message };
  }
  const { offset, code } = firstSyntaxError(json);
  const reason = code === undefined ? undefined : SYNTAX[code];
  return {
    ...new Lines(json).position(offset),
    path: '',
    message: reason ? `This is not valid JSON: ${reason}.` : 'This is not valid JSON.',
  };
}

/** Stops at the first error, since the check of nesting holds for valid JSON only. */
function firstSyntaxError(json: string): { readonly offset: number; readonly code?: string } {
  let error: { readonly offset: number; readonly code: string } | undefined;
  const stop = new Error('Found');
  try {
    visit(
      json,
      {
        onError: (code, offset) => {
          error = { offset, code: printParseErrorCode(code) };
          throw stop;
        },
      },
      { disallowComments: true },
    );
  } catch (thrown) {
    if (thrown !== stop) throw thrown;
  }
  return error ?? { offset: 0 };
}
