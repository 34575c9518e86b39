import type { Range as SourceRange } from '../../core/article/article';
import type { EntryType } from '../../core/glossary/entry';
import type { Translate } from '../../core/text/translate';
import type { Payload, toHost } from '../../protocol/messages';

/** A place in the article and what it is taken to mean, if anything. */
export type LinkedPlace = {
  readonly range: SourceRange;
  /** What stands there, as it is read. */
  readonly form: string;
} & (
  | {
      readonly kind: 'name' | 'reference';
      readonly entry: string;
      /** What the entry is called. */
      readonly name: string;
      /** Other entries of the same name. */
      readonly others: readonly { readonly entry: string; readonly name: string }[];
    }
  | { readonly kind: 'candidate'; readonly type: EntryType; readonly language: string }
);

type Intent =
  'linking/notHere' | 'linking/never' | 'linking/always' | 'linking/choose' | 'glossary/add';

/** Something that the reader can decide about a link, and what the host is told then. */
export interface Choice {
  readonly label: string;
  readonly type: Intent;
  readonly payload: Payload<typeof toHost, Intent>;
}

/** What can be decided about a link. What 同氏 means is decided for one place only. */
export function linkChoices(place: LinkedPlace, t: Translate): Choice[] {
  const { form, range } = place;
  if (place.kind === 'candidate') {
    const { type, language } = place;
    return [
      {
        label: t('Add to Glossary'),
        type: 'glossary/add',
        payload: { form, language, type, range },
      },
      { label: t('Link to an Entry…'), type: 'linking/choose', payload: { form, range } },
      { label: t('Not a Name'), type: 'linking/never', payload: { form } },
    ];
  }
  const { entry, name, others } = place;
  const notHere: Choice = {
    label: t('Not {0} here', name),
    type: 'linking/notHere',
    payload: { range, entry },
  };
  if (place.kind === 'reference') return [notHere];
  return [
    notHere,
    {
      label: t('Never link “{0}” to {1}', form, name),
      type: 'linking/never',
      payload: { form, entry },
    },
    ...others.map((other): Choice => ({
      label: t('Always link “{0}” to {1}', form, other.name),
      type: 'linking/always',
      payload: { form, entry: other.entry },
    })),
    {
      label: t('Link “{0}” to another entry…', form),
      type: 'linking/choose',
      payload: { form, range },
    },
  ];
}
