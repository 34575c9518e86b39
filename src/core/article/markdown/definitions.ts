import { destinationAt, labelEnd, normalizeLabel, spaceEnd, titleEnd } from './linkScan';

/** The addresses of a text's reference links, by their normalised labels. */
export type Definitions = Map<string, string>;

/**
 * Takes the link definitions (`[label]: address "title"`) off the beginning of a paragraph. The first
 * of several with one label counts.
 *
 * @returns the offset where the rest of the paragraph begins
 */
export function takeDefinitions(text: string, definitions: Definitions): number {
  let at = 0;
  for (;;) {
    const label = labelEnd(text, at);
    if (label === undefined || text.charAt(label) !== ':') return at;
    const destination = destinationAt(text, spaceEnd(text, label + 1));
    if (!destination) return at;
    const end = definitionEnd(text, destination.end);
    if (end === undefined) return at;
    const name = normalizeLabel(text.slice(at + 1, label - 1));
    if (!definitions.has(name)) definitions.set(name, destination.url);
    at = end;
  }
}

/** The offset of the line after a definition, given the end of its address. */
function definitionEnd(text: string, destinationEnd: number): number | undefined {
  const space = spaceEnd(text, destinationEnd);
  const title = space > destinationEnd ? titleEnd(text, space) : undefined;
  return (title === undefined ? undefined : lineEnd(text, title)) ?? lineEnd(text, destinationEnd);
}

/** The offset after the line break, if nothing else is left of the line. */
function lineEnd(text: string, at: number): number | undefined {
  const [space] = /^[ \t]*/.exec(text.slice(at)) ?? [''];
  const end = at + space.length;
  if (end === text.length) return end;
  return text.charAt(end) === '\n' ? end + 1 : undefined;
}
