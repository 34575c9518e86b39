/**
 * A message for VS Code's notifications, which make links of `[words](address)`, also such as run commands:
 * titles, file names and what files say may hold anything.
 */
export function withoutLinks(message: string): string {
  return message.replaceAll('](', ']\u200b(');
}
