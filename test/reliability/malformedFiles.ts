import type { Note } from '../../src/core/notes/note';
import { serializeNote } from '../../src/core/notes/webAnnotation';
import { ARTICLE, ARTICLES, noteWith } from './notes';

/** A text, or one of which each character stands for a byte. */
export type Content = string | { readonly bytes: string };

/** A file in a folder of notes that is no note. */
export interface Malformed {
  /** In the folder. */
  readonly name: Content;
  readonly content: Content;
}

/** The bytes of a content, in hexadecimal. */
export const hexOf = (content: Content): string =>
  typeof content === 'string'
    ? Buffer.from(content).toString('hex')
    : Buffer.from(content.bytes, 'latin1').toString('hex');

/** A text as UTF-8, each byte a character. */
const utf8 = (text: string): string => Buffer.from(text).toString('latin1');

/** Makes the nth file of its kind. */
type Kind = (n: number) => Malformed;

const NOTE = noteWith({
  body: '「歯車」は ***gears***。\n\n\\ " \u2028 🎌',
  tags: ['lead', 'metaphor'],
});

/** A text in place of a note's, under the name that the note would have. */
const spoilt =
  (spoil: (text: string, n: number, note: Note) => Content): Kind =>
  (n) => {
    const note = noteWith({ ...NOTE, id: noteWith().id });
    return { name: `${note.id}.json`, content: spoil(serializeNote(note), n, note) };
  };

/** A note of which one value is something else. */
const changed = (change: (note: Record<string, unknown>, n: number) => unknown): Kind =>
  spoilt((text, n) => {
    const note = JSON.parse(text) as Record<string, unknown>;
    return JSON.stringify(change(note, n) ?? note, null, 2);
  });

/** A whole note, under another name. */
const named =
  (name: (note: Note, n: number) => Content): Kind =>
  (n) => {
    const note = noteWith({ ...NOTE, id: noteWith().id });
    return { name: name(note, n), content: serializeNote(note) };
  };

const anyOf = <T>(all: readonly T[], n: number): T => all[n % all.length] as T;

const WRONG = [null, true, 0, -1, 1.5, '', 'x', [], [[]], {}, { a: 1 }, [null], ['x'], 1e21];
const REQUIRED = ['@context', 'id', 'type', 'created', 'body', 'target'];
const NO_NOTES = [
  ...['', ' ', '\n', '\r\n\r\n', 'null', 'true', '0', '""', '[]', '{}', '[{}]', 'NaN', 'undefined'],
  ...['{"a":1,}', "{'a':1}", '{a:1}', '// comment\n{}', '{/**/}', '{"a":1}{"a":1}', '{"a":0x1}'],
  ...['{"a":01}', '{"a":.5}', '{"a":+1}', '{"a":"\t"}', '{"a":"\\x"}', '{"a":"\\ud8"}', ']', '}{'],
  ...[
    '<!DOCTYPE html><title>404</title>',
    'version https://git-lfs.github.com/spec/v1\noid sha256:00',
  ],
  ...['\0'.repeat(4096), 'PK\u0003\u0004', '%PDF-1.7', '"'.repeat(5000), '\\'.repeat(5000)],
];
const PLACES = [
  '{',
  '"@context"',
  '"body": [',
  '"value": "',
  '\\n',
  '"target"',
  '"exact": "',
  '🎌',
  '"start": ',
];

