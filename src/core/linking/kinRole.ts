/** What someone is to another of the family, as it is said before a name and in a description. */
const ROLES: readonly (readonly [before: RegExp, described: RegExp])[] = [
  [/(?:妻|夫人|未亡人|後家)の、?$/, /の(?:妻|夫人|未亡人)|\b(?:wife|widow) of\b/],
  [/(?<!丈)夫の、?$/, /の夫(?!人)|\bhusband of\b/],
  [/[兄弟]の、?$/, /の(?:実|異母)?[兄弟]|\bbrother of\b/],
  [/[姉妹]の、?$/, /の(?:実|異母)?[姉妹]|\bsister of\b/],
  [/父親?の、?$/, /の父|\bfather of\b/],
  [/母親?の、?$/, /の母|\bmother of\b/],
  [/(?:息子|[長次三]男)の、?$/, /の(?:息子|[長次三]男)|\bson of\b/],
  [/(?:娘|[長次三]女)の、?$/, /の(?:娘|[長次三]女)|\bdaughter of\b/],
];

/**
 * Whether what is said right before a name is what a description says of its bearer: 未亡人のキュリー.
 *
 * @returns undefined if nothing of the kind is said
 */
export function fitsKinRole(before: string, description: string): boolean | undefined {
  if (!/の、?$/.test(before)) return undefined;
  const role = ROLES.find(([says]) => says.test(before));
  return role?.[1].test(description);
}
