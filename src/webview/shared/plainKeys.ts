/**
 * Keeps what is typed into a text box inside it: VS Code would otherwise see the keys as well, and
 * so would the page's own shortcuts. Combinations with a modifier go on, so that its own keys work.
 */
export function keepPlainKeys(event: KeyboardEvent): void {
  if (!event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
}
