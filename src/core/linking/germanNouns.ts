import { GERMAN_NUMBERS } from './numerals';

const GENITIVE_BEFORE = /(?:^|\P{L})(?:[Dd]|[Ee]in|[Dd]ies|[Jj]en)es (?:\p{Ll}+en )?$/u;

/** Am Rand des Watts: with an article somebody’s name has no ending in German, and other nouns have. */
export function isTheThing(text: string, start: number, end: number, { form }: Named): boolean {
  return (
    end - start > form.length &&
    text.charAt(start - 1) === ' ' &&
    GENITIVE_BEFORE.test(text.slice(Math.max(0, start - 24), start))
  );
}

interface Named {
  readonly form: string;
}

/** Peoples by which companies go as well, told by what stands before somebody: ein echter Bayer, er ist Bayer. */
const INHABITANT = /^(?:Bayer|Franke|Hesse|Sachse|Schwabe|Wiener)$/;
const BEFORE_INHABITANT =
  /(?:^|\P{L})(?:(?:[Kk]?[Ee]in|(?:[Dd]|[Jj]ed|[Dd]ies|[Kk]?[Ee]in|[MmSsDd]ein)e[rmn])(?: \p{Ll}+e[rn]){0,2}|(?:echt|gut|geburtig|stolz|ander|alt)er|(?:[Ii]ch|[Ee]r|[Dd]er) (?:bin|ist|war|sei)) $/u;

/** Whether somebody is called by where he is from. A company has no article, unless it is that of what is behind. */
export function isInhabitant(text: string, start: number, end: number): boolean {
  return (
    INHABITANT.test(text.slice(start, end)) &&
    !/^(?:-| \p{Lu})/u.test(text.slice(end, end + 2)) &&
    BEFORE_INHABITANT.test(text.slice(Math.max(0, start - 40), start))
  );
}

const MEASURES =
  'Liter|Kilo|Kilogramm|Gramm|Pfund|Zentner|Tonnen?|Meter|Glas|Glaser|Flaschen?|Tassen?|Becher|Sack|Sacke|Kisten?|Scheiben?|Teller|Loffel|Prise|Eimer|Fass|Handvoll|Haufen|Stuck';
/** What is counted in German, or neuter, is nobody: zwei Modi, im Watt; but not das Trump-Lager. */
const GERMAN_DETERMINER = new RegExp(
  String.raw`(?:^|\P{L})(?:[Kk]?[Ee]ine?[mnrs]?|[Dd]as|[Jj]ede[mnrs]?|[Ii]m|[Aa]m|[Ii]ns|[Aa]ns|[Vv]iele[nr]?|[Ee]inige[nr]?|[Mm]ehrere[nr]?|[Bb]eide[nr]?|(?:[MmDdSs]ein|[Ii]hr|[Uu]nsr?|[Uu]nser|[Ee]ur)e[mnrs]?|[Zz]u[mr]|[Vv]om|[Bb]eim|${MEASURES}|${GERMAN_NUMBERS}) $`,
  'u',
);
/** What is weighed, poured and cut is no name, nor what there is much of: zwei Liter Diesel, etwas Kohl. */
const QUANTITY_BEFORE = new RegExp(
  String.raw`(?:^|\P{L})(?:[Ee]s gibt|[Ee]s gab|gibt es|gab es|isst|aßen?|trank|trinkt|[Vv]iel|[Ww]enig|[Ee]twas|[Gg]enug|[Mm]ehr|[Ww]eniger|[Bb]isschen|[Mm]anch|[Ss]olch|[Ww]elch|[Gg]egen|${MEASURES}) $`,
  'u',
);

/** Whoever does something with what is theirs is a person: Klein rollte seine Modelle über die Leinwand. */
export const HIS_OR_HER =
  /^ (?!(?:ist|sind|war|waren|wird|wurden?|bleibt|blieb|gehort|gehorte|macht|machte|und|oder|mit|von|aus|bei|als|wie|fur|auf|nach|uber|unter|samt|in|an|zu)\b)\p{Ll}+ [^.!?;:]{0,26}?(?<!\p{L})(?:seine?[mnrs]?|ihre?[mnrs]?|sich)(?!\p{L})/u;

