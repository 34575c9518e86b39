import type { ComponentChildren, VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Range } from '../../core/article/article';
import type { Translate } from '../../core/text/translate';
import type { PersonView, UnknownNameView } from '../../protocol/messages';
import { announce } from '../shared/announce';
import { Icon } from '../shared/icon';
import { destination } from './listKeys';
import type { PanelActions } from './panelActions';

export interface PeopleProps {
  readonly people: readonly PersonView[];
  readonly unknownNames: readonly UnknownNameView[];
  /** The article's. */
  readonly language: string;
  readonly isOpen: boolean;
  readonly actions: PanelActions;
  readonly t: Translate;
}

/** Someone, or something, that the article names. */
interface Named {
  readonly key: string;
  readonly name: string;
  readonly places: readonly Range[];
}

/**
 * Who is in the article, and apart from them the names that no entry goes by. One name at a time is in
 * the Tab order, with its buttons, as in the list of notes.
 */
export function People(props: PeopleProps): VNode | null {
  const { unknownNames, language, isOpen, actions, t } = props;
  const list = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string>();
  /** Which of its places a name has been shown at last. */
  const [shown, setShown] = useState<{ readonly key: string; readonly index: number }>();

  const known = props.people.map(({ entry, name, places }) => ({ key: entry, name, places }));
  const unknown = unknownNames.map((view) => {
    return { key: `${view.type}?${view.form}`, name: view.form, places: view.places, view };
  });
  const all: readonly Named[] = [...known, ...unknown];
  if (all.length === 0) return null;
  const current = all.find(({ key }) => key === chosen) ?? all[0];

  /** Shows the first place of a name; the next, when that has been shown. */
  const reveal = ({ key, places }: Named) => {
    const index = shown?.key === key ? (shown.index + 1) % places.length : 0;
    const place = places[index];
    if (!place) return;
    setShown({ key, index });
    actions.reveal(place);
    announce(t('Mention {0} of {1}', index + 1, places.length));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element)) return;
    const names = [...(list.current?.querySelectorAll<HTMLElement>('.person-name') ?? [])];
    const index = names.findIndex((name) => name === target);
    const next = index < 0 ? undefined : destination(event.key, index, names.length);
    if (next === undefined) return;
    names[next]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };

  const row = (named: Named, buttons?: (tabIndex: 0 | -1) => ComponentChildren) => {
    const { key, name, places } = named;
    const tabIndex = named === current ? 0 : -1;
    const count = places.length;
    return (
      <li key={key} onFocusIn={() => setChosen(key)}>
        <button
          type="button"
          class="person-name"
          tabIndex={tabIndex}
          title={t('Show the next mention')}
          onClick={() => reveal(named)}
        >
          <span class="name" lang={language}>
            {name}
          </span>
          <span class="count" aria-hidden="true">
            {shown?.key === key ? `${Math.min(shown.index + 1, count)}/${count}` : count}
          </span>
          <span class="visually-hidden">
            {count === 1 ? t('Mentioned once') : t('Mentioned {0} times', count)}
          </span>
        </button>
        {buttons?.(tabIndex)}
      </li>
    );
  };

  return (
    <section class="people" aria-labelledby="people-heading">
      <h2 id="people-heading">
        <button
          type="button"
          class="people-toggle"
          aria-expanded={isOpen}
          onClick={() => actions.togglePeople()}
        >
          <Icon name="chevron" />
          {t('People')} <span class="count">{known.length}</span>
          {unknown.length > 0 && (
            <span class="unknown-count">{t('Not in the glossary: {0}', unknown.length)}</span>
          )}
        </button>
      </h2>
      {isOpen && (
        <div ref={list} onKeyDown={onKeyDown}>
          {known.length > 0 && (
            <ul role="list" aria-label={t('People')}>
              {known.map((named) => row(named))}
            </ul>
          )}
          {unknown.length > 0 && (
            <>
              <h3 id="unknown-heading">{t('Not in the glossary')}</h3>
              <ul role="list" aria-labelledby="unknown-heading">
                {unknown.map((named) =>
                  row(named, (tabIndex) => (
                    <>
                      <NameButton
                        icon="add"
                        label={t('Add “{0}” to the glossary', named.name)}
                        tabIndex={tabIndex}
                        onClick={() => actions.addToGlossary(named.view)}
                      />
                      <NameButton
                        icon="close"
                        label={t('“{0}” is no name', named.name)}
                        tabIndex={tabIndex}
                        onClick={() => actions.dismissName(named.name)}
                      />
                    </>
                  )),
                )}
              </ul>
            </>
          )}
        </div>
      )}
    </section>
  );
}

function NameButton(props: {
  readonly icon: 'add' | 'close';
  readonly label: string;
  readonly tabIndex: 0 | -1;
  readonly onClick: () => void;
}): VNode {
  const { icon, label, tabIndex, onClick } = props;
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      tabIndex={tabIndex}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
