import { GERMAN_NUMBERS } from './numerals';

const MEASURES =
  'Liter|Kilo|Kilogramm|Gramm|Pfund|Zentner|Tonnen?|Meter|Glas|Glaser|Flaschen?|Tassen?|Becher|Sack|Sacke|Kisten?|Scheiben?|Teller|Loffel|Prise|Eimer|Fass|Handvoll|Haufen|Stuck';
/** What is counted in German, or neuter, is nobody: zwei Modi, im Watt; but not das Trump-Lager. */
const GERMAN_DETERMINER = new RegExp(
  String.raw`(?:^|\P{L})(?:[Kk]?[Ee]ine?[mnrs]?|[Dd]as|[Jj]ede[mnrs]?|[Ii]m|[Aa]m|[Ii]ns|[Aa]ns|[Vv]iele[nr]?|[Ee]inige[nr]?|[Mm]ehrere[nr]?|[Bb]eide[nr]?|(?:[MmDdSs]ein|[Ii]hr|[Uu]nsr?|[Uu]nser|[Ee]ur)e[mnrs]?|[Zz]u[mr]|[Vv]om|[Bb]eim|${MEASURES}|${GERMAN_NUMBERS}) $`,
  'u',
);
/** What is weighed, poured and cut is no name, nor what there is much of: zwei Liter Diesel, etwas Kohl. */
const QUANTITY_BEFORE = new RegExp(
  String.raw`(?:^|\P{L})(?:[Vv]iel|[Ww]enig|[Ee]twas|[Gg]enug|[Mm]ehr|[Ww]eniger|[Bb]isschen|[Mm]anch|[Ss]olch|[Ww]elch|[Gg]egen|${MEASURES}) $`,
  'u',
);

/** Whoever does something with what is theirs is a person: Klein rollte seine Modelle über die Leinwand. */
export const HIS_OR_HER =
  /^ (?!(?:ist|sind|war|waren|wird|wurden?|bleibt|blieb|gehort|gehorte|macht|machte|und|oder|mit|von|aus|bei|als|wie|fur|auf|nach|uber|unter|samt|in|an|zu)\b)\p{Ll}+ [^.!?;:]{0,26}?(?<!\p{L})(?:seine?[mnrs]?|ihre?[mnrs]?|sich)(?!\p{L})/u;

/** What compounds with a name of someone end with: Kohl-Ara, Heine-Ausgabe; but not Kohl-Suppe. */
const PERSONS_COMPOUND =
  /^-(?:Administration|Affare|Anhang|Anwalt|Ara|Attent|Ausgabe|Auftritt|Ausstellung|Berater|Besuch|Biograf|Biograph|Bruder|Buste|Clan|Denkmal|Dekret|Doku|Edition|Enkel|Erlass|Familie|Fan(?:s|\b)|Film|Forsch|Freund|Gedicht|Gegner|Gedenk|Gesetz|Gipfel|Herausforder|Inszenierung|Interview|Jahr|Jahre|Jubilaum|Jugend|Kabinett|Kenner|Konzert|Kritik|Lager|Lied|Mitarbeiter|Nachfolg|Nachlass|Oper|Parodie|Partei|Plan|Portrat|Preistrager|Prozess|Rede|Regierung|Reform|Reise|Roman|Rucktritt|Ruckkehr|Schuler|Sohn|Sprecher|Tagebuch|Team|Tochter|Treffen|Tweet|Ubersetz|Unterstutz|Urteil|Verehrer|Verfilmung|Verteidiger|Vertrau|Vize|Vorganger|Vorstoß|Wahl|Wahler|Werk|Witwe|Zeit|Zitat)/;

/** Whether a compound is of someone’s name. */
export function isPersonsCompound(behind: string, language: string): boolean {
  return behind.startsWith('-') && language.startsWith('de') && PERSONS_COMPOUND.test(behind);
}

