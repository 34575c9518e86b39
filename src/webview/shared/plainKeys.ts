/**
 * Keeps what is typed into a text box inside it: VS Code would otherwise see the keys as well, and so would
 * the page's own shortcuts. Combinations with a modifier and function keys go on, so that VS Code's own
 * keys work: F1 opens the command palette.
 */
export function keepPlainKeys(event: KeyboardEvent): void {
  const isForVSCode = event.ctrlKey || event.metaKey || event.altKey || /^F\d+$/.test(event.key);
  if (!isForVSCode) event.stopPropagation();
}
