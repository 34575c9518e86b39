import type { Entry } from '../glossary/entry';
import { FormAutomaton } from './formAutomaton';
import { skeleton } from './katakana';
import { isInitial } from './personName';
import { surfaceForms, type Role } from './surfaceForms';

/** A form that belongs to an entry. */
export class Owner {
  #givens: ReadonlySet<string> | undefined;

  constructor(
    readonly entry: Entry,
    readonly form: string,
    readonly role: Role,
    /** The listed name that the form comes from. */
    readonly of: string,
    /** All forms of the entry that are given names. */
    private readonly givenForms: readonly string[],
    private readonly surnameForms: readonly string[] = [],
  ) {}

  get isOneWord(): boolean {
    return !/[・ ]/.test(this.form);
  }

  /** Whether a surname, however it is spelt, is the entry’s. */
  hasSurname(name: string): boolean {
    const sound = skeleton(name);
    return this.surnameForms.some((surname) => surname === name || skeleton(surname) === sound);
  }

  /**
   * Whether names that stand before the surname can be the entry’s: one is its given name, however it is
   * spelt, or all are initials, the first of them its own.
   */
  acceptsGiven(names: readonly string[]): boolean {
    this.#givens ??= new Set(this.givenForms.map(soundOfGiven));
    const givens = this.#givens;
    if (names.some((name) => givens.has(soundOfGiven(name)))) return true;
    const [first = ''] = names;
    const { names: listed, aliases = [] } = this.entry;
    const full = [...Object.values(listed), ...aliases];
    return names.every(isInitial) && full.some(({ name }) => name.startsWith(first.charAt(0)));
  }
}

/** シュテフィー is シュテフィ. */
function soundOfGiven(name: string): string {
  return skeleton(name).replace(/ー$/, '');
}

/** The forms of a glossary, compiled for finding them. */
export class FormIndex {
  readonly #automaton: FormAutomaton;
  readonly #owners: readonly (readonly Owner[])[];
  readonly #variants = new Map<string, Owner[]>();

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

  get hasVariants(): boolean {
    return this.#variants.size > 0;
  }

  /** The owners of names in katakana that sound like this, see `skeleton`. */
  variants(sound: string): readonly Owner[] {
    return this.#variants.get(sound) ?? [];
  }

  /** Whether a form begins at an offset. */
  beginsAt(text: string, offset: number): boolean {
    let begins = false;
    this.#automaton.scan(text.slice(offset, offset + 30), (start) => {
      if (start === 0) begins = true;
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
      if (isName && /^[\u30a1-\u30ff]{3,}$/.test(form))
        append(this.#variants, skeleton(form), owner);
    }
  }
}

function append(map: Map<string, Owner[]>, key: string, owner: Owner): void {
  const owners = map.get(key);
  if (!owners) map.set(key, [owner]);
  else if (!owners.some(({ entry }) => entry === owner.entry)) owners.push(owner);
}

function byId(a: Owner, b: Owner): number {
  return a.entry.id < b.entry.id ? -1 : a.entry.id > b.entry.id ? 1 : 0;
}
