import type { Range } from '../../src/core/article/article';
import { createRandom, pick, type Random } from './random';

/** Texts and revisions for the measurements of anchoring: made by rule, the same for the same seed. */

const KANJI =
  '日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公持野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利組知案道信策集在件団別物側任引使求所次水半品昨論計死官増係感特情投示変打男基私各始島直両朝革価式確村提運終挙果西勢減台広容必応演電歳住争談能無再位置企真流格有疑口過局少放税検藤町常校料沢裁状工建語球営空職証土与急止送援供可役構木割聞身費付施切由説転食比難防補車優夫研収断井何南石足違消境神番規術護展態導鮮備宅害配副算視条幹独警宮究育席輸訪楽起万着乗店述残想線率病農州武声質念待試族象銀域助労例衛然早張映限親額監環験追審商葉義伝働形景落欧担好退準賞訴辺造英被株頭技低毎医復仕去姿味負閣韓渡失移差衆個門写評課末守若脳極種美岡影命含福蔵量望松非撃佐核観察整段横融型白深字答夜製票況音申様財港識注呼渉達';
const KANA = ['の', 'を', 'に', 'で', 'と', 'から', 'まで', 'について', 'による', 'への'];
const ENDINGS = ['した', 'している', 'すると述べた', 'する方針を示した', 'すべきだと指摘した', 'しなかった', 'する見通しだ', 'したとみられる', 'するという', 'することを決めた']; // prettier-ignore
const OPENINGS = ['また', '一方', 'しかし', 'これに対し', 'その後', 'さらに', '今回', 'このため'];

/** How a sentence is put together: from its parts, each of which an edit may replace. */
class Writer {
  readonly #words: string[];

