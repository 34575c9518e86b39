import { render } from 'preact';
import { v7 as uuidv7 } from 'uuid';
import { translator } from '../../core/text/translate';
import { toPanel, type PanelBoot } from '../../protocol/messages';
import { readBoot } from '../shared/boot';
import { connect } from '../shared/host';
import { insertLink } from '../shared/linkInsertion';
import { openLinksBy } from '../shared/links';
import { bringIntoView } from './bringIntoView';
import { itemWith, listingOf, noteKey } from './items';
import { NO_FILTER } from './noteFilter';
import { Panel } from './panel';
import { panelActions } from './panelActions';
import {
  initialState,
  journal,
  keptOf,
  reduce,
  type PanelEvent,
  type PanelState,
} from './panelState';
import { withSuccessor } from './succession';

const t = translator((readBoot() as PanelBoot).messages);
const root = document.getElementById('panel') ?? document.body;

const host = connect(toPanel, {
  'panel/show': (model) => dispatch({ type: 'shown', model }),
  'panel/place': ({ range }) => dispatch({ type: 'moved', place: range }),
  'panel/compose'(target) {
    dispatch({ type: 'composed', target, id: uuidv7(), at: Date.now() });
    focusComposer();
  },
  'panel/filter': ({ tag }) => {
    actions.openTag(tag);
    focus('.search-text');
  },
  'panel/openNote': ({ id }) => void showItem(noteKey(id)),
  'note/link': ({ markdown }) => insertLink(markdown),
});

let state: PanelState = initialState(host.kept());

const actions = panelActions({
  channel: host.channel,
  t,
  state: () => state,
  dispatch,
  focusItem: (key) => focusItem(key),
  showItem,
  focusComposer,
});

function dispatch(event: PanelEvent): void {
  const before = state;
  state = withSuccessor(before, reduce(before, event));
  host.keep(keptOf(state));
  // What another article has is no news of this one.
  if (event.type !== 'shown') {
    const { kept, dropped } = journal(before, state);
    for (const draft of kept) host.channel.post('draft/keep', draft);
    for (const one of dropped) host.channel.post('draft/drop', { ...one, at: Date.now() });
  }
  draw();
}

function draw(): void {
  render(<Panel state={state} actions={actions} t={t} />, root);
}

function focusComposer(): void {
  focus('.composer textarea');
  window.scrollTo({ top: 0 });
}

function focus(selector: string): void {
  root.querySelector<HTMLElement>(selector)?.focus();
}

/** It is drawn when it has been chosen, wherever it is. */
function focusItem(key: string, block: ScrollLogicalPosition = 'nearest'): void {
  actions.choose(key);
  const main = root.querySelector<HTMLElement>(`[data-main="${CSS.escape(key)}"]`);
  if (!main) return;
  main.focus();
  bringIntoView(main, block);
}

/** An answer is in the item of the note that its thread begins with. */
function showItem(key: string): boolean {
  const find = () => {
    const items = listingOf(state);
    return items && itemWith(items, key);
  };
  if (!find()) {
    dispatch({ type: 'searched', search: NO_FILTER });
    if (state.filter === 'glossary') dispatch({ type: 'filtered', filter: 'all' });
  }
  const found = find();
  if (!found) return false;
  focusItem(found.key, 'center');
  return true;
}

openLinksBy({
  web: (url) => host.channel.post('link/open', { url }),
  note: (id) => actions.openNote(id),
  entry: (id) => host.channel.post('entry/open', { id }),
});
draw();
host.channel.post('panel/loaded', {});
