/** A name as it is marked in a corpus: offsets in the text without marks, in UTF-16 code units. */
export interface MarkedName {
  readonly textStart: number;
  readonly textEnd: number;
  readonly entry: string;
}

export interface MarkedReference {
  readonly textStart: number;
  readonly textEnd: number;
  readonly word: string;
  /** The ids of the entries meant; empty where it is none of the glossary's. */
  readonly meant: readonly string[];
}

export interface MarkedText {
  readonly text: string;
  readonly names: readonly MarkedName[];
  readonly references: readonly MarkedReference[];
}

const MARK = /\{([^|{}]+)\|([^{}]+)\}|\[([^|[\]]+)\|([^[\]]+)\]/g;

/** Takes the marks out of a text: `{id|name}`, and `[id|同氏]`, `[id,id|両氏]` or `[-|彼]`. */
export function readMarks(marked: string): MarkedText {
  const names: MarkedName[] = [];
  const references: MarkedReference[] = [];
  let text = '';
  let done = 0;
  for (const { 0: mark, 1: entry, 2: name, 3: ids, 4: word, index } of marked.matchAll(MARK)) {
    text += marked.slice(done, index);
    done = index + mark.length;
    const textStart = text.length;
    text += name ?? word ?? '';
    const textEnd = text.length;
    if (entry !== undefined) names.push({ textStart, textEnd, entry });
    else if (ids !== undefined && word !== undefined) {
      const meant = ids === '-' ? [] : ids.split(',');
      references.push({ textStart, textEnd, word, meant });
    }
  }
  return { text: text + marked.slice(done), names, references };
}
