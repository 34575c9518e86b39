/** Every sign that could mean something in Markdown, HTML or an address. */
const SIGNS = /[!-/:-@[-`{-~]/g;

/**
 * Markdown that shows a text as it is: nothing in it is a link (not even an address that would become
 * one by itself), a command, an image, an icon or HTML.
 */
export function plainMarkdown(text: string): string {
  return text
    .replace(SIGNS, (sign) => `&#${sign.charCodeAt(0)};`)
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^[ \t]+/, (space) => '&nbsp;'.repeat(space.length)))
    .join('  \n');
}
