/** What a link inside a note's Markdown can lead to: another note, or an entry of the glossaries. */
export interface NoteLink {
  readonly to: 'note' | 'entry';
  /** A note's UUID, or an entry's id. */
  readonly id: string;
}

const NOTE = /^kunten:note\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;
/** As the glossaries' schema has it. */
const ENTRY = /^kunten:entry\/([a-z0-9]+(?:-[a-z0-9]+)*)$/;
const LONGEST = 300;
/** In Markdown; a note's body is read for them often, and rarely has one. */
const NOTE_LINKS = /\]\(<?(kunten:note\/[0-9a-f-]{36})>?\)/g;

/** What an address leads to, if it is one of ours; nothing else is taken for one. */
export function parseNoteLink(url: string): NoteLink | undefined {
  if (!url.startsWith('kunten:') || url.length > LONGEST) return undefined;
  const [, note] = NOTE.exec(url) ?? [];
  if (note !== undefined) return { to: 'note', id: note };
  const [, entry] = ENTRY.exec(url) ?? [];
  return entry === undefined ? undefined : { to: 'entry', id: entry };
}

/** The Markdown of a link. In its words only what would be read as a mark is set off. */
export function noteLinkMarkdown(words: string, { to, id }: NoteLink): string {
  const shown = words.replace(/\s+/g, ' ').trim();
  return `[${shown.replace(/[\\[\]*_`<&!]/g, (mark) => `\\${mark}`)}](kunten:${to}/${id})`;
}

/** The ids of the notes that a note's Markdown has links to, each once. */
export function linkedNotes(body: string): string[] {
  if (!body.includes('kunten:note/')) return [];
  const ids = [...body.matchAll(NOTE_LINKS)].flatMap(([, url = '']) => {
    return parseNoteLink(url)?.id ?? [];
  });
  return [...new Set(ids)];
}

/** The Markdown with its links to some notes leading to another one. */
export function redirectLinks(body: string, from: ReadonlySet<string>, to: string): string {
  if (!body.includes('kunten:note/')) return body;
  return body.replace(NOTE_LINKS, (link, url: string) => {
    const id = parseNoteLink(url)?.id;
    return id !== undefined && from.has(id) ? link.replace(id, to) : link;
  });
}
