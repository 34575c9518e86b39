/** An adjective as it stands in names, and what follows it: Roter, Internationales. */
const ADJECTIVE = /^(\p{L}\p{Ll}{2,})(e[rs]?)$/u;

/** Parties that are called by an adjective: die Linke, bei den Grunen. */
const PARTY = /^(?:Grun|Link|Frei|Grau|Bunt)e$/;
const PARTY_ADJECTIVE = /^(?:Grun|Link|Frei|Grau|Bunt)en?$/;

/** Several people and what they are for: von Ärzten ohne Grenzen. */
const MANY = /^(\p{Lu}\p{Ll}{2,}(?:e|er|el))(?= (?:ohne|fur|gegen|de[rs]|im?|mit|von|zum|zur) )/u;

/** Whether what a party is called by stands before a noun, as any adjective does: Grune Bohnen. */
export function isAdjectiveBeforeNoun(form: string, behind: string): boolean {
  return PARTY_ADJECTIVE.test(form) && /^ \p{Lu}\p{Ll}/u.test(behind);
}

/**
 * The other cases of a German name of several words that begins with adjectives: Vereinten Nationen, des Roten
 * Kreuzes. All adjectives have one ending; words such as Frankfurter, which have another, never change.
 */
export function declined(name: string): string[] {
  if (PARTY.test(name)) return [`${name}n`];
  const many = MANY.exec(name);
  if (many) return [`${many[1] ?? ''}n${name.slice(many[0].length)}`];
  const words = name.split(' ');
  // The last is a noun even if it ends as adjectives do: Schwedische Akademie.
  const other = words.findIndex((word) => !ADJECTIVE.test(word));
  const noun = other < 0 ? words.length - 1 : other;
  if (noun < 1 || !/^\p{Lu}/u.test(words[noun] ?? '')) return [];
  const [, , own = ''] = ADJECTIVE.exec(words[noun - 1] ?? '') ?? [];
  const rest = words.slice(noun);
  const as = (ending: string, nouns: readonly string[]): string =>
    [
      ...words.slice(0, noun).map((word) => {
        const [, stem, last] = ADJECTIVE.exec(word) ?? [];
        return stem !== undefined && last === own ? stem + ending : word;
      }),
      ...nouns,
    ].join(' ');
  const forms = ['e', 'en', 'er', 'em', 'es'].map((ending) => as(ending, rest));
  for (const ending of own === 'e' ? ['n'] : ['s', 'es']) {
    forms.push(as('en', [`${rest[0] ?? ''}${ending}`, ...rest.slice(1)]));
  }
  return forms.filter((form) => form !== name);
}
