import type { VNode } from 'preact';
import type { Translate } from '../../core/text/translate';
import { FILTERS, type Filter } from './items';

/** Chooses what is listed; with how many there are of each. */
export function FilterRow(props: {
  readonly filter: Filter;
  readonly counts: Readonly<Record<Filter, number>>;
  readonly t: Translate;
  readonly onChange: (filter: Filter) => void;
}): VNode {
  const { t } = props;
  const labels: Readonly<Record<Filter, string>> = {
    all: t('All'),
    mine: t('Notes'),
    glossary: t('Glossary'),
  };
  return (
    <fieldset class="filter">
      <legend class="visually-hidden">{t('Which notes are listed')}</legend>
      {FILTERS.map((filter) => (
        <label key={filter}>
          <input
            type="radio"
            name="filter"
            class="visually-hidden"
            value={filter}
            checked={filter === props.filter}
            onChange={() => props.onChange(filter)}
          />
          <span class="filter-name">{labels[filter]}</span>{' '}
          <span class="filter-count">{props.counts[filter]}</span>
        </label>
      ))}
    </fieldset>
  );
}