/** What only people do: Klein verlangte mehr Geld, Wolf will das nicht. */
export const HUMAN_VERB =
  /^ (?:verlangte?|verwies|verweist|nannte|nennt|raumte?|lehnte?|wies|weist|bestritt|bestreitet|dankte?|bat|bittet|versicherte?|bezeichnete?|behauptete?|hofft|furchtete?|glaubt|weiß|wusste|dachte|denkt|will|wollte|mochte|plante?|gratulierte?|grundete|eroffnete?|leitete?|verzichtete?|erinnerte?|erzahlte?|las|liest|verteidigt|gestand|gesteht|rechnete?|argumentierte?|pladierte?|beklagte?|beteuerte?|drohte?|schwor|ahnte|uberlegte?|entschied|beendete|entschuldigte|weigerte|bedauerte?|wunschte?|spottete?|verriet|verspricht|versprach)(?!\p{L})/u;

/** Surnames that are adjectives, with which German sentences may begin: Klein war die Freude. */
const ADJECTIVE =
  /^(?:Klein|Gro(?:ß|ss)|Lang|Kurz|Jung|Alt|Neu|Schwarz|Weiß|Braun|Grun|Roth?|Blau|Gelb|Grau|Bunt|Golden|Sauer|Suß|Scharf|Stark|Schnell|Fromm|Reich|Frei|Ernst|Kuhn|Kluge?|Weise|Gute?|Hoch|Tief|Breit|Schmal|Dick|Dunn|Rund|Krumm|Hell|Dunkel|Spat|Fruh|Kalt|Heiß|Hart|Weich|Still|Stolz|Wild|Zart|Kahl|Treu|Redlich|Ehrlich|Lustig|Selig|Frohlich|Bose|Recht|Fett|Durr|Lahm|Rau|Rauh|Grob|Zart|Streng|Mild|Keck|Munter|Wacker|Fein|Rein|Sauber|Nass|Schwer|Leicht|Rasch|Flink|Faul|Ganz|Halb|Voll|Leer|Steif|Steil|Glatt|Hohl|Taub|Blind|Stumm|Nackt|Roh|Herb|Bitter|Arm|Krank|Gesund|Frisch|Lau|Blass|Bleich|Echt|Wahr|Falsch|Edel|Eitel|Nett|Zahm|Knapp|Locker|Offen|Sanft|Schroff|Schlicht|Stumpf|Trub|Wach|Warm)$/;
const PREDICATE_BEHIND =
  /^(?:,? (?:aber|und \p{Ll}|doch|oder|wie)|:|!| (?:ist|sind|war|waren|wird|werden|wurden?|blieb|bleibt|scheint|schien)(?: (?:auch |nur |nun |dann |schon |noch )?(?:de[rmns]|die|das|eine?|seine?|ihre?|unsere?|diese[rs]?|es|alles|hingegen|jedoch|dagegen|dafur)(?!\p{L})|[.!:,]))/u;
/** Who does it, or what is done, stands behind the verb: Kohl kocht man, Wolf gesichtet! */
const OBJECT_BEHIND =
  /^ (?:\p{Ll}+te? (?:er|sie|es|ich|wir|man)(?!\p{L})|(?:ge|be|ver|er|ent)\p{Ll}+(?:t|en)[!:])/u;

/** Adjectives and participles that are declined: Stark gewurzte Speisen, Klein gehackter Kohl. */
const DECLINED_BEHIND =
  /^ (?!gehorte|gestattete|gewahrte|gestaltete|gelangte|genoss|gefahrdete|geriet)(?:\p{Ll}+(?:t|nd|ig|lich|isch)e[rnms]|ge\p{Ll}+te|\p{Ll}+ende) /u;

/** Whether a German sentence begins with it as with an adjective, or with what something is done to. */
export function isPredicate(form: string, behind: string): boolean {
  return (
    OBJECT_BEHIND.test(behind) ||
    (ADJECTIVE.test(form) && (PREDICATE_BEHIND.test(behind) || DECLINED_BEHIND.test(behind)))
  );
}

/** Ende des Jahres, Anfang eines Streits: what has a genitive behind it is a noun. */
const GENITIVE_BEHIND = /^ (?:des|eines|dieses|jenes|meines|seines|ihres|unseres|jedes) /;

/** Whether quantities before it or a genitive behind it tell that a common noun is one. */
export function isPlainNoun(before: string, behind: string): boolean {
  return QUANTITY_BEFORE.test(before) || GENITIVE_BEHIND.test(behind);
}

/** Whether what stands before it makes a German noun of a name. */
export function isCounted(before: string, behind: string, language: string): boolean {
  return language.startsWith('de') && !behind.startsWith('-') && GERMAN_DETERMINER.test(before);
}
