import { GERMAN_NUMBERS } from './numerals';

/** What is counted in German, or neuter, is nobody: zwei Modi, im Watt; but not das Trump-Lager. */
const GERMAN_DETERMINER = new RegExp(
  String.raw`(?:^|\P{L})(?:[Kk]?[Ee]ine?[mnrs]?|[Dd]as|[Jj]ede[mnrs]?|[Ii]m|[Aa]m|[Ii]ns|[Aa]ns|[Vv]iele[nr]?|[Ee]inige[nr]?|[Mm]ehrere[nr]?|[Bb]eide[nr]?|${GERMAN_NUMBERS}) $`,
  'u',
);
/** Whoever does something with what is theirs is a person: Klein rollte seine Modelle über die Leinwand. */
export const HIS_OR_HER =
  /^ (?!(?:ist|sind|war|waren|wird|wurden?|bleibt|blieb|gehort|gehorte|macht|machte|und|oder|mit|von|aus|bei|als|wie|fur|auf|nach|uber|unter|samt|in|an|zu)\b)\p{Ll}+ [^.!?;:]{0,26}?(?<!\p{L})(?:seine?[mnrs]?|ihre?[mnrs]?|sich)(?!\p{L})/u;

/** Surnames that are adjectives, with which German sentences may begin: Klein war die Freude. */
const ADJECTIVE =
  /^(?:Klein|Gro(?:ß|ss)|Lang|Kurz|Jung|Alt|Neu|Schwarz|Weiß|Braun|Grun|Roth?|Blau|Gelb|Grau|Bunt|Golden|Sauer|Suß|Scharf|Stark|Schnell|Fromm|Reich|Frei|Ernst|Kuhn|Kluge?|Weise|Gute?|Hoch|Tief|Breit|Schmal|Dick|Dunn|Rund|Krumm|Hell|Dunkel|Spat|Fruh|Kalt|Heiß|Hart|Weich|Still|Stolz|Wild|Zart|Kahl|Treu|Redlich|Ehrlich|Lustig|Selig|Frohlich|Bose|Recht|Fett|Durr)$/;
const PREDICATE_BEHIND =
  /^(?:,? (?:aber|und \p{Ll}|doch|oder|wie)|:|!| (?:ist|sind|war|waren|wird|werden|wurden?|blieb|bleibt|scheint|schien)(?: (?:auch |nur |nun |dann |schon |noch )?(?:de[rmns]|die|das|eine?|seine?|ihre?|unsere?|diese[rs]?|es|alles|hingegen|jedoch|dagegen|dafur)(?!\p{L})|[.!:,]))/u;
/** Who does it, or what is done, stands behind the verb: Kohl kocht man, Wolf gesichtet! */
const OBJECT_BEHIND =
  /^ (?:\p{Ll}+te? (?:er|sie|es|ich|wir|man)(?!\p{L})|(?:ge|be|ver|er|ent)\p{Ll}+(?:t|en)[!:])/u;

/** Whether a German sentence begins with it as with an adjective, or with what something is done to. */
export function isPredicate(form: string, behind: string): boolean {
  return OBJECT_BEHIND.test(behind) || (ADJECTIVE.test(form) && PREDICATE_BEHIND.test(behind));
}

/** Whether what stands before it makes a German noun of a name. */
export function isCounted(before: string, behind: string, language: string): boolean {
  return language.startsWith('de') && !behind.startsWith('-') && GERMAN_DETERMINER.test(before);
}
