import { render } from 'preact';
import { translator } from '../../core/text/translate';
import { toPanel, type PanelBoot } from '../../protocol/messages';
import { readBoot } from '../shared/boot';
import { connect } from '../shared/host';
import { openLinksBy } from '../shared/links';
import { Panel } from './panel';
import { panelActions } from './panelActions';
import { initialState, keptOf, reduce, type PanelEvent, type PanelState } from './panelState';

const t = translator((readBoot() as PanelBoot).messages);
const root = document.getElementById('panel') ?? document.body;

const host = connect(toPanel, {
  'panel/show': (model) => dispatch({ type: 'shown', model }),
  'panel/place': ({ range }) => dispatch({ type: 'moved', place: range }),
  'panel/compose'(target) {
    dispatch({ type: 'composed', target });
    focus('.composer textarea');
    window.scrollTo({ top: 0 });
  },
});

let state: PanelState = initialState(host.kept());

const actions = panelActions({
  channel: host.channel,
  t,
  state: () => state,
  dispatch,
  focusItem: (key) => focus(`[data-main="${CSS.escape(key)}"]`),
  focusCurrentItem: () => focus('[data-main][tabindex="0"]'),
});

function dispatch(event: PanelEvent): void {
  state = reduce(state, event);
  host.keep(keptOf(state));
  draw();
}

function draw(): void {
  render(<Panel state={state} actions={actions} t={t} />, root);
}

function focus(selector: string): void {
  root.querySelector<HTMLElement>(selector)?.focus();
}

openLinksBy((url) => host.channel.post('link/open', { url }));
draw();
host.channel.post('panel/loaded', {});
