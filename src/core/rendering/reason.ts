import type { Reason } from '../linking/reason';
import type { Translate } from '../text/translate';

/**
 * Why a place means what it is taken to mean, in one sentence.
 *
 * @param form what stands in that place, as it is read
 */
export function explain(reason: Reason, form: string, t: Translate): string {
  switch (reason.kind) {
    case 'listed':
      return t('The glossary lists this name.');
    case 'part':
      return t('“{0}” is part of the name {1}, and no other entry goes by it.', form, reason.of);
    case 'variant':
      return t('“{0}” is another spelling of {1}.', form, reason.of);
    case 'extended':
      return t('“{0}” is {1} with a middle name or an initial.', form, reason.of);
    case 'title':
      return t('“{0}” stands beside “{1}”, which fits.', form, reason.title);
    case 'in-full':
      return t('“{0}” is short for {1}, a name that is in this article.', form, reason.form);
    case 'company':
      return t('“{0}” stands near words that go with it: {1}.', form, list(reason.words, t));
    case 'beside':
      return t('“{0}” stands for a country when it is beside “{1}”.', form, reason.word);
    case 'overruled':
      return t('You decided what “{0}” means.', form);
    case 'topic':
      return t('The sentence before “{0}” is about {1}.', form, reason.form);
    case 'subject':
      return t('{1} is the subject of the sentence before “{0}”.', form, reason.form);
    case 'fitting':
      return t('“{0}” fits {1}, mentioned before it.', form, reason.form);
    case 'last':
      return t('{1} is mentioned last before “{0}”.', form, reason.form);
    case 'pair':
      return t('{1} and {2} are named together before “{0}”.', form, ...reason.forms);
    case 'titled':
      return t('“{0}” stands beside “{1}”, but no entry goes by this name.', form, reason.title);
    case 'full-name':
      return t('“{0}” has the form of a full name, but no entry goes by it.', form);
  }
}

/** Words one after another, as the user's language lists them. */
function list(words: readonly string[], t: Translate): string {
  return words.length === 0 ? '' : words.reduce((before, word) => t('{0}, {1}', before, word));
}
