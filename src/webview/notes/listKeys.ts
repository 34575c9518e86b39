/** Where a key leads in a list of `length` items from the one at `index`, if it leads anywhere. */
export function destination(key: string, index: number, length: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, length - 1);
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return undefined;
  }
}

/** Whether a letter has been pressed, in whichever case Caps Lock makes it. */
export function isKey({ key }: KeyboardEvent, letter: string): boolean {
  return key.toLowerCase() === letter;
}

/** The key that says “delete” is called Backspace on a Mac. */
export function isDeleteKey({ key }: KeyboardEvent): boolean {
  return key === 'Delete' || key === 'Backspace';
}
