/**
 * A text for VS Code's lists of choices, which show `$(name)` as an icon: titles, names and what files say
 * may hold anything. Other texts come back as they are.
 */
export function withoutIcons(text: string): string {
  return text.replaceAll('$(', '$\u200b(');
}
