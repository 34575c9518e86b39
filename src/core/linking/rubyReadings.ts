import { unfoldRange, type FoldedText } from '../text/foldText';
import type { Find, Finds } from './find';
import type { Hypothesis } from './owner';

/** Kana in brackets that say how the kanji before them are read. */
const RUBY = /[（(《]([ぁ-ゖー・\s]{1,20})[）)》]/y;
const SPACE = /[\s・]+/g;

/** Leaves out who is read otherwise than the text says: 東（ひがし） is not 東 who is read あずま. */
export function withoutOtherReadings(found: Finds, folded: FoldedText, text: string): Finds {
  // What is read in brackets is left out where a text is folded.
  if (!folded.places) return found;
  const finds: Find[] = [];
  for (const find of found.finds) {
    const reading = rubyBehind(text, unfoldRange(folded, find.start, find.end).end);
    const hypotheses: readonly Hypothesis[] =
      reading === undefined
        ? find.hypotheses
        : find.hypotheses.filter((hypothesis) => isReadSo(hypothesis, reading));
    const [first, ...others] = hypotheses;
    if (!first) continue;
    const isSame = hypotheses.length === find.hypotheses.length;
    finds.push(isSame ? find : { ...find, hypotheses: [first, ...others] });
  }
  return { ...found, finds };
}

function rubyBehind(text: string, end: number): string | undefined {
  if (!'（(《'.includes(text.charAt(end) || '-')) return undefined;
  RUBY.lastIndex = end;
  return RUBY.exec(text)?.[1]?.replace(SPACE, '');
}

/** Whether a reading is that of an entry, or of the part of its name that is said; also if none is known. */
function isReadSo({ owner: { entry, role, of } }: Hypothesis, said: string): boolean {
  const listed = [...Object.values(entry.names), ...(entry.aliases ?? [])];
  const reading = listed.find(({ name, reading }) => name === of && reading !== undefined)?.reading;
  if (reading === undefined || !/^[ぁ-ゖー・\s]+$/.test(reading)) return true;
  const whole = reading.replace(SPACE, '');
  const surname = reading.split(SPACE)[0] ?? '';
  // Behind a name in full may stand how its last part is read.
  return role === 'surname' ? said === surname : whole.endsWith(said) || said.endsWith(whole);
}