/** Files that are no notes, of many kinds. */
const KINDS: Readonly<Record<string, Kind>> = {
  'cut off somewhere': spoilt((text, n) => text.slice(0, (n * 37) % (text.length - 2))),
  'cut off in the middle of a token': spoilt((text, n) => {
    const place = anyOf(PLACES, n);
    return text.slice(0, text.indexOf(place) + 1 + (n % place.length));
  }),
  'cut off in the middle of a character': spoilt((text) => {
    const bytes = utf8(text);
    return { bytes: bytes.slice(0, bytes.indexOf(utf8('🎌')) + 2) };
  }),
  'without its beginning': spoilt((text, n) => text.slice(1 + ((n * 53) % (text.length - 3)))),
  'with a part missing': spoilt((text, n) => {
    const at = text.indexOf('"', (n * 11) % (text.length / 2));
    return text.slice(0, at) + text.slice(at + 1);
  }),
  'in a merge': spoilt((text, n) => {
    const [ours, theirs] = [text, text.replace('gears', 'cogs')];
    const end = anyOf(['\n', '\r\n'], n);
    const base = n % 3 === 0 ? `||||||| 01951f2${end}${ours}` : '';
    return `<<<<<<< HEAD${end}${ours}${base}=======${end}${theirs}>>>>>>> theirs${end}`;
  }),
  'in a merge of one line': spoilt((text) => {
    const line = /[^\n]*gears[^\n]*\n/.exec(text)?.[0] ?? '';
    return text.replace(line, () => `<<<<<<< HEAD\n${line}=======\n${line.replace('gears', 'cogs')}>>>>>>> b\n`); // prettier-ignore
  }),
  'with a wrong value': changed((note, n) => ({ ...note, [anyOf(REQUIRED, n)]: anyOf(WRONG, Math.floor(n / REQUIRED.length)) })), // prettier-ignore
  'without a key': changed((note, n) => {
    const { [anyOf(REQUIRED, n)]: _missing, ...rest } = note;
    return rest;
  }),
  'with wrong values inside': changed((note, n) => {
    const wrong = anyOf([null, 0, [], {}, true], n);
    const bodies = [{ type: 'TextualBody', value: wrong, purpose: 'commenting' }, wrong, { purpose: wrong }]; // prettier-ignore
    return { ...note, body: [anyOf(bodies, n)] };
  }),
  'with impossible places': spoilt(
    (text, n) =>
    text.replace(/"start": \d+/, `"start": ${anyOf(['-1', '1.5', '1e999', '-1e999', '"0"', 'null', '1e-9'], n)}`), // prettier-ignore
  ),
  'with impossible times': changed((note, n) => ({ ...note, created: anyOf(['yesterday', '2026-11-23', '2026-11-23T00:00:00+09:00', '\u0660'], n) })), // prettier-ignore
  'of a future version': changed((note, n) =>
    anyOf(
      [
        { ...note, '@context': 'http://www.w3.org/ns/anno2.jsonld' },
        { ...note, type: 'Annotation2' },
        { ...note, body: { type: 'RichBody', blocks: [] } },
        { ...note, target: [note['target']] },
        { ...note, 'kunten:color': 'ultraviolet' },
        { ...note, motivation: 'telepathy' },
      ],
      n,
    ),
  ),
  'with a prototype': spoilt((text, n) =>
    anyOf(
      [
        text.replace('"id":', '"__proto__":'),
        `{"__proto__": ${text}}`,
        text.replace('"target"', '"constructor"'),
        text.replace(/"body": \[/, '"__proto__": {"body": []}, "toString": ['),
      ],
      n,
    ),
  ),
  'nested without end': spoilt((text, n) => {
    const depth = anyOf([100, 5000, 200_000], n);
    const deep = anyOf(['['.repeat(depth), `${'['.repeat(depth)}${']'.repeat(depth)}`, `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`], n); // prettier-ignore
    return n % 2 === 0 ? deep : text.replace('"id":', `"deep": ${deep}, "id":`);
  }),
  'that is no JSON, or another': spoilt((_text, n) => anyOf(NO_NOTES, n)),
  'that is no UTF-8': spoilt((text, n) => {
    const bytes = utf8(text);
    const bad = anyOf(['\xff', '\xc0\x80', '\xed\xa0\x80', '\xf8\x88\x80\x80\x80', '\x80', '\xe3\x81'], n); // prettier-ignore
    const at = bytes.indexOf('gears') + (n % 5);
    return { bytes: bytes.slice(0, at) + bad + bytes.slice(at) };
  }),
  'in another encoding': spoilt((text, n) => ({
    bytes:
      n % 2 === 0
        ? Buffer.from(`\ufeff${text}`, 'utf16le').toString('latin1')
        : `${utf8(text).slice(0, 40)}\x8e\x95\x8e\xd4`,
  })),
  'with marks before it': spoilt((text, n) => `${'\ufeff'.repeat(3 + (n % 2))}${text}`),
  'that is a copy': named((note, n) => anyOf([`${note.id} copy.json`, `${note.id} (1).json`, `${note.id}.sync-conflict-20261123.json`, `Copy of ${note.id}.json`, `${note.id}.json.json`, `${note.id.toUpperCase()}.json`], n)), // prettier-ignore
  'of an odd name': named((_note, n) => `${anyOf([' ', '日本語', 'a\nb', 'a\\b', '🎌', 'か\u3099', 'x'.repeat(240), '-rf', '*', '$(x)', '%2e%2e', '__proto__', 'constructor', 'CON', 'a;b', '"', "'", '~'], n)}${n}.json`), // prettier-ignore
  'of a name that is no text': named((_note, n) => ({ bytes: `x${n}\xff\xfe.json` })),
  'of another article': spoilt((text) => text.replaceAll(ARTICLE, ARTICLES[1])),
  'of another id': spoilt((text, _n, { id }) => text.replaceAll(id, NOTE.id)),
};

/** As many files as asked for, of all kinds in turn. */
export function* malformedFiles(count: number): Iterable<Malformed & { readonly kind: string }> {
  const kinds = Object.entries(KINDS);
  for (let i = 0; i < count; i++) {
    const [kind, make] = anyOf(kinds, i);
    yield { kind, ...make(Math.floor(i / kinds.length)) };
  }
}

/** A note of ten megabytes, of which the end is missing. */
export function huge(): Malformed {
  const note = noteWith({ body: '長い。'.repeat(1_100_000) });
  return { name: `${note.id}.json`, content: serializeNote(note).slice(0, -200) };
}
