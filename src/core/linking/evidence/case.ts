import type { ArticleNames } from '../articleNames';
import { dossierOf } from '../dossier';
import type { Find } from '../find';
import type { Hypothesis } from '../owner';
import type { Read } from '../read';
import type { Reason } from '../reason';

/** A find of a passage, by its index, and the article that it stands in. */
export interface Case {
  readonly find: Find;
  readonly index: number;
  readonly read: Read;
  readonly names: ArticleNames;
}

/** Takes what speaks for an entry, or below zero against it, and how it is told. */
export type Add = (weight: number, why?: Reason) => void;

export const ONE_KANJI = /^\p{Script=Han}$/u;

/** Rulers go by their given names: ナポレオン. */
export function isRuler({ owner: { entry } }: Hypothesis): boolean {
  return /皇帝|国王|女王|emperor|\b(?:king|queen) of\b/.test(dossierOf(entry).said);
}

/** Surnames in kanji have many bearers each. */
export function isHan(form: string): boolean {
  return /^\p{Script=Han}+$/u.test(form);
}

/** Writers and painters of Japan go by their pen names: 漱石, 鷗外. */
export function isArtist({ owner: { entry, form } }: Hypothesis): boolean {
  return (
    /^\p{Script=Han}{2,}$/u.test(form) &&
    /作家|小説家|詩人|俳人|歌人|画家|絵師/.test(dossierOf(entry).text)
  );
}
