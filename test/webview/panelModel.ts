import { h, type Markup } from '../../src/core/markup/element';
import type { EntryNoteView, NoteView, PanelModel } from '../../src/protocol/messages';

/** A panel as a reader of the sample article may have it: notes in every state, and entries. */
export function panelModel(changes: Partial<PanelModel> = {}): PanelModel {
  return {
    article: {
      id: 'file:///articles/beiro-denwa-kaidan.ja.md',
      title: '米ロ首脳が90分の電話会談、ウクライナ停戦へ交渉始動',
      language: 'ja',
    },
    notes: [lead, announced, mine, moved, twice, gone],
    entryNotes: [telephoneTalks, rootCause, goodwillGesture],
    people: [],
    unknownNames: [],
    vocabulary: { colors: { pink: 'To check' }, tags: ['attribution', 'lead', 'metaphor'] },
    place: { start: 0, end: 120 },
    ...changes,
  };
}

/** A note on a passage, with what is not given being of no account. */
export function note(changes: Partial<NoteView> & Pick<NoteView, 'id'>): NoteView {
  const { body = 'A note.', range = { start: 0, end: 10 }, state = 'exact' } = changes;
  const isPlaced = state !== 'orphan' && state !== 'ambiguous';
  return {
    kind: 'translation',
    state,
    quote: '止まっていた外交の歯車',
    body,
    markup: paragraphs(body),
    tags: [],
    linkedFrom: [],
    created: '2025-02-14T09:00:00Z',
    modified: '2025-02-14T09:00:00Z',
    ...(isPlaced ? { range } : {}),
    ...changes,
  };
}

export function entryNote(
  changes: Partial<EntryNoteView> & Pick<EntryNoteView, 'entry' | 'name'>,
): EntryNoteView {
  return {
    type: 'term',
    range: { start: 0, end: 4 },
    count: 1,
    renderings: [],
    markup: [h('p', null, 'A note.')],
    ...changes,
  };
}

/** Text as the host renders Markdown that holds nothing but paragraphs and strong words. */
function paragraphs(text: string): Markup[] {
  return text.split('\n\n').map((paragraph) =>
    h(
      'p',
      null,
      paragraph
        .split('**')
        .map((part, index) => (index % 2 === 0 ? part : h('strong', null, part))),
    ),
  );
}

const lead = note({
  id: 'lead',
  quote: '止まっていた外交の歯車が、1本の電話で回り始めた。',
  range: { start: 31, end: 57 },
  body: '“A single phone call has set the stalled machinery of diplomacy turning.” Making the call the subject gives English the same punch that 1本の電話で has at the end of the Japanese. The 1本 is emphatic here: **single**, not “a”.\n\nWord by word, “The gears of diplomacy, which had stopped, …” loses the pace.',
  tags: ['lead', 'word-order', 'metaphor'],
});

const announced = note({
  id: 'announced',
  state: 'changed',
  quote:
    '戦争終結のための交渉にただちに入ることで合意したと発表した。ロシアによる侵攻の開始から、まもなく丸3年になる。ただ、戦場となってきた国の大統領に知らせが届いたのは、米ロの話がついた後だった。',
  range: { start: 98, end: 190 },
  body: '“announced that the two had agreed to enter talks at once.” Two layers: the agreement (joint) and the announcement (Trump’s alone).',
  tags: ['attribution'],
});

const mine = note({
  id: 'mine',
  kind: 'personal',
  quote: '次の4人である',
  range: { start: 420, end: 427 },
  body: '誰が命じたのかは書かれていない。**受け身**のまま訳してよいか、あとで確かめる。',
});

const moved = note({
  id: 'moved',
  kind: 'personal',
  state: 'moved',
  quote: '「そう遠くない将来だ」と述べるにとどまった',
  range: { start: 700, end: 721 },
  body: 'Compare with the readout of the White House.',
});

const twice = note({
  id: 'twice',
  state: 'ambiguous',
  quote: '交渉',
  body: 'Talks or negotiations? The first in headlines, the second where terms are discussed.',
});

const gone = note({
  id: 'gone',
  kind: 'personal',
  state: 'orphan',
  quote: '電話会談は先週から準備されていた',
  body: 'Who prepared it? Ask.',
});

const telephoneTalks = entryNote({
  entry: 'telephone-talks',
  name: '電話会談',
  range: { start: 13, end: 17 },
  count: 3,
  renderings: [
    { text: 'phone call', use: 'the default in running text' },
    { text: 'speak by phone', use: 'for the verb 電話会談する' },
    { text: 'telephone conversation', use: 'in official readouts' },
  ],
  markup: [
    h(
      'p',
      null,
      '会談 is a meeting between people of rank, and the word keeps its dignity on the telephone; English journalism says simply ',
      h('em', null, 'call'),
      '. ‘Telephone summit’ overstates it.',
    ),
    h(
      'p',
      null,
      'For officials below the top, papers prefer ',
      h('strong', null, '電話協議'),
      ': more working-level, and nearer to “discussed by phone”.',
    ),
  ],
});

const rootCause = entryNote({
  entry: 'root-cause',
  name: '根本原因',
  range: { start: 810, end: 814 },
  count: 2,
  renderings: [
    { text: 'root causes', use: 'plural, in the Russian diplomatic formula' },
    { text: 'underlying cause', use: 'in analysis' },
  ],
  markup: [
    h(
      'p',
      null,
      'In reports on Russia and Ukraine this is a ',
      h('strong', null, 'formula'),
      ', not a neutral phrase. Japanese does not mark number; the plural has to be supplied. See ',
      h('a', { href: 'https://example.org/readout', rel: 'noreferrer' }, 'the readout'),
      '.',
    ),
  ],
});

const goodwillGesture = entryNote({
  entry: 'goodwill-gesture',
  name: '善意の表れ',
  type: 'expression',
  range: { start: 1490, end: 1495 },
  renderings: [{ text: 'a show of good faith', use: 'White House wording of February 2025' }],
  markup: [
    h(
      'p',
      null,
      '表れ is ',
      h('em', null, 'manifestation'),
      ': the act shows something already there. 善意 can be ',
      h('em', null, 'goodwill'),
      ' or ',
      h('em', null, 'good faith'),
      '; English must choose.',
    ),
  ],
});
