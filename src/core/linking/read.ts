import { dossierOf } from './dossier';
import { needsEvidence } from './doubt';
import type { Bearer, Finds } from './find';
import { isCommon } from './lexicon/commonWords';
import { PairFilter } from './pairFilter';

/**
 * What a passage tells the others: a name in full, an entry’s or another’s, a surname beyond doubt, or one
 * with a title that only one of those who share it can have.
 */
export interface Told {
  readonly what: 'full' | 'established' | 'namesake' | 'titled';
  /** The id of the entry; the form that a namesake goes by. */
  readonly of: string;
  readonly read: Read;
  /** Its offset in the passage. */
  readonly start: number;
  /** What is written. */
  readonly form: string;
  /** The title or honorific beside a name in full. */
  readonly title?: string | undefined;
}

/** A passage of an article: its text folded, and what may be a name in it. */
export class Read {
  /** Its index among the article’s passages, which changes as others come and go. */
  passage = 0;
  #told: readonly Told[] | undefined;
  #pairs: PairFilter | undefined;

  constructor(
    readonly text: string,
    readonly finds: Finds,
    readonly language: string,
  ) {}

  /** In order. */
  get told(): readonly Told[] {
    return (this.#told ??= readTold(this));
  }

  /** Whether a word of two letters or more can stand in the passage; `false` is certain. In small letters. */
  mayHold(word: string): boolean {
    return (this.#pairs ??= new PairFilter(this.text.toLowerCase())).mayHold(word);
  }
}

function readTold(read: Read): Told[] {
  const { finds, language } = read;
  const all: Told[] = [];
  for (const find of finds.finds) {
    const { title } = find;
    const isInDoubt =
      find.hypotheses.length > 1 ||
      (find.form.length === 1 && find.hypotheses[0].owner.role === 'surname') ||
      isCommon(find.form, language);
    if (isInDoubt && title !== undefined && title.office !== '' && !title.text.endsWith('夫人')) {
      const fitting = find.hypotheses.filter(
        ({ owner: { entry, role } }) =>
          entry.type === 'person' &&
          role === 'surname' &&
          dossierOf(entry).hasTitle(title.office, title.text) > 0,
      );
      const [only] = fitting;
      if (only && fitting.length === 1) {
        const { start } = find;
        all.push({
          what: 'titled',
          of: only.owner.entry.id,
          read,
          start,
          form: title.text,
          title: undefined,
        });
      }
    }
    if (find.hypotheses.length > 1) continue;
    const [hypothesis] = find.hypotheses;
    const { owner, way } = hypothesis;
    const of = owner.entry.id;
    if (owner.role === 'surname' && !isCommon(owner.form, language)) {
      all.push(told('established', of, read, find));
    }
    const isListed = way === 'exact' && owner.role === 'listed';
    if (way === 'extended' || (isListed && !needsEvidence(hypothesis, language))) {
      all.push(told('full', of, read, find, title?.text));
    }
  }
  if (finds.bearers.length === 0) return all;
  for (const bearer of finds.bearers) {
    if (bearer.form !== '') all.push(told('namesake', bearer.form, read, bearer, bearer.title));
  }
  return all.sort((a, b) => a.start - b.start);
}

function told(
  what: Told['what'],
  of: string,
  read: Read,
  { start, end, form }: Omit<Bearer, 'title'>,
  title?: string,
): Told {
  const isForm = end - start === form.length;
  return { what, of, read, start, form: isForm ? form : read.text.slice(start, end), title };
}
