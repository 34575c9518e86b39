import { translator } from '../../core/text/translate';
import { toReader, type ReaderBoot, type ReaderModel } from '../../protocol/messages';
import { readBoot } from '../shared/boot';
import { connect, type Host } from '../shared/host';
import { insertLink } from '../shared/linkInsertion';
import { Reader } from './reader';

const boot = readBoot() as ReaderBoot;
const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}`);
  return found;
};

const host: Host<typeof toReader> = connect(toReader, {
  'reader/show': (model: ReaderModel) => reader.update(model),
  'reader/reveal': ({ range }) => reader.reveal(range),
  'reader/do': ({ action }) => reader.perform(action),
  'reader/settings': (settings) => reader.apply(settings),
  'reader/choosePlace': ({ id }) => reader.choosePlace(id),
  'reader/openEntry': ({ id }) => reader.openEntry(id),
  'note/link': ({ markdown }) => insertLink(markdown),
});

const reader: Reader = new Reader(
  {
    article: element('article'),
    cards: element('cards'),
    overlay: element('overlay'),
  },
  boot,
  host,
  translator(boot.messages),
);
host.channel.post('reader/loaded', { revision: boot.model.revision });