  constructor(private readonly random: Random) {
    const kanji = Array.from(KANJI);
    this.#words = Array.from({ length: 3000 }, () => {
      const length = 2 + Math.floor(random() * 2.2);
      return Array.from({ length }, () => kanji[Math.floor(random() * kanji.length)]).join('');
    });
  }

  /** Common words come often, the most common one in a hundred (Zipf and Mandelbrot). */
  word(): string {
    const rank = Math.floor(20 * ((1 + this.#words.length / 20) ** this.random() - 1));
    return this.#words[rank] ?? '';
  }

  sentence(): string[] {
    const parts: string[] = [];
    if (this.random() < 0.25) parts.push(pick(OPENINGS, this.random()), '、');
    parts.push(this.word(), 'は');
    const phrases = 1 + Math.floor(this.random() * 5);
    for (let i = 0; i < phrases; i++) {
      parts.push(this.word(), pick(KANA, this.random()));
      if (this.random() < 0.2) parts.push('、');
    }
    parts.push(this.word(), pick(ENDINGS, this.random()), '。');
    return parts;
  }

  paragraph(): string[][] {
    return Array.from({ length: 2 + Math.floor(this.random() * 5) }, () => this.sentence());
  }
}

/** A stretch of a text under revision, and where in the old text it comes from (-1: it is new). */
interface Part {
  readonly text: string;
  readonly from: number;
}
type Sentence = readonly Part[];
type Paragraph = readonly Sentence[];

/** A revised text, and for each code unit of the old one its place in it, or -1. */
export interface Revision {
  readonly old: string;
  readonly now: string;
  readonly truth: Int32Array;
}

export type RevisionKind = 'light' | 'revised' | 'punctuation' | 'swapped' | 'rewritten';

/** Writes a text of about a length in UTF-8 bytes, and revises it. */
export function revise(kind: RevisionKind, seed: number, bytes: number): Revision {
  const chance = createRandom(seed);
  const writer = new Writer(chance);
  const old: Paragraph[] = [];
  let at = 0;
  while (at * 3 < bytes) {
    const paragraph = writer.paragraph().map((sentence) =>
      sentence.map((text) => {
        const part = { text, from: at };
        at += text.length;
        return part;
      }),
    );
    old.push([...paragraph, [{ text: '\n\n', from: at }]]);
    at += 2;
  }
  const now = new Reviser(chance, writer).revise(kind, old);
  const truth = new Int32Array(at).fill(-1);
  let text = '';
  for (const part of now.flat(2)) {
    for (let i = 0; part.from >= 0 && i < part.text.length; i++)
      truth[part.from + i] = text.length + i;
    text += part.text;
  }
  if (kind === 'punctuation') text = text.replaceAll('、', '，').replaceAll('。', '．');
  return {
    old: old
      .flat(2)
      .map((part) => part.text)
      .join(''),
    now: text,
    truth,
  };
}

class Reviser {
  constructor(
    private readonly chance: Random,
    private readonly writer: Writer,
  ) {}

  revise(kind: RevisionKind, old: Paragraph[]): Paragraph[] {
    switch (kind) {
      case 'swapped': {
        const half = old.length >> 1;
        return [...old.slice(half), ...old.slice(0, half)];
      }
      case 'light':
        return old.flatMap((paragraph) => {
          if (this.chance() < 0.01) return [paragraph, this.#new()];
          return [this.chance() < 0.04 ? this.#revised(paragraph, 0.3) : paragraph];
        });
      case 'revised':
      case 'punctuation':
        return this.#someMoved(
          old.map((paragraph) =>
            this.chance() < 0.15 ? this.#revised(paragraph, 0.7) : paragraph,
          ),
          0.03,
        );
      case 'rewritten':
        return this.#someMoved(
          old.flatMap((paragraph) => {
            const what = this.chance();
            if (what < 0.15) return this.chance() < 0.5 ? [] : [this.#new()];
            return [what < 0.75 ? this.#revised(paragraph, 0.8) : paragraph];
          }),
          0.05,
        );
    }
  }

  #someMoved(paragraphs: Paragraph[], share: number): Paragraph[] {
    const moved = paragraphs.filter(() => this.chance() < share);
    const gone = new Set(moved);
    const rest = paragraphs.filter((paragraph) => !gone.has(paragraph));
    for (const paragraph of moved) {
      rest.splice(Math.floor(this.chance() * rest.length), 0, paragraph);
    }
    return rest;
  }

  #new(): Paragraph {
    const paragraph = this.writer.paragraph();
    return [...paragraph, ['\n\n']].map((sentence) => sentence.map((text) => ({ text, from: -1 })));
  }

  #revised(paragraph: Paragraph, share: number): Paragraph {
    const ending = paragraph.at(-1) ?? [];
    const sentences = paragraph.slice(0, -1).flatMap((sentence): Sentence[] => {
      const what = this.chance();
      if (what < 0.08) return [];
      if (what < 0.16)
        return [sentence, this.writer.sentence().map((text) => ({ text, from: -1 }))];
      return [this.chance() < share ? this.#edited(sentence) : sentence];
    });
    if (sentences.length > 1 && this.chance() < 0.1) sentences.push(...sentences.splice(0, 1));
    return [...sentences, ending];
  }

  /** Some words replaced, put in, or left out. */
  #edited(sentence: Sentence): Sentence {
    const edits = 1 + Math.floor(this.chance() * 3);
    let parts = [...sentence];
    for (let i = 0; i < edits; i++) {
      const at = Math.floor(this.chance() * (parts.length - 1));
      const word = { text: this.writer.word(), from: -1 };
      const what = this.chance();
      if (what < 0.6) parts[at] = word;
      else if (what < 0.8) parts.splice(at, 0, word, { text: pick(KANA, this.chance()), from: -1 });
      else parts = parts.filter((_, part) => part !== at);
    }
    return parts;
  }
}

/** Passages that readers might have chosen: names, phrases, sentences. */
export function passages(old: string, count: number, seed: number): Range[] {
  const chance = createRandom(seed);
  const found: Range[] = [];
  while (found.length < count) {
    const kind = chance();
    const length = Math.floor(
      kind < 0.3 ? 2 + chance() * 7 : kind < 0.7 ? 9 + chance() * 22 : 31 + chance() * 90,
    );
    const start = Math.floor(chance() * (old.length - length));
    const passage = old.slice(start, start + length);
    if (/^\s|\s$|[\uDC00-\uDFFF]/.test(passage) || passage.includes('\n\n')) continue;
    found.push({ start, end: start + length });
  }
  return found;
}
