/**
 * The sentences of a passage as ranges of its text, white space at their ends left out.
 *
 * @param starts where they begin
 */
export function sentenceRanges(
  text: string,
  starts: readonly number[],
): { readonly start: number; readonly end: number }[] {
  return starts.flatMap((start, index) => {
    const whole = text.slice(start, starts[index + 1] ?? text.length);
    const trimmed = whole.trim();
    if (trimmed === '') return [];
    const from = start + whole.indexOf(trimmed);
    return [{ start: from, end: from + trimmed.length }];
  });
}
