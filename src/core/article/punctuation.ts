/** What ends a sentence in any script that knows such marks. */
const SENTENCE_END = new Set('。．.！？!?…‥｡‼⁇⁈⁉؟۔।');
/** What may follow the end of a sentence and still belongs to it. */
const CLOSING = new Set('」』）)】〉》〕］]｣”’"\'»');

export function isSentenceEnd(character: string): boolean {
  return SENTENCE_END.has(character);
}

export function isClosing(character: string): boolean {
  return CLOSING.has(character);
}

/** Whether a text ends as a sentence does, closing brackets and quotation marks left aside. */
export function endsSentence(text: string): boolean {
  let end = text.length;
  while (end > 0 && isClosing(text.charAt(end - 1))) end--;
  return isSentenceEnd(text.charAt(end - 1));
}
