import type { Article } from '../article/article';
import { passages } from '../article/passages';
import type { Entry } from '../glossary/entry';
import { NameFinder } from './find';
import { FormIndex } from './formIndex';
import { linkableText } from './linkableText';
import type { Candidate, Linking, Mention } from './mention';
import { NO_OVERRULES, type Overrules } from './overrules';
import { PassageReading, type NamedPassage, type Place, type Rules } from './passageReading';
import { referenceFinder } from './references';
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
  let finder = new NameFinder(forms, '');
  let resolver = new Resolver();
  let last: readonly PassageReading[] = [];

  return {
    link(article, overrules = NO_OVERRULES) {
      const { language, text: source } = article;
      if (language !== finder.language) {
        finder = new NameFinder(forms, language);
        resolver = new Resolver();
        last = [];
      }
      const rules: Rules = { overrules, ruling: new Ruling(overrules, entries) };
      const places = passages(article).map((passage, index) => ({ passage, index, source }));
      const readings = readAgain(last, places, (text, place) => {
        return new PassageReading(text, place, finder);
      });
      last = readings;

      const decisions = resolver.resolve(readings.map((reading) => reading.read(rules)));
      const named: NamedPassage[] = [];
      const mentions: Mention[] = [];
      const candidates: Candidate[] = [];
      for (const [index, reading] of readings.entries()) {
        named.push(reading.named(decisions[index] ?? [], rules));
        reading.refer(named, () => findReferences(named, index));
        for (const mention of reading.mentions(rules)) mentions.push(mention);
        for (const candidate of reading.candidates(rules)) candidates.push(candidate);
      }
      return { mentions, candidates };
    },
  };
}

/**
 * The readings of passages: those of the last article where its texts come again, each once, and new ones.
 */
function readAgain(
  last: readonly PassageReading[],
  places: readonly Place[],
  read: (text: string, place: Place) => PassageReading,
): readonly PassageReading[] {
  const texts = places.map(({ passage }) => linkableText(passage));
  const most = Math.min(last.length, places.length);
  let head = 0;
  while (head < most && last[head]?.text === texts[head]) head++;
  let tail = 0;
  while (tail < most - head && last.at(-1 - tail)?.text === texts.at(-1 - tail)) tail++;
  const left = new Map<string, PassageReading>();
  for (const reading of last.slice(head, last.length - tail)) left.set(reading.text, reading);
  return places.map((place, index) => {
    const text = texts[index] ?? '';
    const known =
      index < head
        ? last[index]
        : index >= places.length - tail
          ? last[index + last.length - places.length]
          : left.get(text);
    if (!known) return read(text, place);
    left.delete(text);
    known.move(place);
    return known;
  });
}
