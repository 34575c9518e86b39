/** The longest address that is passed on: longer ones can only be meant to do harm. */
const MAX_LENGTH = 2048;

/**
 * The address, if a link may lead there: `http:`, `https:` or `mailto:`, without control characters
 * or white space; otherwise undefined. Whatever could run code, or leads to a file, is no such address.
 */
export function safeUrl(url: string): string | undefined {
  if (url.length > MAX_LENGTH) return undefined;
  return /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(url) ? url : undefined;
}