/** What compounds with a name of someone end with: Kohl-Ara, Heine-Ausgabe; but not Kohl-Suppe. */
const PERSONS_COMPOUND =
  /^-(?:Administration|Affare|Anhang|Anwalt|Ara|Archiv|Attent|Auftritt|Ausgabe|Ausstellung|Berater|Besuch|Biograf|Biograph|Bruder|Buste|Clan|Deal|Dekret|Denkmal|Diplomatie|Doku|Edition|Enkel|Erlass|Familie|Fan(?:s|\b)|Film|Forsch|Freund|Gedenk|Gedicht|Gegner|Gesetz|Gipfel|Herausforder|Inszenierung|Interview|Jahr|Jahre|Jubilaum|Jugend|Kabinett|Kenner|Konzert|Kritik|Lager|Lied|Mitarbeiter|Nachfolg|Nachlass|Oper|Parodie|Partei|Plan|Politik|Portrat|Prasidentschaft|Preistrager|Prozess|Rede|Reform|Regierung|Reise|Roman|Ruckkehr|Rucktritt|Schuler|Sohn|Sprecher|Stiftung|Tagebuch|Team|Tochter|Treffen|Tweet|Ubersetz|Unterstutz|Urteil|Verehrer|Verfilmung|Verteidiger|Vertrau|Vize|Vorganger|Vorstoß|Wahl|Werk|Witwe|Zeit|Zitat|Zoll)/;

/** Whom one is for or against, and what comes after: Anti-Kohl-Kurs; but not Pro-Kopf-Einkommen. */
const FOR_OR_AGAINST = /(?<!\p{L})(?:[Aa]nti|[Pp]ost)-$/u;

/** Whether a compound is of someone’s name. */
export function isPersonsCompound(before: string, behind: string, language: string): boolean {
  return (
    behind.startsWith('-') &&
    language.startsWith('de') &&
    (PERSONS_COMPOUND.test(behind) || FOR_OR_AGAINST.test(before))
  );
}

/** What only people do: Klein verlangte mehr Geld, Wolf will das nicht. */
export const HUMAN_VERB =
  /^ (?:verlangte?|verwies|verweist|nannte|nennt|raumte?|lehnte?|wies|weist|bestritt|bestreitet|dankte?|bat|bittet|versicherte?|bezeichnete?|behauptete?|hofft|furchtete?|glaubt|weiß|wusste|dachte|denkt|will|wollte|mochte|plante?|gratulierte?|grundete|eroffnete?|leitete?|verzichtete?|erinnerte?|erzahlte?|las|liest|verteidigt|gestand|gesteht|rechnete?|argumentierte?|pladierte?|beklagte?|beteuerte?|drohte?|schwor|ahnte|uberlegte?|entschied|beendete|entschuldigte|weigerte|bedauerte?|wunschte?|spottete?|verriet|verspricht|versprach)(?!\p{L})/u;

const FOLLOWER_BEFORE =
  /(?:Kritik|Gegner|Anhanger|Berater|Nachfolger|Vorganger|Vertraute|Freund|Rede|Rucktritt|Treffen|Gesprach)\p{Ll}{0,4} (?:von|an|uber|mit|zu) $/u;
const DONE_BEHIND =
  /^ (?:wurden?|war|waren|begann|kam|stieg|sank|galt|ging|blieb|entstand|wuchs|diente)(?!\p{L})/u;

