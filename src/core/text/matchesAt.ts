/** Whether a pattern matches right at an offset. @param sticky has the flag `y`, and not `g` */
export function matchesAt(sticky: RegExp, text: string, offset: number): boolean {
  sticky.lastIndex = offset;
  return sticky.test(text);
}
