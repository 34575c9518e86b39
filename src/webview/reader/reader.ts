import type { Range as SourceRange } from '../../core/article/article';
import { HIGHLIGHT_COLORS, type HighlightColor } from '../../core/notes/highlightColor';
import type { NoteKind } from '../../core/notes/note';
import { DENSITIES, type Density } from '../../core/rendering/density';
import type { Translate } from '../../core/text/translate';
import type {
  NoteView as Note,
  ReaderAction,
  ReaderBoot,
  ReaderModel,
  ReaderSettings,
  toReader,
  Vocabulary,
} from '../../protocol/messages';
import { announce } from '../shared/announce';
import { wordsOf, type Host } from '../shared/host';
import { openLinksBy } from '../shared/links';
import { CardChoices } from './cardChoices';
import { CardNotes } from './cardNotes';
import { debounced } from './debounced';
import { HoverIntent } from './hoverIntent';
import { KeptState } from './keptState';
import { bindKeys, type Actions } from './keys';
import { linkChoices, type Choice } from './linkChoices';
import { linkedPlace } from './linkedPlace';
import { Placing } from './placing';
import { MentionCards, type Page } from './mentionCards';
import { NoteLayer } from './noteLayer';
import { NotePopover } from './notePopover';
import { patchBlocks, patchChildren } from './patch';
import { watchPointer } from './pointer';
import { ReadingPlace } from './readingPlace';
import { SelectionToolbar } from './selectionToolbar';
import { SentenceCursor } from './sentenceCursor';
import { SourceMap, type Excerpt } from './sourceMap';
import { TIMERS } from './timers';
import { Toast } from './toast';
import { reducesMotion } from './view';
import { Writing } from './writing';

/** How long scrolling or selecting must rest before the host is told, in milliseconds. */
const REPORT_DELAY = 200;
/** A longer selection is no name: as many characters as a glossary allows. */
const LONGEST_NAME = 200;

export interface ReaderPage extends Page {
  readonly overlay: HTMLElement;
}

/** The reader's page: an article that answers to pointer, keys, commands and the host. */
export class Reader {
  readonly #kept: KeptState;
  readonly #map: SourceMap;
  readonly #place: ReadingPlace;
  readonly #layer: NoteLayer;
  readonly #hover: HoverIntent;
  readonly #writing: Writing;
  readonly #mentions: MentionCards;
  readonly #cardNotes: CardNotes;
  readonly #choices: CardChoices;
  readonly #toast: Toast;
  readonly #notePopover: NotePopover;
  readonly #sentences: SentenceCursor;
  readonly #toolbar: SelectionToolbar;
  readonly #placing: Placing;
  readonly #actions: Actions;
  #vocabulary: Vocabulary;
  #lastColor: HighlightColor = HIGHLIGHT_COLORS[0];

