import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../core/text/translate';
import { announce } from '../shared/announce';
import { Icon } from '../shared/icon';
import { colorName } from '../shared/strings';
import { Ink } from '../shared/swatches';
import {
  isFiltering,
  NO_FILTER,
  type Facets,
  type NoteFilter,
  type ShownState,
} from './noteFilter';
import type { PanelActions } from './panelActions';

/** Looks for notes: by words, and by colour, tag and state. */
export function SearchRow(props: {
  readonly search: NoteFilter;
  readonly facets: Facets;
  /** How many items are listed. */
  readonly found: number;
  /** Whether the colours, tags and states are shown. */
  readonly isOpen: boolean;
  readonly actions: PanelActions;
  readonly t: Translate;
}): VNode {
  const { search, facets, found, isOpen, actions, t } = props;
  const input = useRef<HTMLInputElement>(null);
  const isActive = isFiltering(search);
  const chosen = search.colors.length + search.tags.length + search.states.length;
  const hasFacets = facets.colors.length + facets.tags.length + facets.states.length + chosen > 0;
  const said = found === 1 ? t('1 found') : t('{0} found', found);

  useEffect(() => {
    if (isActive) announce(said);
  }, [isActive && said]);

  const clear = () => {
    actions.search(NO_FILTER);
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && isActive) clear();
    else if (event.key === 'ArrowDown' && event.target === input.current) {
      document.querySelector<HTMLElement>('[data-main][tabindex="0"]')?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const chip = (key: string, isChosen: boolean, choose: () => void, content: ComponentChildren) => (
    <li key={key}>
      <button type="button" class="facet" aria-pressed={isChosen} onClick={choose}>
        {content}
      </button>
    </li>
  );

  return (
    <search class="search" aria-label={t('Search the notes')} onKeyDown={onKeyDown}>
      <div class="search-line">
        <Icon name="search" />
        <input
          ref={input}
          type="text"
          class="search-text"
          aria-label={t('Search the notes')}
          placeholder={t('Search the notes')}
          value={search.text}
          onInput={({ currentTarget }) => actions.search({ ...search, text: currentTarget.value })}
        />
        {hasFacets && (
          <button
            type="button"
            class="icon-button facets-toggle"
            aria-expanded={isOpen}
            aria-label={t('Colors, tags and states')}
            title={t('Colors, tags and states')}
            onClick={() => actions.toggleFacets()}
          >
            <Icon name="filter" />
            {chosen > 0 && <span class="facets-chosen">{chosen}</span>}
          </button>
        )}
      </div>
      {isOpen && hasFacets && (
        <div class="facets">
          <FacetList label={t('Colors')}>
            {facets.colors.map(([color, number]) =>
              chip(
                color,
                search.colors.includes(color),
                () => actions.search({ ...search, colors: toggled(search.colors, color) }),
                <>
                  <Ink color={color} />
                  {colorName(color, actions.vocabulary, t)} <Count of={number} />
                </>,
              ),
            )}
          </FacetList>
          <FacetList label={t('Tags')}>
            {withChosen(facets.tags, search.tags).map(([tag, number]) =>
              chip(
                tag,
                search.tags.includes(tag),
                () => actions.search({ ...search, tags: toggled(search.tags, tag) }),
                <>
                  <span class="facet-tag">{tag}</span> <Count of={number} />
                </>,
              ),
            )}
          </FacetList>
          <FacetList label={t('States')}>
            {facets.states.map(([state, number]) =>
              chip(
                state,
                search.states.includes(state),
                () => actions.search({ ...search, states: toggled(search.states, state) }),
                <>
                  <Icon name={state} />
                  {stateName(state, t)} <Count of={number} />
                </>,
              ),
            )}
          </FacetList>
        </div>
      )}
      {isActive && (
        <div class="search-found">
          <span>{said}</span>
          <button type="button" class="button quiet" onClick={clear}>
            {t('Clear')}
          </button>
        </div>
      )}
    </search>
  );
}

function FacetList(props: {
  readonly label: string;
  readonly children: readonly VNode[];
}): VNode | null {
  if (props.children.length === 0) return null;
  return (
    <ul role="list" aria-label={props.label}>
      {props.children}
    </ul>
  );
}

function stateName(state: ShownState, t: Translate): string {
  const names: Readonly<Record<ShownState, string>> = {
    changed: t('Changed'),
    moved: t('Moved'),
    ambiguous: t('Place uncertain'),
    orphan: t('Passage not found'),
  };
  return names[state];
}

function Count({ of }: { readonly of: number }): VNode {
  return <span class="facet-count">{of}</span>;
}

function toggled<T>(chosen: readonly T[], one: T): T[] {
  return chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one];
}

/** A tag that is chosen stays to be taken back, though no note has it any more. */
function withChosen(
  tags: Facets['tags'],
  chosen: readonly string[],
): readonly (readonly [string, number])[] {
  const gone = chosen.filter((tag) => tags.every(([other]) => other !== tag));
  return [...tags, ...gone.map((tag) => [tag, 0] as const)];
}
