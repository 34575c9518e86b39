import type { Article, Passage } from '../article/article';
import { toSource } from '../article/offsets';
import { passages } from '../article/passages';
import type { Entry } from '../glossary/entry';
import { fold, unfold } from '../text/fold';
import { standsAlone } from './boundaries';
import { FormTrie } from './formTrie';
import type { Linking, NameMention } from './mention';
import { NO_OVERRULES, type Overrules } from './overrules';
import { surfaceForms } from './surfaceForms';

export interface Linker {
  /** The mentions in an article and the names that no entry goes by: in order, none in code. */
  link(article: Article, overrules?: Overrules): Linking;
}

/** A form found in a passage, and the entries that it can name there. */
interface Find {
  /** Offsets in the passage's text. */
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly candidates: readonly [Entry, ...Entry[]];
}

/**
 * Prepares the entries of a glossary for linking. Where several forms begin at one place the longest
 * that stands alone wins. A form that two entries share names the first of them, unless only another's
 * fuller form (マーク・フォーゲル for フォーゲル) occurs in the article.
 *
 * Linking takes time linear in the article's length: each place is looked at once, for no longer than
 * the longest form, whose length the glossary's schema limits.
 */
export function compileLinker(glossary: Iterable<Entry>): Linker {
  const owners = entriesByForm(glossary);
  const forms = [...owners.keys()].sort();
  const trie = FormTrie.from(forms);

  function longestAt(text: string, at: number): Find | undefined {
    let longest: Find | undefined;
    trie.matches(text, at, (end, index) => {
      const form = forms[index] ?? '';
      const [first, ...others] = (owners.get(form) ?? []).filter(({ type }) =>
        standsAlone(text, at, end, type),
      );
      if (first) longest = { start: at, end, form, candidates: [first, ...others] };
    });
    return longest;
  }

  function findAll({ kind, text }: Passage): Find[] {
    if (kind === 'code') return [];
    const folded = fold(text);
    const finds: Find[] = [];
    for (let at = 0; at < folded.text.length;) {
      const find = longestAt(folded.text, at);
      if (find) {
        const [start, end] = [unfold(folded, find.start), unfold(folded, find.end)];
        finds.push({ ...find, start, end });
      }
      at = find?.end ?? at + 1;
    }
    return finds;
  }

  return {
    link(article, _overrules = NO_OVERRULES) {
      const read = passages(article).map((passage) => ({ passage, finds: findAll(passage) }));
      const fullest = fullestForms(read.flatMap(({ finds }) => finds));
      const mentions = read.flatMap(({ passage, finds }, index) =>
        finds.map((find): NameMention => {
          const { id, type } = choose(find, fullest);
          const others = find.candidates.flatMap((other) => (other.id === id ? [] : [other.id]));
          const { start, end } = toSource(passage, find.start, find.end);
          const surface = article.text.slice(start, end);
          const place = { passage: index, textStart: find.start, textEnd: find.end };
          return {
            kind: 'name',
            start,
            end,
            surface,
            entry: id,
            type,
            reason: { kind: others.length > 0 ? 'first' : 'listed' },
            others,
            ...place,
          };
        }),
      );
      return { mentions, candidates: [] };
    },
  };
}

function entriesByForm(glossary: Iterable<Entry>): Map<string, Entry[]> {
  const owners = new Map<string, Entry[]>();
  for (const entry of glossary) {
    for (const form of new Set(surfaceForms(entry).map((form) => fold(form).text))) {
      const sharing = owners.get(form);
      if (sharing) sharing.push(entry);
      else owners.set(form, [entry]);
    }
  }
  return owners;
}

/** The length of the longest form of each entry that occurs. */
function fullestForms(finds: readonly Find[]): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  for (const { form, candidates } of finds) {
    for (const { id } of candidates) {
      lengths.set(id, Math.max(lengths.get(id) ?? 0, form.length));
    }
  }
  return lengths;
}

function choose({ form, candidates }: Find, fullest: ReadonlyMap<string, number>): Entry {
  return candidates.find(({ id }) => (fullest.get(id) ?? 0) > form.length) ?? candidates[0];
}
