import { codeKind, isProper, type Entry } from '../glossary/entry';
import { foldText } from '../text/foldText';
import { areSurnamesAlike, skeleton, soundAlike } from './katakana';
import { latinGiven } from './latinSpelling';
import { isInitial } from './personName';
import type { Role } from './surfaceForms';

/**
 * How a form came to be found: as it is listed or derived, spelt by other rules, with more names in it, or
 * because the reader said so.
 */
export type Way = 'exact' | 'variant' | 'extended' | 'overruled';

/** An entry that a find may name. */
export interface Hypothesis {
  readonly owner: Owner;
  readonly way: Way;
  /** For a country’s character, what shows that it is one. */
  readonly beside?: string;
}

/** A form that belongs to an entry. */
export class Owner {
  readonly isProper: boolean;
  readonly codeKind: ReturnType<typeof codeKind>;
  #givens: ReadonlySet<string> | undefined;
  #nameInFull: string | undefined;
  #exactly: readonly [Hypothesis] | undefined;

  constructor(
    readonly entry: Entry,
    readonly form: string,
    readonly role: Role,
    /** The listed name that the form comes from. */
    readonly of: string,
    /** All forms of the entry that are given names. */
    private readonly givenForms: readonly string[],
    private readonly surnameForms: readonly string[] = [],
  ) {
    this.isProper = isProper(entry);
    this.codeKind = codeKind(entry);
  }

  /** That nothing else is meant, by the form as it is: what most finds come to. */
  get exactly(): readonly [Hypothesis] {
    return (this.#exactly ??= [{ owner: this, way: 'exact' }]);
  }

  /** The listed name that it comes from, folded as texts are. */
  get nameInFull(): string {
    return (this.#nameInFull ??= foldText(this.of).text);
  }

  get isOneWord(): boolean {
    return !/[・ ]/.test(this.form);
  }

  /** Whether a surname, however it is spelt, is the entry’s. */
  hasSurname(name: string): boolean {
    const sound = skeleton(name);
    return this.surnameForms.some(
      (surname) =>
        surname === name || skeleton(surname) === sound || areSurnamesAlike(surname, name),
    );
  }

  /**
   * Whether names that stand before the surname can be the entry’s: one is its given name, however it is
   * spelt, or all are initials, the first of them its own.
   */
  acceptsGiven(names: readonly string[]): boolean {
    this.#givens ??= new Set(this.givenForms.map(soundOfGiven));
    const givens = this.#givens;
    if (names.every(isInitial)) return this.#hasInitials(initialsOf(names));
    if (this.#areBeforeSurname(names)) return true;
    if (!this.#agreesOnInitials(names)) return false;
    if (this.#isSecondSurname(names)) return true;
    return (
      names.some((name) => givens.has(soundOfGiven(name))) ||
      this.givenForms.some((given) => soundAlike(given, names.join('')))
    );
  }

  /** Garcia Marquez goes by both of his surnames, and アーサー・コナン・ドイル is コナン・ドイル. */
  #isSecondSurname(names: readonly string[]): boolean {
    const middle = this.of.split(/[・ =＝]/).slice(1, -1);
    return names.length === 1 && middle.length === 1 && middle[0] === names[0];
  }

  #fullNames(): readonly string[] {
    const { names, aliases = [] } = this.entry;
    return [...Object.values(names), ...aliases].map(({ name }) => name);
  }

  /** G.W. is not George H. W.; who has but one given name in the glossary may have others. */
  #hasInitials(given: string): boolean {
    return this.#fullNames().some((name) => {
      const own = name
        .split(/[・ =＝]/)
        .slice(0, -1)
        .map((word) => word.charAt(0))
        .join('');
      return own.startsWith(given) || (own !== '' && given.startsWith(own));
    });
  }

  /** Whether they are what the surname is called with: García Márquez, Luther King. */
  #areBeforeSurname(names: readonly string[]): boolean {
    const all = this.nameInFull.split(/[・ ]/);
    const at = all.length - 1 - names.length;
    return at > 0 && names.every((name, index) => name === all[at + index]);
  }

  /** Whether a surname, as it is spelt, is the entry’s. */
  isSurname(name: string): boolean {
    return this.surnameForms.includes(name);
  }

  /** Whether both have a surname in common. */
  isOfFamily(other: Owner): boolean {
    return this.surnameForms.some((surname) => other.surnameForms.includes(surname));
  }

  /** By the W the younger ジョージ・W・ブッシュ is told from his father, ジョージ・H・W・ブッシュ. */
  #agreesOnInitials(names: readonly string[]): boolean {
    const given = initialsOf(names);
    if (given === '') return true;
    const listed = initialsOf(this.of.split(/[・ =＝]/));
    return listed === '' || listed === given;
  }
}

function initialsOf(names: readonly string[]): string {
  return names
    .filter(isInitial)
    .join('')
    .replace(/[^\p{L}]/gu, '');
}

/** シュテフィー is シュテフィ, and Wladimir is Vladimir. */
function soundOfGiven(name: string): string {
  const unit = name.charCodeAt(0);
  if (unit < 0x80) return latinGiven(name);
  return skeleton(name).replace(/ー$/, '');
}
