import { isScriptBoundary } from './boundaries';
import type { Entry } from '../glossary/entry';
import { FormAutomaton } from './formAutomaton';
import { frameOfFullName, skeleton, soundOtherwise } from './katakana';
import { latinSkeleton } from './latinSpelling';
import { Owner } from './owner';
import { surfaceForms, type Role } from './surfaceForms';

/** What a name in katakana goes on with in kanji. */
interface Tail {
  readonly tail: string;
  readonly owner: Owner;
}

const MIXED = /^([\u30a1-\u30fa\u30fc]{3,})([\u3400-\u9fff]{2,})$/;
const NO_TAILS: readonly Tail[] = [];

/** The forms of a glossary, compiled for finding them. */
export class FormIndex {
  readonly #automaton: FormAutomaton;
  readonly #owners: readonly (readonly Owner[])[];
  readonly #variants = new Map<string, Owner[]>();
  readonly #tails = new Map<string, Tail[]>();

  constructor(entries: Iterable<Entry>) {
    const byForm = new Map<string, Owner[]>();
    for (const entry of entries) this.#add(entry, byForm);
    const forms = [...byForm.keys()];
    this.#automaton = FormAutomaton.from(forms);
    // Whoever comes first in the glossary has no advantage by it.
    this.#owners = [...byForm.values()].map((owners) => owners.sort(byId));
    for (const owners of this.#variants.values()) owners.sort(byId);
  }

  /** See `FormAutomaton.scan`. */
  scan(text: string, found: (start: number, end: number, form: number) => void): void {
    this.#automaton.scan(text, found);
  }

  owners(form: number): readonly Owner[] {
    return this.#owners[form] ?? [];
  }

  /** The owners of a form, by what it is. */
  ownersOf(form: string): readonly Owner[] {
    let owners: readonly Owner[] = [];
    this.#automaton.scan(form, (start, end, index) => {
      if (start === 0 && end === form.length) owners = this.owners(index);
    });
    return owners;
  }

  get hasVariants(): boolean {
    return this.#variants.size > 0;
  }

  /** How names of places and organisations go on in kanji that sound like this one: 美術館 behind ルーブル. */
  tails(katakana: string): readonly Tail[] {
    if (this.#tails.size === 0) return NO_TAILS;
    return this.#tails.get(skeleton(katakana)) ?? NO_TAILS;
  }

  /** The owners of names that sound like this one. */
  variants(form: string): readonly Owner[] {
    const sound = latinSkeleton(form) ?? skeleton(form);
    const owners = this.#variants.get(sound);
    if (owners) {
      return owners.some((owner) => soundOtherwise(form, owner.form))
        ? owners.filter((owner) => !soundOtherwise(form, owner.form))
        : owners;
    }
    if (!form.includes('・')) return [];
    return this.#variants.get(frameOfFullName(form) ?? '') ?? [];
  }

  /** Whether a form of some length at least begins at an offset, and ends where a word can if it must. */
  beginsAt(text: string, offset: number, mustEnd = true, least = 1): boolean {
    let begins = false;
    this.#automaton.scan(text.slice(offset, offset + 30), (start, end) => {
      if (start === 0 && end >= least && (!mustEnd || isScriptBoundary(text, offset + end)))
        begins = true;
    });
    return begins;
  }

  #add(entry: Entry, byForm: Map<string, Owner[]>): void {
    const forms = surfaceForms(entry);
    const inRole = (wanted: Role): string[] =>
      forms.filter(({ role }) => role === wanted).map(({ form }) => form);
    const givens = inRole('given');
    const surnames = inRole('surname');
    for (const { form, role, of } of forms) {
      const owner = new Owner(entry, form, role, of, givens, surnames);
      append(byForm, form, owner);
      const isName = entry.type !== 'term' && entry.type !== 'expression' && role !== 'given';
      const sound = isName ? soundOf(form, entry) : undefined;
      if (sound !== undefined) append(this.#variants, sound, owner);
      const parted = isName && entry.type !== 'person' ? MIXED.exec(form) : null;
      if (parted) {
        const [, head = '', tail = ''] = parted;
        const sounding = skeleton(head);
        const tails = this.#tails.get(sounding);
        if (tails) tails.push({ tail, owner });
        else this.#tails.set(sounding, [{ tail, owner }]);
      }
      const full = entry.type === 'person' && role === 'listed' ? frameOfFullName(form) : undefined;
      if (full !== undefined) append(this.#variants, full, owner);
    }
  }
}

/** What other spellings of a form are found by; undefined if none are looked for. */
function soundOf(form: string, { type }: Entry): string | undefined {
  if (/^[\u30a1-\u30ff]{3,}$/.test(form)) return skeleton(form);
  return type === 'person' || type === 'place' ? latinSkeleton(form) : undefined;
}

function append(map: Map<string, Owner[]>, key: string, owner: Owner): void {
  const owners = map.get(key);
  if (!owners) map.set(key, [owner]);
  else if (!owners.some(({ entry }) => entry === owner.entry)) owners.push(owner);
}

function byId(a: Owner, b: Owner): number {
  return a.entry.id < b.entry.id ? -1 : a.entry.id > b.entry.id ? 1 : 0;
}
