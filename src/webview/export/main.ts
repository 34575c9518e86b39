import { HoverIntent } from '../reader/hoverIntent';
import { bindKeys } from '../reader/keys';
import { MentionCards } from '../reader/mentionCards';
import { watchPointer } from '../reader/pointer';
import { TIMERS } from '../reader/timers';

/** As in VS Code's reader, where it is a setting. */
const HOVER_DELAY = 150;

const article = document.getElementById('article');
const cards = document.getElementById('cards');
// A browser that knows no popovers shows the cards below the article, where the links lead.
if (article && cards && 'popover' in article) {
  const hover = new HoverIntent(HOVER_DELAY, () => mentions.cards.hide(), TIMERS);
  const mentions = new MentionCards({ article, cards }, hover);
  bindKeys(article, mentions.actions);
  watchPointer(hover, [mentions]);
}
