import type { Article } from '../article/article';
import { passages } from '../article/passages';
import type { Entry } from '../glossary/entry';
import { FormIndex } from './formIndex';
import type { Candidate, Linking, Mention } from './mention';
import { NO_OVERRULES, type Overrules } from './overrules';
import { PassageReading, type NamedPassage, type Place, type Rules } from './passageReading';
import { CONTEXT_PASSAGES, referenceFinder } from './references';
import { Resolver } from './resolver';
import { Ruling } from './ruling';

export interface Linker {
  /** The mentions in an article and the names that no entry goes by: in order, none in code. */
  link(article: Article, overrules?: Overrules): Linking;
}

/**
 * Prepares the entries of a glossary for linking.
 *
 * Linking has three steps: what may be a name is found passage by passage; what each of them names is
 * decided for the article as a whole; then references are looked for, such as 同氏. What the last article
 * had too is not read again. All of it takes time linear in the article’s length.
 */
export function compileLinker(glossary: Iterable<Entry>): Linker {
  const entries = new Map(Array.from(glossary, (entry) => [entry.id, entry]));
  const forms = new FormIndex(entries.values());
  const findReferences = referenceFinder((id) => entries.get(id));
  const resolver = new Resolver();
  let language = '';
  let known = new Map<string, PassageReading>();

  return {
    link(article, overrules = NO_OVERRULES) {
      if (article.language !== language) known = new Map();
      ({ language } = article);
      const before = known;
      known = new Map();
      const rules: Rules = { overrules, ruling: new Ruling(overrules, entries) };
      const all = passages(article).map((passage, index) => {
        const place: Place = { passage, index, source: article.text };
        // Code is not read, though it keeps its place.
        const text = passage.kind === 'code' ? '' : passage.text;
        const reading =
          known.get(text) ?? before.get(text) ?? new PassageReading(text, language, forms);
        known.set(text, reading);
        return { place, reading };
      });

      const decisions = resolver.resolve(
        all.map(({ reading }) => reading.ruled(rules)),
        language,
      );
      const isJapanese = language.startsWith('ja');
      const named: NamedPassage[] = [];
      const mentions: Mention[] = [];
      const candidates: Candidate[] = [];
      for (const [index, { reading, place }] of all.entries()) {
        const passage = reading.named(decisions[index] ?? [], place, rules);
        named.push(passage);
        const context = named.slice(-1 - CONTEXT_PASSAGES);
        const references = reading.references(context, () =>
          isJapanese ? findReferences(context, context.length - 1) : [],
        );
        const found = reading.place(passage, references, place, rules);
        for (const mention of found.mentions) mentions.push(mention);
        for (const candidate of found.candidates) candidates.push(candidate);
      }
      return { mentions, candidates };
    },
  };
}
