/** Words that begin a sentence before a name, or stand in it as they do in headlines: no given names. */
const FUNCTION_WORDS =
  'outside inside near behind beyond beneath within across toward towards around along throughout zwischen neben hinter innerhalb außerhalb gegenuber entlang samt beim ins ans sowie bis rund central greater inner outer downtown mainland imperial soviet nazi communist modern ancient rural urban postwar tsarist occupied metropolitan west east north south northern southern eastern western the a an this that these those his her its their our my your he she it they we you i in on at by for from with without to of and or but nor so yet as if when while where why how what who whom whose which because since until unless although though after before during between among against about above below under over into onto upon than then thus there here now today yesterday tomorrow tonight once again also even only just still already soon later earlier meanwhile however moreover nevertheless instead perhaps maybe not no yes like unlike despite amid according asked told said says did does do is was are were be been has have had will would can could may might must should shall let both either neither each every all some any many few most several other another such last next on monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december former ex new old young late president-elect german french american british russian chinese japanese ukrainian european italian spanish polish turkish indian korean israeli iranian canadian australian mexican brazilian democratic republican conservative labour liberal socialist critics supporters analysts der die das den dem des ein eine einer einem einen und oder aber doch denn auch noch nur schon wenn als wie wo was wer weil dass ob nach vor bei mit von zu zum zur im in am an auf aus fur gegen ohne uber unter um durch seit wahrend trotz laut dann dort hier heute gestern morgen damals spater fruher bald nun jetzt sogar selbst ihr ihre sein seine unser unsere dieser diese dieses jener jene kein keine nicht so sie er es wir ich man hat hatte ist war wird wurde kann konnte soll sollte muss musste will wollte frau herr montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz mai juni juli oktober dezember deutsche deutscher franzosische amerikanische russische britische';
const FUNCTION: ReadonlySet<string> = new Set(FUNCTION_WORDS.split(' '));

/** German given names that end like words for what someone does. */
const GIVEN =
  'Peter Dieter Rainer Reiner Alexander Oliver Werner Walter Gunter Gunther Gunter Holger Xaver Javier Martin Kevin Robin Karin Kerstin Benjamin Justin Valentin Katrin Kathrin Jasmin Corin Quentin Augustin Konstantin Viktor Victor Igor Vincent Theodor Hector Gregor Laurent Clement Florent Brent Grant Brian Christian Florian Fabian Julian Sebastian Maximilian Adrian Damian Hermann Jennifer Heather Esther Amber Ester Tyler Hunter Spencer Roger Homer Elmar Ingmar Roland';
const GIVEN_NAMES: ReadonlySet<string> = new Set(GIVEN.split(' '));
const ROLE =
  /(?:er|erin|in|ler|chef|chefs|mann|frau|ist|istin|ant|ent|or|eur|oge|ologe|graf|prasident|minister|kollege|duo|ehepaar|partei|regierung|familie|bruder|team)$/;

export function isFunctionWord(word: string): boolean {
  return FUNCTION.has(word.toLowerCase());
}

/** Whether a German noun says what someone is or does: Politiker, Ministerin, Parteichef. */
export function isRole(word: string): boolean {
  return word.length > 3 && ROLE.test(word) && !GIVEN_NAMES.has(word);
}
