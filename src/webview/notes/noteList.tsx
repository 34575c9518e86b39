import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { Range } from '../../core/article/article';
import type { Translate } from '../../core/text/translate';
import { Icon } from '../shared/icon';
import { plainText, textOf } from '../shared/noteForm';
import { replyKey } from '../shared/writings';
import { DeletedItem } from './deletedItem';
import { EntryItem } from './entryItem';
import { ItemList, type Position } from './itemList';
import { allOf, isInView, rangeOf, type Item, type Listing } from './items';
import type { NoteView } from '../../protocol/messages';
import { destination, isDeleteKey, isKey } from './listKeys';
import { NoteItem } from './noteItem';
import type { PanelActions } from './panelActions';
import type { Writing } from './panelState';
import { useKeptItems } from './useKeptItems';

export interface NoteListProps {
  readonly items: Listing;
  /** The article's. */
  readonly language: string;
  /** What is being written, as it is by now: see `Kept`. */
  readonly edits: Readonly<Record<string, Writing>>;
  readonly place: Range | undefined;
  /** The key of the item that was last in use. */
  readonly chosen: string | undefined;
  readonly actions: PanelActions;
  readonly t: Translate;
}

/**
 * The items in their sections. One item at a time is in the Tab order, with its buttons; the arrow
 * keys, Home and End move between them (WAI-ARIA Authoring Practices, roving tabindex).
 */
export function NoteList(props: NoteListProps): VNode {
  const { items, language, edits, place, chosen, actions, t } = props;
  const root = useRef<HTMLDivElement>(null);
  const keptItem = useKeptItems();

  const all = allOf(items);
  const inView = (item: Item) => isInView(rangeOf(item), place);
  const read = all.find(inView);
  const current = all.find(({ key }) => key === chosen) ?? read ?? all[0];
  const isKept = (item: Item) => item === current || item === read || isWrittenIn(item, edits);

  /** Opens a form in an item, and puts the focus in it. */
  const write = (item: string, key: string, writing: Writing) => {
    const inItem = `[data-key="${CSS.escape(item)}"] textarea`;
    const before = new Set(root.current?.querySelectorAll(inItem));
    if (edits[key] === undefined) actions.edit(key, writing);
    const boxes = [...(root.current?.querySelectorAll<HTMLElement>(inItem) ?? [])];
    (boxes.find((box) => !before.has(box)) ?? boxes[0])?.focus();
  };
  const edit = (item: string, note: NoteView) => write(item, note.id, plainText(textOf(note)));
  const reply = (item: string, { id }: NoteView) => write(item, replyKey(id), { body: '' });

  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(target instanceof HTMLElement) || target.dataset['main'] === undefined) return;
    const index = all.findIndex(({ key }) => key === target.dataset['main']);
    const item = all[index];
    const next = all[destination(event.key, index, all.length) ?? -1];
    if (next) actions.focusItem(next.key);
    else if (item?.kind !== 'note') return;
    else if (isKey(event, 'e')) edit(item.key, item.note);
    else if (isKey(event, 'r')) reply(item.key, item.note);
    else if (isDeleteKey(event)) actions.remove(item.note);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const draw = (item: Item, position: Position) => {
    const frame = {
      itemKey: item.key,
      tabIndex: item === current ? 0 : -1,
      isInView: inView(item),
      position,
      onChoose: () => actions.choose(item.key),
    } as const;
    switch (item.kind) {
      case 'entry':
        return (
          <EntryItem
            key={item.key}
            frame={frame}
            entry={item.entry}
            language={language}
            actions={actions}
            t={t}
          />
        );
      case 'deleted':
        return (
          <DeletedItem key={item.key} frame={frame} note={item.note} actions={actions} t={t} />
        );
      case 'note':
        return (
          <NoteItem
            key={item.key}
            frame={frame}
            note={item.note}
            replies={item.replies}
            edits={edits}
            language={language}
            actions={actions}
            t={t}
            onEdit={(note) => edit(item.key, note)}
            onReply={(note) => reply(item.key, note)}
          />
        );
    }
  };

  const view = (item: Item, position: Position) => {
    const facts = [...factsOf(item, item === current, props), position.number, position.of];
    return keptItem(item.key, facts, () => draw(item, position));
  };

  return (
    <div ref={root} class="note-list" onKeyDown={onKeyDown}>
      {items.placed.length > 0 && (
        <ItemList
          items={items.placed}
          label={t('Notes in the order of the article')}
          isKept={isKept}
          view={view}
        />
      )}
      {items.ambiguous.length > 0 && (
        <section class="unplaced" aria-labelledby="ambiguous-heading">
          <h2 id="ambiguous-heading">
            <Icon name="ambiguous" />
            {t('Place uncertain')}
          </h2>
          <p>{t('The article has changed, and these passages now fit more than one place.')}</p>
          <ItemList
            items={items.ambiguous}
            labelledBy="ambiguous-heading"
            isKept={isKept}
            view={view}
          />
        </section>
      )}
      {items.orphans.length > 0 && (
        <section class="unplaced" aria-labelledby="orphans-heading">
          <h2 id="orphans-heading">
            <Icon name="orphan" />
            {t('Passage not found')}
          </h2>
          <p>
            {t(
              'The article has changed, and these passages are no longer in it. The notes are kept; they return to their places if the passages do.',
            )}
          </p>
          <ItemList
            items={items.orphans}
            labelledBy="orphans-heading"
            isKept={isKept}
            view={view}
          />
        </section>
      )}
    </div>
  );
}

/** Whether a note, or an answer to it, is being written in an item. */
function isWrittenIn(item: Item, edits: NoteListProps['edits']): boolean {
  if (item.kind !== 'note') return false;
  const { note, replies } = item;
  return [note.id, replyKey(note.id), ...replies.map(({ id }) => id)].some((key) => key in edits);
}

const MINUTE_MS = 60_000;

/** All that an item is drawn from, besides what stays the same while the page is there. */
function factsOf(item: Item, isCurrent: boolean, props: NoteListProps): readonly unknown[] {
  const { language, edits, place, actions } = props;
  const frame = [item.kind, language, isCurrent, isInView(rangeOf(item), place)];
  switch (item.kind) {
    case 'entry':
      return [...frame, item.entry];
    case 'deleted':
      return [...frame, item.note];
    case 'note': {
      const { note, replies } = item;
      const written = [note.id, replyKey(note.id), ...replies.map(({ id }) => id)];
      // How long ago it was changes of itself.
      const minute = Math.floor(Date.now() / MINUTE_MS);
      return [...frame, actions.vocabulary, minute, note, ...replies, ...written.map((key) => edits[key])]; // prettier-ignore
    }
  }
}