/** Kritiker von Kohl, unter Kohl wurde sie Ministerin: of vegetables nothing like that is said. */
export function isSaidOfPersons(before: string, behind: string): boolean {
  return (
    FOLLOWER_BEFORE.test(before) ||
    (/(?:^|\P{L})[Uu]nter $/u.test(before) && DONE_BEHIND.test(behind))
  );
}

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
  /^ (?!gehorte|gestattete|gewahrte|gestaltete|gelangte|genoss|gefahrdete|geriet)(?:\p{Ll}+(?:t|nd|ig|lich|isch)e[rnms]|ge\p{Ll}+(?:te|ene[rnms]?)|\p{Ll}+ende) /u;

/** Whether a German sentence begins with it as with an adjective, or with what something is done to. */
export function isPredicate(form: string, behind: string): boolean {
  return (
    OBJECT_BEHIND.test(behind) ||
    (ADJECTIVE.test(form) && (PREDICATE_BEHIND.test(behind) || DECLINED_BEHIND.test(behind)))
  );
}

/** Adjectives that no noun has come from, and nouns that can be counted: without an article they are names. */
const NAME_INSIDE =
  /^(?:Klein|Gro(?:ß|ss)|Lang|Kurz|Jung|Alt|Neu|Sauer|Suß|Stark|Schnell|Fromm|Frei|Kuhn|Kluge?|Hoch|Tief|Breit|Schmal|Dick|Dunn|Krumm|Spat|Kalt|Hart|Weich|Still|Wild|Zart|Kahl|Treu|Lustig|Selig|Frohlich|Bose|Streng|Mild|Munter|Wacker|Fein|Rein|Schwer|Leicht|Rasch|Flink|Faul|Voll|Steif|Taub|Nett|Zahm|Knapp|Sanft|Koch|Wolf|Fuchs|Graf|Konig|Herzog|Hirsch|Hahn|Bar|Bach|Berg|Busch|Baum|Stern|Mond|Vogt|Abt|Papst|Bischof|Knecht|Wirt|Fink|Specht|Falk|Hecht|Frosch|Storch|Kranz|Kopf|Zahn|Schuh|Hut|Ring|Topf|Krug|Nagel|Hammer|Stock|Ast|Zweig|Hof|Sattel|Keller|Kessel|Pfennig|Winter|Sommer)$/;
/** A verb in the past, behind which stands who does it, or what subordinate clauses begin with. */
const SUBJECT_BEFORE =
  /(?:^|[^\p{L}-])(?:(?!heute |heiße |alte |letzte )\p{Ll}{2,}te|sprach|ging|kam|gab|nahm|sah|schrieb|rief|blieb|trat|zog|hielt|ließ|verließ|gewann|verlor|unterlag|empfing|traf|bat|wies|lud|fuhr|flog|dass|nachdem|wenn|sobald|solange|damit|wo|an|[Ww]eil|[Oo]b|[Oo]bwohl|[Bb]evor|[Ww]ahrend|[Vv]on|[Mm]it|[Gg]egen|[Ff]ur) $/u;
/** Das bestatigte Klein: here it is no adjective behind an article. */
const SAID_SO =
  /(?:^|\P{L})(?:sagte|bestatigte|erklarte|betonte|berichtete|forderte|meinte|kritisierte|behauptete|kundigte|lehnte|begrundete|verteidigte|beklagte|verlangte|beantragte|glaubte|dachte|wiederholte|dementierte|begrußte|bedauerte|fragte|erzahlte|brachte|stellte|zeigte|merkte|verneinte|beteuerte|raumte|teilte|wollte|konnte|wusste) $/u;

export function isBehindSaying(before: string): boolean {
  return before.endsWith('te ') && SAID_SO.test(before);
}

/** Whether a word inside a German sentence is a name, for as another word it would have an article or an ending. */
export function isNameInside(form: string, before: string, behind: string): boolean {
  return NAME_INSIDE.test(form) && SUBJECT_BEFORE.test(before) && !EITHER_OR.test(behind);
}

/** Groß und Klein, Jung wie Alt: everybody. */
const EITHER_OR = /^ (?:und|oder|wie) (?:Groß|Klein|Jung|Alt)(?!\p{L})/u;

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
