import { dossierOf } from './dossier';
import type { Find } from './find';
import type { Owner } from './owner';
import type { Read } from './read';

/** What joins two names. */
export const AND =
  /^(?:・|と|、|や|か|か、それとも|及び|und | and | nor | noch |, | und | AND | & |, AND )$/;

/** Whether one of the same family is named beside it: Bill and Hillary Clinton, Serena and Venus. */
export function isOfCouple(read: Read, index: number, owner: Owner): boolean {
  const { finds } = read.finds;
  const isBeside = (a: Find | undefined, b: Find | undefined): boolean =>
    a !== undefined && b !== undefined && AND.test(read.text.slice(a.end, b.start));
  const isFamily = (other: Find | undefined): boolean =>
    other?.hypotheses.some(
      ({ owner: partner, owner: { entry, role } }) =>
        entry !== owner.entry &&
        role !== 'surname' &&
        partner.isOfFamily(owner) &&
        (role === 'listed' || areRelatives(partner, owner)),
    ) ?? false;
  const [before, find, behind] = [finds[index - 1], finds[index], finds[index + 1]];
  return (
    (isBeside(before, find) && isFamily(before)) || (isBeside(find, behind) && isFamily(behind))
  );
}

/** How many finds before and behind it. */
const NEAR = 3;

/** Whether a relative is called by the given name near it, as the descriptions of both say: 姉のビーナスに続き、セリーナも. */
export function isBesideRelative({ finds }: Read, index: number, owner: Owner): boolean {
  const dossier = dossierOf(owner.entry);
  return finds.finds
    .slice(Math.max(0, index - NEAR), index + NEAR + 1)
    .some(({ hypotheses: [{ owner: other }, ...others] }) => {
      if (other.entry === owner.entry || others.length > 0 || other.role === 'surname')
        return false;
      const relative = dossierOf(other.entry);
      return relative.speaksOfGiven(dossier) && dossier.speaksOfGiven(relative);
    });
}

/** Whether what is said of one of a family names the other, in full or by the given name. */
export function areRelatives({ entry, form }: Owner, other: Owner): boolean {
  const [one, another] = [dossierOf(entry), dossierOf(other.entry)];
  return (
    one.isRelatedTo(another) ||
    one.text.includes(other.form.toLowerCase()) ||
    another.text.includes(form.toLowerCase()) ||
    another.text.includes(form.split('・')[0]?.toLowerCase() ?? form) ||
    one.speaksOfGiven(another) ||
    another.speaksOfGiven(one)
  );
}

const AGAINST_WHOM =
  /^ (?:v|vs|versus|beat|beats|lost to|loses? to|drew with|held|faces?|plays?|played|against|thrashed|edged|hosts?|schlagt|schlug|gegen|verliert gegen|verlor gegen) $/;

/** Countries play each other: Jordan beat South Korea. */
export function isOpponent(text: string, index: number, finds: readonly Find[]): boolean {
  const isGame = (a: Find | undefined, b: Find | undefined, other: Find | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    other?.hypotheses[0].owner.codeKind === 'country' &&
    AGAINST_WHOM.test(text.slice(a.end, b.start));
  const [before, find, behind] = [finds[index - 1], finds[index], finds[index + 1]];
  return isGame(before, find, before) || isGame(find, behind, behind);
}

/** Whether something is done to it, or with it, rather than that it does anything. */
export function isObject({ start, end }: Find, { text, language }: Read): boolean {
  return language.startsWith('ja')
    ? /^(?:[をにでへ]|から|の(?:生まれ|出身))/.test(text.slice(end, end + 4))
    : /(?:^|[^\p{L}])(?!(?:and|but|or|nor|that|when|as|while|before|after|because|than|und|aber|oder|dass|als|wie|weil|denn)\b)\p{Ll}+ $/u.test(
        text.slice(Math.max(0, start - 20), start),
      ) &&
        /^(?:[,.;:!?]|$| (?:in|on|at|for|only|with|by|from|again|and)\b)/.test(
          text.slice(end, end + 8),
        );
}