  constructor(
    private readonly page: ReaderPage,
    boot: ReaderBoot,
    private readonly host: Host<typeof toReader>,
    private readonly t: Translate,
  ) {
    const { article, overlay } = page;
    article.dataset['density'] = boot.settings.density;
    this.#vocabulary = boot.model.vocabulary;
    this.#kept = new KeptState(host, boot.model);
    this.#map = new SourceMap(article);
    this.#place = new ReadingPlace(article, this.#map);
    const place = boot.place ?? this.#kept.place;
    if (place !== undefined) this.#place.goTo(place);

    this.#layer = new NoteLayer(this.#map);
    this.#layer.set(boot.model.notes);
    this.#hover = new HoverIntent(boot.settings.hoverDelay, () => this.#closeCards(), TIMERS);
    this.#toast = new Toast(overlay, t);
    this.#writing = new Writing(
      {
        article,
        overlay,
        map: this.#map,
        layer: this.#layer,
        kept: this.#kept,
        toast: this.#toast,
        vocabulary: () => this.#vocabulary,
        reveal: (range) => this.reveal(range),
        openNote: (id) => this.#openNote(id),
        choosePlace: (note) => this.choosePlace(note.id),
        closeCards: () => this.#closeCards(),
        cardHasFocus: () => this.#notePopover.hasFocus || this.#mentions.cards.hasFocus,
        focusArticle: () => this.#focusArticle(),
      },
      host,
      t,
    );
    this.#mentions = new MentionCards(page, this.#hover, {
      shown: (card, mention) => {
        this.#notePopover.close();
        this.#annotate(card, mention);
      },
      hidden: () => {
        this.#cardNotes.remove();
        this.#choices.remove();
      },
    });
    this.#cardNotes = new CardNotes(t, this.#layer, this.#writing, () => {
      this.#hover.shown(this.#mentions.cards.mention, true);
    });
    this.#choices = new CardChoices(t, {
      opens: () => this.#hover.shown(this.#mentions.cards.mention, true),
      decides: (choice) => void this.#decide(choice),
    });
    this.#notePopover = new NotePopover(overlay, this.#layer, this.#hover, t, this.#writing, {
      opens: () => this.#mentions.cards.hide(),
      closed: () => this.#writing.markSubject(),
    });
    this.#sentences = new SentenceCursor(article, this.#map);
    this.#toolbar = new SelectionToolbar(overlay, t, {
      perform: (action) => this.perform(action),
      highlight: (color) => this.#highlight(color),
      place: () => this.#placeHere(),
    });
    this.#placing = new Placing(overlay, t, {
      place: () => this.#placeHere(),
      left: () => {
        this.#layer.activate([]);
        this.#toolbar.hide();
        this.#focusArticle();
      },
    });

    this.#actions = { ...this.#mentions.actions, ...this.#readerActions() };
    bindKeys(article, this.#actions);
    watchPointer(this.#hover, [this.#mentions, this.#notePopover]);
    openLinksBy({
      web: (url) => this.host.channel.post('link/open', { url }),
      note: (id) => this.#openNote(id),
      entry: (id) => this.openEntry(id),
    });
    this.#watchView();
    this.#watchSelection();
    this.#takeFocus();
    this.#writing.offerDraft();
  }

  /** Shows what the article, its cards and notes are now. */
  update(model: ReaderModel): void {
    const { article, cards } = this.page;
    const hadFocus = article.contains(document.activeElement);
    const { focused } = this.#mentions.cursor;
    const place = focused && this.#placeOf(focused)?.range;
    this.#place.keepDuring(() => {
      article.lang = model.language;
      document.title = model.title;
      patchBlocks(article, model.blocks);
      patchChildren(cards, model.cards);
      this.#map.refresh();
    });
    this.#vocabulary = model.vocabulary;
    this.#layer.set(model.notes);
    this.#mentions.refresh();
    this.#notePopover.refresh();
    const { element, mention } = this.#mentions.cards;
    if (element && mention) this.#annotate(element, mention);
    this.#writing.followText();
    // The element that had the focus may be gone; the keys are to go on working.
    if (hadFocus && !article.contains(document.activeElement)) this.#resume(place);
    this.#reportPlace();
  }

  /** Scrolls a passage into view, and marks it for a moment. */
  reveal(range: SourceRange): void {
    const ranges = this.#map.rangesOf(range);
    const box = ranges[0]?.getBoundingClientRect();
    if (!box) return;
    const { innerHeight } = window;
    if (box.top < innerHeight * 0.1 || box.bottom > innerHeight * 0.8) {
      const distance = box.top - innerHeight / 3;
      const far = Math.abs(distance) > 2 * innerHeight;
      window.scrollBy({ top: distance, behavior: far || reducesMotion() ? 'instant' : 'smooth' });
    }
    this.#layer.flash(ranges);
  }

  /** Has another passage chosen for a note, also for one that has none. */
  choosePlace(id: string): void {
    const note = this.#layer.get(id);
    if (!note) return;
    this.#closeCards();
    this.#writing.close();
    this.#focusArticle();
    if (note.range) this.reveal(note.range);
    this.#placing.start(note);
    this.#placing.selected(this.#selectedRange() !== undefined);
    this.#layer.activate(this.#layer.rangesOf(note));
  }

  /** Shows the card of an entry at its first mention. */
  openEntry(id: string): void {
    const mention = this.#mentions.mentions.all.find(({ dataset }) => dataset['entry'] === id);
    this.#notePopover.close();
    if (!mention) {
      this.#toast.show(this.t('This entry is not mentioned in the article.'));
      return;
    }
    mention.scrollIntoView({ block: 'center' });
    this.#mentions.openCard(mention);
  }

  /** Shows a note at its passage; the host knows where it is, if it is not here. */
  #openNote(id: string): void {
    const note = this.#layer.beginningOf(id);
    if (!note?.range) {
      this.host.channel.post('note/open', { id });
      return;
    }
    this.reveal(note.range);
    this.#notePopover.show([note], { held: true });
    this.#notePopover.enter();
  }

  /** Carries out a command. */
  perform(action: ReaderAction): void {
    this.#actions[action]?.();
  }

  apply({ hoverDelay, density }: ReaderSettings): void {
    this.#hover.delay = hoverDelay;
    this.#show(density);
  }

  #readerActions(): Actions {
    return {
      nextSentence: () => this.#toSentence(() => this.#sentences.move(1, this.#readNode)),
      previousSentence: () => this.#toSentence(() => this.#sentences.move(-1, this.#readNode)),
      extendToNextSentence: () => this.#toSentence(() => this.#sentences.extend(1)),
      extendToPreviousSentence: () => this.#toSentence(() => this.#sentences.extend(-1)),
      openCard: () => this.#openAtCursor(),
      closeCard: () => this.#closeTop(),
      addNote: () => this.#compose('personal'),
      addTranslationNote: () => this.#compose('translation'),
      linkSelection: () => this.#linkSelection(),
      overrule: () => this.#overrule(),
      cycleDensity: () => this.#cycleDensity(),
      highlight: () => this.#highlight(this.#lastColor),
      ...Object.fromEntries(
        HIGHLIGHT_COLORS.map((color) => [`highlight:${color}`, () => this.#highlight(color)]),
      ),
    };
  }

  /** The mention that the keyboard is at: reading goes on from there. */
  get #readNode(): HTMLElement | undefined {
    return this.#mentions.cursor.focused;
  }

  #toSentence(move: () => boolean): boolean {
    if (!move()) return true;
    this.#focusArticle();
    const count = this.#notesHere().length;
    if (count > 0) announce(count === 1 ? this.t('1 note here') : this.t('{0} notes here', count));
    return true;
  }

  /** Goes on from a place in the source, where a mention had the focus. */
  #resume(place: SourceRange | undefined): void {
    const range = place && this.#map.rangesOf(place)[0];
    const mention = range && this.#mentions.mentions.at(range.startContainer);
    if (range) document.getSelection()?.collapse(range.startContainer, range.startOffset);
    if (mention) this.#mentions.returnTo(mention);
    else this.#focusArticle();
  }

  #focusArticle(): void {
    this.page.article.focus({ preventScroll: true });
  }

  /** The card of the mention that the keyboard is at, or else the notes on what is selected. */
  #openAtCursor(): boolean {
    if (this.#placing.note && this.#selectedRange()) {
      this.#placeHere();
      return true;
    }
    const { cursor } = this.#mentions;
    if (this.#mentions.openCard(cursor.focused)) return true;
    const notes = this.#notesHere();
    if (notes.length === 0) return this.#mentions.openCard(cursor.current);
    this.#notePopover.show(notes, { held: true });
    this.#notePopover.enter();
    return true;
  }

  /** Closes what lies on top, one layer at a time. */
  #closeTop(): boolean {
    const { hasFocus } = this.#notePopover;
    if (this.#notePopover.close()) {
      if (hasFocus) this.#focusArticle();
      return true;
    }
    if (this.#choices.close()) return true;
    return (
      this.#mentions.close() ||
      this.#placing.leave() ||
      this.#writing.close() ||
      this.#toolbar.hide()
    );
  }

  #closeCards(): void {
    this.#mentions.cards.hide();
    this.#notePopover.close();
  }

  #selectedRange(): Range | undefined {
    const selection = document.getSelection();
    if (!selection?.rangeCount || selection.isCollapsed) return undefined;
    const range = selection.getRangeAt(0);
    return range.intersectsNode(this.page.article) ? range : undefined;
  }

  #selected(): Excerpt | undefined {
    const range = this.#selectedRange();
    return range && this.#map.excerpt(range);
  }

  #notesHere(): Note[] {
    const excerpt = this.#selected();
    return excerpt ? this.#layer.on(excerpt.range) : [];
  }

  #placeOf(mention: HTMLElement): Excerpt | undefined {
    return this.#map.excerpt(this.#mentions.mentions.rangeOf(mention));
  }

  /** Adds to a card what belongs to the place that it is open for. */
  #annotate(card: HTMLElement, mention: HTMLElement): void {
    const place = this.#placeOf(mention);
    if (!place) return;
    this.#cardNotes.show(card, this.#layer.on(place.range));
    const linked = linkedPlace(card, mention, place, this.page.article.lang);
    this.#choices.show(card, linkChoices(linked, this.t));
  }

  /** Opens what can be decided about the mention that the keyboard is at. */
  #overrule(): boolean {
    const { cards, cursor } = this.#mentions;
    if (!cards.mention && !this.#mentions.openCard(cursor.focused ?? cursor.current)) return false;
    this.#choices.open();
    return true;
  }

  async #decide({ type, payload }: Choice): Promise<void> {
    this.#mentions.close();
    try {
      await this.host.channel.request(type, payload);
    } catch (error) {
      this.#toast.show(this.t('Not saved: {0}', wordsOf(error, this.t)));
    }
  }

  #linkSelection(): boolean {
    const excerpt = this.#selected();
    this.#toolbar.hide();
    if (excerpt && canBeName(excerpt)) {
      const { text: form, range } = excerpt;
      this.host.channel.post('linking/choose', { form, range });
    } else announce(this.t('Select a passage first'));
    return true;
  }

  #cycleDensity(): boolean {
    const { t } = this;
    const current = DENSITIES.findIndex(
      (density) => density === this.page.article.dataset['density'],
    );
    const density = DENSITIES[(current + 1) % DENSITIES.length] ?? 'all';
    const labels: Record<Density, string> = {
      all: t('Marked: every mention'),
      section: t('Marked: the first mention in each section'),
      article: t('Marked: the first mention in the article'),
    };
    this.#show(density);
    this.#toast.show(labels[density]);
    this.host.channel.post('reader/density', { density });
    return true;
  }

  /** Marks more or fewer of the mentions. */
  #show(density: Density): void {
    const { article } = this.page;
    if (article.dataset['density'] === density) return;
    const { focused } = this.#mentions.cursor;
    const place = focused && this.#placeOf(focused)?.range;
    article.dataset['density'] = density;
    this.#mentions.refresh();
    if (focused && !this.#mentions.mentions.at(focused)) this.#resume(place);
  }

  /** Opens the composer on the selection, or else on the sentence being read. */
  #compose(kind: NoteKind): boolean {
    const range = this.#selectedRange() ?? this.#sentences.current(this.#readNode);
    const excerpt = range && this.#map.excerpt(range);
    this.#toolbar.hide();
    if (excerpt) this.#writing.compose({ range: excerpt.range, quote: excerpt.text }, kind);
    else announce(this.t('Select a passage first'));
    return true;
  }

  /** Highlights the selection, or else the sentence being read. */
  #highlight(color: HighlightColor): boolean {
    const range = this.#selectedRange() ?? this.#sentences.current(this.#readNode);
    const excerpt = range && this.#map.excerpt(range);
    this.#toolbar.hide();
    if (!excerpt) {
      announce(this.t('Select a passage first'));
      return true;
    }
    this.#lastColor = color;
    // Reading goes on behind it.
    document.getSelection()?.collapse(range.endContainer, range.endOffset);
    this.#focusArticle();
    void this.#writing.highlight({ range: excerpt.range, quote: excerpt.text }, color);
    return true;
  }

  /** Puts the note that a passage is being chosen for on what is selected. */
  #placeHere(): void {
    const { note } = this.#placing;
    const excerpt = this.#selected();
    if (!note || !excerpt) {
      announce(this.t('Select a passage first'));
      return;
    }
    this.#placing.leave();
    document.getSelection()?.collapseToStart();
    void this.#writing.place(note, { range: excerpt.range, quote: excerpt.text });
  }

  readonly #reportPlace = debounced(() => {
    const range = this.#place.inView;
    if (!range) return;
    this.#kept.keepPlace(range.start);
    this.#mentions.cursor.followView();
    this.host.channel.post('reader/place', { range });
  }, REPORT_DELAY);

  #watchView(): void {
    window.addEventListener('scroll', this.#reportPlace, { passive: true });
    window.addEventListener('resize', this.#reportPlace);
    this.#reportPlace();
  }

  #watchSelection(): void {
    const report = debounced(() => {
      const range = this.#selected()?.range;
      this.host.channel.post('reader/selection', range ? { range } : {});
    }, REPORT_DELAY);
    let selecting = false;
    document.addEventListener('selectionchange', () => {
      const range = this.#selectedRange();
      this.#placing.selected(range !== undefined);
      if (!range) this.#toolbar.hide();
      // A card is not to lie in the way of the pointer.
      else if (selecting) this.#closeCards();
      report();
    });
    this.page.article.addEventListener('pointerdown', () => {
      selecting = true;
      this.#toolbar.hide();
    });
    // The selection is complete only after the event; it may end outside the article.
    document.addEventListener('pointerup', ({ target }) => {
      selecting = false;
      if (target instanceof Node && this.page.overlay.contains(target)) return;
      setTimeout(() => this.#offerNote());
    });
  }

  #offerNote(): void {
    const range = this.#selectedRange();
    const excerpt = range && this.#map.excerpt(range);
    if (!excerpt || this.#writing.isComposing) return;
    this.#closeCards();
    if (this.#placing.note) this.#toolbar.showPlacing(range);
    else this.#toolbar.show(range, canBeName(excerpt), this.#vocabulary);
  }

  /** The keys of the article work as soon as the reader has VS Code's focus. */
  #takeFocus(): void {
    const take = () => {
      if (document.activeElement === document.body) this.#focusArticle();
    };
    window.addEventListener('focus', take);
    if (document.hasFocus()) take();
  }
}

function canBeName({ text }: Excerpt): boolean {
  return text.length <= LONGEST_NAME && !text.includes('\n');
}
