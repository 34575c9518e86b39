import type { ComponentChildren, VNode } from 'preact';
import type { Translate } from '../../core/text/translate';
import type { Filter } from './items';
import { NO_FILTER } from './noteFilter';
import type { PanelActions } from './panelActions';

/** What the panel says while no article is open. */
export function NoArticle(props: {
  readonly actions: PanelActions;
  readonly problem: string | undefined;
  readonly t: Translate;
}): VNode {
  const { t } = props;
  return (
    <Empty heading="h1" title={t('No article is open')}>
      <p>
        {t('This is the margin of the article that you read: translation notes, and your own.')}
      </p>
      <button type="button" class="button primary" onClick={() => props.actions.openSample()}>
        {t('Open sample article')}
      </button>
      {props.problem !== undefined && (
        <p class="problem" role="alert">
          {props.problem}
        </p>
      )}
      <p>
        {t(
          'For a text of your own: right-click a .txt or .md file and choose “Open in Reader”, or run “Kunten: Open in Reader” from the Command Palette.',
        )}
      </p>
    </Empty>
  );
}

/** What the panel says about an article without any notes. */
export function EmptyArticle({ t }: { readonly t: Translate }): VNode {
  return (
    <Empty title={t('No notes on this article yet')}>
      <p>
        {t(
          'Select words in the article and add a note, or press + above to write a translation note on the sentence you are reading.',
        )}
      </p>
    </Empty>
  );
}

/** What the panel says when there are notes, but none of the kind chosen. */
export function EmptyFilter({
  filter,
  t,
}: {
  readonly filter: Filter;
  readonly t: Translate;
}): VNode {
  return filter === 'glossary' ? (
    <Empty title={t('No glossary notes')}>
      <p>{t('No entry that this article mentions has a translation note.')}</p>
    </Empty>
  ) : (
    <Empty title={t('No notes of your own yet')}>
      <p>
        {t(
          'Select words in the article and add a note, or press + above to write a translation note on the sentence you are reading.',
        )}
      </p>
    </Empty>
  );
}

/** What the panel says when no note is what is looked for. */
export function NothingFound(props: {
  readonly actions: PanelActions;
  readonly t: Translate;
}): VNode {
  const { actions, t } = props;
  return (
    <Empty title={t('No note matches')}>
      <p>{t('Look for other words, or choose fewer colors, tags and states.')}</p>
      <button type="button" class="button show-all" onClick={() => actions.search(NO_FILTER)}>
        {t('Show all notes')}
      </button>
    </Empty>
  );
}

function Empty(props: {
  readonly title: string;
  /** The level of the title: 2 where the page has a heading of its own. */
  readonly heading?: 'h1' | 'h2';
  readonly children: ComponentChildren;
}): VNode {
  const { heading: Heading = 'h2' } = props;
  return (
    <section class="empty">
      {/* A kaeriten, the mark that tells a reader to go back one character. */}
      <span class="empty-mark" lang="ja" aria-hidden="true">
        レ
      </span>
      <Heading>{props.title}</Heading>
      {props.children}
    </section>
  );
}
