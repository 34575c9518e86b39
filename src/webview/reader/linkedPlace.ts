import type { EntryType } from '../../core/glossary/entry';
import type { LinkedPlace } from './linkChoices';
import { passageText } from './passageText';
import type { Excerpt } from './sourceMap';

/** What a mention is taken to mean, as the card says that is open for it. */
export function linkedPlace(
  card: HTMLElement,
  mention: HTMLElement,
  { range, text: form }: Excerpt,
  language: string,
): LinkedPlace {
  if (mention.classList.contains('candidate')) {
    return { kind: 'candidate', range, form, type: card.dataset['type'] as EntryType, language };
  }
  const name = card.querySelector('.card-name');
  const others = card.querySelectorAll<HTMLElement>('.card-why > :not([hidden]) [data-other]');
  return {
    kind: mention.classList.contains('reference') ? 'reference' : 'name',
    range,
    form,
    entry: card.dataset['entry'] ?? '',
    name: name ? passageText(name) : '',
    others: [...others].map((other) => ({
      entry: other.dataset['other'] ?? '',
      name: other.textContent,
    })),
  };
}
