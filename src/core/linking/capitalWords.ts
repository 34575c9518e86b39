/**
 * Abbreviations that are words as well, where all is written in capitals: WHERE IS THE MONEY, THEY LEFT US.
 */
const BEFORE = /(?:^|[^A-Z'])((?:[A-Z][A-Z']* ){0,5})$/;
const BEHIND = /^((?: [A-Z][A-Z']*){0,6})([^\n]?)/;
/** Before the verb: who or what is something. */
const SUBJECT =
  /(?:^| )(?:WHO|WHAT|WHERE|WHEN|WHY|HOW|WHICH|THIS|THAT|THERE|HERE|IT|HE|SHE|NOBODY|NOTHING|ENOUGH|EVERYTHING|EVERYONE|THE [A-Z]+|OUR [A-Z]+|YOUR [A-Z]+|MY [A-Z]+) $/;
/** Behind the verb: hardly what a name is followed by. */
const SAID_OF_IT =
  /^ (?:THE|A|AN|NOT|NO|NOW|THIS|THAT|THERE|IT|HE|SHE|ANYONE|ANYBODY|SOMEONE|OUR|YOUR|MY|HIS|HER|ALL|TOO|SO|STILL|NEVER|HERE|COMING|GONE|DEAD|OVER|BACK|GOING|[A-Z]+ING|EVERYONE)\b/;
/** What an organisation or a country is the object of, rather than what something is said of. */
const PREPOSITION =
  /(?:^| )(?:AGAINST|ON|OF|WITH|FROM|BY|TO|FOR|IN|AND|OVER|JOIN|JOINS|JOINED|FIGHT|FIGHTS|VS) $/;
/** With whom we are meant. */
const OURSELVES =
  /(?:^| )(?:THEY|WE|OUR|YOU|YOUR|THEM|LET|DON'T|GIVE|TELL|SAVE|SPARE|FORGIVE|DELIVER) /;

/** Whether letters among words in capitals are a pronoun or a verb. */
export function isWordInCapitals(text: string, start: number, end: number): boolean {
  if (end - start !== 2) return false;
  const form = text.slice(start, end);
  if (form !== 'IS' && form !== 'US' && form !== 'IT') return false;
  const before = BEFORE.exec(text.slice(Math.max(0, start - 60), start))?.[1] ?? '';
  const [, behind = '', mark = ''] = BEHIND.exec(text.slice(end, end + 60)) ?? [];
  if (before === '' && behind === '') return false;
  if (form === 'IS') {
    if (SUBJECT.test(before)) return true;
    if (before === '') return mark === '?' && SAID_OF_IT.test(behind);
    return SAID_OF_IT.test(behind) && !PREPOSITION.test(before);
  }
  return OURSELVES.test(before);
}
