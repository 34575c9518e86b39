import { dossierOf } from './dossier';
import type { Entry } from '../glossary/entry';

/**
 * What is said of people whom nobody would look up: Brown, a plumber from Hull; Koch, ein Klempner. Folded, as
 * the end of a word.
 */
const ROLES =
  'plumber|barber|baker|butcher|cook|waiter|waitress|barman|barmaid|beekeeper|librarian|gardener|mechanic|carpenter|electrician|driver|cabbie|neighbou?r|teacher|farmer|fisherman|shepherd|nurse|midwife|pharmacist|dentist|vet|postman|hairdresser|cleaner|janitor|caretaker|shopkeeper|grocer|landlord|landlady|builder|bricklayer|roofer|welder|miner|sailor|soldier|policeman|constable|firefighter|pupil|schoolboy|schoolgirl|pensioner|retiree|housewife|bookkeeper|accountant|clerk|receptionist|usher|porter|innkeeper|tailor|cobbler|florist|dog|cat|horse|spaniel|terrier|poodle|mare|pony|parrot|krankenschwester|bauer|bauerin|hund|kater|katze|stute|dackel|pudel|(?:nachbar|klempner|backer|backermeister|metzger|friseur|gartner|lehrer|kellner|pfleger|landwirt|tischler|schreiner|mechaniker|elektriker|hausmeister|rentner|schuler|student|fahrer|verkaufer|imker|wirt)(?:in)?';
const BEHIND = new RegExp(
  String.raw`^, (?:an?|the|our|my|his|her|their|eine?|der|die|unsere?|meine?|seine?|ihre?) (?:[\p{L}\d-]+ ){0,3}?(?:\p{L}*-)?(${ROLES})(?![\p{L}-])`,
  'iu',
);

const KIN_BEFORE =
  /\b(?:(?:[Hh]is|[Hh]er|[Tt]heir) (?:aunt|uncle|niece|nephew|cousin|dog|cat|horse|granddaughter|grandson|neighbou?r)|(?:[Mm]y|[Oo]ur) \p{Ll}+|(?:[Ss]eine|[Ii]hre?|[Mm]eine?|[Uu]nsere?) (?:Tante|Onkel|Nichte|Neffe|Cousine|Vetter|Nachbarin|Nachbar|Hund|Katze|Kater|Stute|Enkelin))[, ]{1,2}$/u;

/** Whether what stands before a name makes it the given name of someone in the family: my sister Adele. */
export function isInFamily(text: string, start: number): boolean {
  return (
    text.charAt(start - 1) === ' ' && KIN_BEFORE.test(text.slice(Math.max(0, start - 24), start))
  );
}

/** How far behind a name what someone is stands. */
const REACH = 60;

/** Whether someone else of a name is brought in by what they are, of which the entry’s description says nothing. */
export function isSomebodyElse(entry: Entry, text: string, end: number): boolean {
  if (text.charAt(end) !== ',') return false;
  const role = BEHIND.exec(text.slice(end, end + REACH))?.[1];
  return role !== undefined && !dossierOf(entry).text.includes(role.toLowerCase());
}
