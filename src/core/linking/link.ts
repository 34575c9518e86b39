import type { Article, Passage } from '../article/article';
import { toSource } from '../article/offsets';
import { passages } from '../article/passages';
import type { Entry } from '../glossary/entry';
import { unknownNames } from './candidates';
import { findNames, type Finds } from './find';
import { foldText, unfoldRange, type FoldedText } from '../text/foldText';
import { FormIndex } from './formIndex';
import type { Candidate, Linking, Mention, NameMention, ReferenceMention, Spot } from './mention';
import { NO_OVERRULES, type Overrules } from './overrules';
import { referenceFinder, type ReadPassage, type ReferenceFinder } from './references';
import { resolve, type Decision } from './resolve';
import { Ruling } from './ruling';

export interface Linker {
  /** The mentions in an article and the names that no entry goes by: in order, none in code. */
  link(article: Article, overrules?: Overrules): Linking;
}

/** What a passage’s text holds, whatever article it stands in. */
interface PassageFinds {
  readonly folded: FoldedText;
  readonly finds: Finds;
}

const NO_FINDS: PassageFinds = {
  folded: { text: '', places: undefined },
  finds: { finds: [], bearers: [] },
};

/**
 * Prepares the entries of a glossary for linking.
 *
 * Linking has three steps: what may be a name is found passage by passage; what each of them names is
 * decided for the article as a whole; then references are looked for, such as 同氏. Passages that the last
 * article had too are not searched again. All of it takes time linear in the article’s length.
 */
export function compileLinker(glossary: Iterable<Entry>): Linker {
  const entries = new Map(Array.from(glossary, (entry) => [entry.id, entry]));
  const index = new FormIndex(entries.values());
  const findReferences = referenceFinder((id) => entries.get(id));
  let known: ReadonlyMap<string, PassageFinds> = new Map();

  return {
    link(article, overrules = NO_OVERRULES) {
      const all = passages(article);
      const { language } = article;
      const seen = new Map<string, PassageFinds>();
      const read = all.map(({ kind, text }): PassageFinds => {
        if (kind === 'code') return NO_FINDS;
        const key = `${language}\n${text}`;
        const before = seen.get(key) ?? known.get(key);
        const folded = before?.folded ?? foldText(text);
        const found = before ?? { folded, finds: findNames(folded.text, language, index) };
        seen.set(key, found);
        return found;
      });
      known = seen;

      const ruling = new Ruling(overrules, entries);
      const reads = read.map(({ folded, finds }) => ({
        text: folded.text,
        finds: ruling.apply(folded.text, finds),
      }));
      const names = resolve(reads, language).map((decisions, passage) => {
        const spotOf = spotsIn(article, all[passage], passage);
        return decisions.flatMap((decision): NameMention[] => {
          const mention = nameMention(decision, spotOf, read[passage]?.folded);
          return ruling.isNotHere(mention.start, mention.end, mention.entry) ? [] : [mention];
        });
      });
      return complete(article, all, names, ruling, findReferences);
    },
  };
}

type SpotOf = (textStart: number, textEnd: number) => Spot;

function spotsIn(article: Article, at: Passage | undefined, passage: number): SpotOf {
  return (textStart, textEnd) => {
    const { start, end } = at ? toSource(at, textStart, textEnd) : { start: 0, end: 0 };
    return { start, end, surface: article.text.slice(start, end), passage, textStart, textEnd };
  };
}

function nameMention(
  { find, hypothesis, reason }: Decision,
  spotOf: SpotOf,
  folded = NO_FINDS.folded,
): NameMention {
  const { start, end } = unfoldRange(folded, find.start, find.end);
  const { id, type } = hypothesis.owner.entry;
  const others = find.hypotheses.map(({ owner }) => owner.entry.id).filter((other) => other !== id);
  return { kind: 'name', ...spotOf(start, end), entry: id, type, reason, others };
}

/** Adds to the names of each passage the references, and the names that no entry goes by. */
function complete(
  article: Article,
  all: readonly Passage[],
  names: readonly (readonly NameMention[])[],
  ruling: Ruling,
  findReferences: ReferenceFinder,
): Linking {
  const isJapanese = article.language.startsWith('ja');
  const candidates: Candidate[] = [];
  const read = all.map(({ kind, text }, passage): ReadPassage => {
    const known = names[passage] ?? [];
    if (kind === 'code') return { text: '', names: [], unknown: [] };
    const spotOf = spotsIn(article, all[passage], passage);
    const unknown = unknownNames(text, known);
    for (const { textStart, textEnd, type, reason } of unknown) {
      const spot = spotOf(textStart, textEnd);
      if (!ruling.isNoName(spot.surface)) candidates.push({ ...spot, type, reason });
    }
    return { text, names: known, unknown };
  });
  const mentions = all.flatMap((_, passage): Mention[] => {
    const known = names[passage] ?? [];
    const references = isJapanese ? findReferences(read, passage) : [];
    if (references.length === 0) return [...known];
    const spotOf = spotsIn(article, all[passage], passage);
    const meant = references.flatMap(
      ({ textStart, textEnd, type, guesses, reason }): ReferenceMention[] => {
        const spot = spotOf(textStart, textEnd);
        const [entry] = guesses;
        if (ruling.isNotHere(spot.start, spot.end, entry)) return [];
        return [{ kind: 'reference', ...spot, entry, type, reason, guesses }];
      },
    );
    return [...known, ...meant].sort((a, b) => a.textStart - b.textStart);
  });
  return { mentions, candidates };
}
