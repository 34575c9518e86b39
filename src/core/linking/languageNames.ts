/**
 * What tells that the name of a language is no adjective in English, where the words right beside it leave that
 * open: all of this is only asked where no noun stands behind it.
 */

/** Spoken, preferred, or come to: spoke only Greek, switched to French, understands some Polish. */
const TAKEN_BEFORE =
  /(?:\bprefer(?:s|red)?|\b(?:speak\w*|spoke|spoken|learn\w*|stud(?:y|ies|ied|ying)|t(?:each(?:es|ing)?|aught)|underst(?:and|ands|ood|anding)|prefer(?:s|red)?|knows?|knew|read|reads)(?: (?:only|just|even|also|little|some|no|any|enough|mostly|mainly|both|either|good|better|perfect|excellent|fluent|flawless|passable|decent|broken|bad|poor|a little|a bit of|hardly any|nothing but))+|\b(?:nothing but|not a word of|a smattering of|a few words of|a word of)|\b(?:switch|chang|convert|revert|turn|slip|laps|drift|break|resort)(?:e[sd]|s|ped|ing|ping)?(?: back| over)? (?:to|into)|\b(?:broken|fluent|flawless|accented|halting|rudimentary|passable|spoken|written|colloquial|faultless|schoolroom|native|mother tongue,?)) $/i;
/** The verb of speaking that the sentence has: they spoke Faroese to each other and English to us. */
const SPEAKING =
  /\b(?:speaks?|spoke|spoken|speaking|learns?|learned|learnt|learning|taught|teach(?:es|ing)?|studies|studied|prefer(?:s|red)?|translat(?:ed?|es|ing)) (?:[^.!?;:]{0,60} )?(?:and|to|over|than|or|nor|not|but) $/i;
/** Those who speak it: the French and the Dutch, many Chinese. */
const PEOPLE_BEFORE =
  /\b(?:the|many|most|some|few|several|all|these|those|other|fellow|young|old|two|three|million|thousand|hundreds of|thousands of|millions of)(?: \p{Lu}\p{L}+(?: and| or|,))? $/u;
/** Welsh, unlike Irish, has many speakers: of a people more than one would be said to have. */
const COMPARED =
  /^, (?:like|unlike|as well as|along with|together with|alongside|as opposed to) \p{Lu}\p{Ll}+, (?:is|was|has|had|belongs|remains|sounds|lacks|uses|needs)\b/u;
const COMPARED_BEFORE =
  /^\p{Lu}\p{Ll}+, (?:like|unlike|as well as|along with|together with|alongside|as opposed to) $/u;
const SINGULAR_BEHIND = /^, (?:is|was|has|had|belongs|remains|sounds|lacks|uses|needs)\b/;

/** Both Spanish and Catalan are taught there. */
const USED_BEHIND =
  /^(?:,? (?:and|or) \p{Lu}\p{L}+)? (?:is|are|was|were) (?:\p{Ll}+ )?(?:taught|spoken|understood|compulsory|official|written|offered|heard)\b/u;

/** Whether the sentence shows that a language is named, given what stands before and behind. */
export function isLanguageByContext(before: string, behind: string): boolean {
  if (TAKEN_BEFORE.test(before)) return true;
  if (USED_BEHIND.test(behind) && !PEOPLE_BEFORE.test(before)) return true;
  const sentence = before.slice(before.search(/[^.!?]*$/)).trimStart();
  if (sentence === '' && COMPARED.test(behind)) return true;
  if (COMPARED_BEFORE.test(sentence) && SINGULAR_BEHIND.test(behind)) return true;
  return SPEAKING.test(before) && !PEOPLE_BEFORE.test(before);
}
