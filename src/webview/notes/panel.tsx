import type { VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Translate } from '../../core/text/translate';
import { Icon } from '../shared/icon';
import { Composer } from './composer';
import { EmptyArticle, EmptyFilter, NoArticle, NothingFound } from './emptyStates';
import { FilterRow } from './filterRow';
import { allOf, filterCounts, listingOf } from './items';
import { facets, isFiltering } from './noteFilter';
import { NoteList } from './noteList';
import type { PanelActions } from './panelActions';
import { People } from './people';
import { SearchRow } from './searchRow';
import { draftOf, type PanelState } from './panelState';
import { useFollowing } from './useFollowing';
import { useKeptFocus } from './useKeptFocus';

export interface PanelProps {
  readonly state: PanelState;
  readonly actions: PanelActions;
  readonly t: Translate;
}

/** The translation-notes panel: the margin of the article. */
export function Panel({ state, actions, t }: PanelProps): VNode | null {
  const body = useRef<HTMLDivElement>(null);
  useFollowing(body, state.model?.article?.id, state.place);
  useKeptFocus(body);

  const { model, filter, search, problem } = state;
  // Scrolling the article changes neither.
  const items = listingOf(state);
  const found = useMemo(() => model && facets(model.notes), [model]);
  if (!model || !items || !found) return null;
  const { article } = model;
  if (!article) return <NoArticle actions={actions} t={t} problem={problem} />;

  const draft = draftOf(state);
  const counts = filterCounts(model);
  const number = allOf(items).length;
  const isEmpty = number === 0;

  return (
    <div ref={body} class="panel-body">
      <h1 class="visually-hidden">{t('Notes on “{0}”', article.title)}</h1>
      <header class="panel-header">
        <FilterRow
          filter={filter}
          counts={counts}
          onChange={(chosen) => actions.filter(chosen)}
          t={t}
        />
        <button
          type="button"
          class="icon-button new-note"
          aria-label={t('New translation note')}
          title={t('New translation note')}
          onClick={() => actions.compose()}
        >
          <Icon name="add" />
        </button>
      </header>
      {(counts.all > 1 || isFiltering(search)) && (
        <SearchRow
          search={search}
          facets={found}
          found={number}
          isOpen={state.areFacetsShown}
          actions={actions}
          t={t}
        />
      )}
      {problem !== undefined && <Problem problem={problem} actions={actions} t={t} />}
      {draft && (
        <Composer
          key={`${draft.id} ${state.restored}`}
          draft={draft}
          language={article.language}
          isHeld={state.isHeld}
          actions={actions}
          t={t}
        />
      )}
      <People
        key={article.id}
        people={model.people}
        unknownNames={model.unknownNames}
        language={article.language}
        isOpen={state.arePeopleShown}
        actions={actions}
        t={t}
      />
      {isEmpty && counts.all === 0 && !draft && <EmptyArticle t={t} />}
      {isEmpty && isFiltering(search) && <NothingFound actions={actions} t={t} />}
      {isEmpty && counts.all > 0 && !isFiltering(search) && <EmptyFilter filter={filter} t={t} />}
      <NoteList
        items={items}
        language={article.language}
        edits={state.edits}
        place={state.place}
        chosen={state.chosen}
        actions={actions}
        t={t}
      />
      {state.done && <Done said={state.done.said} actions={actions} t={t} />}
      {article.storageNotice !== undefined && (
        <footer class="storage-notice">
          <Icon name="info" />
          {article.storageNotice}
        </footer>
      )}
    </div>
  );
}

/** What has just been done, with the offer to take it back. */
function Done(props: {
  readonly said: string;
  readonly actions: PanelActions;
  readonly t: Translate;
}): VNode {
  const { said, actions, t } = props;
  return (
    <div class="done" role="region" aria-label={t('Message')}>
      <span>{said}</span>
      <button type="button" class="button quiet" onClick={() => actions.undo()}>
        {t('Undo')}
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={t('Close')}
        onClick={() => actions.closeDone()}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

function Problem(props: {
  readonly problem: string;
  readonly actions: PanelActions;
  readonly t: Translate;
}): VNode {
  return (
    <div class="problem" role="alert">
      <Icon name="warning" />
      <span>{props.problem}</span>
      <button
        type="button"
        class="icon-button"
        aria-label={props.t('Close')}
        onClick={() => props.actions.closeProblem()}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
