/**
 * Where a JSON text goes deeper than so many levels: exact as far as the text is valid JSON. It guards
 * the recursion of whatever parses the text next.
 */
export function offsetOfNesting(json: string, levels: number): number | undefined {
  let depth = 0;
  for (let i = 0; i < json.length; i++) {
    const c = json[i];
    if (c === '"') i = endOfString(json, i);
    else if (c === '}' || c === ']') depth--;
    else if ((c === '{' || c === '[') && ++depth > levels) return i;
  }
  return undefined;
}

/** Offset of the closing quotation mark. */
function endOfString(json: string, start: number): number {
  for (let i = start + 1; i < json.length; i++) {
    if (json[i] === '\\') i++;
    else if (json[i] === '"') return i;
  }
  return json.length;
}
