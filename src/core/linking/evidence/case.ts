import type { ArticleNames } from '../articleNames';
import { dossierOf } from '../dossier';
import type { Find } from '../find';
import type { Hypothesis, Owner } from '../owner';
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

/** Rulers go by their given names: ナポレオン. So do those of countries where hardly anybody has a surname: アビー首相. */
export function isRuler({ owner: { entry } }: Hypothesis): boolean {
  return /皇帝|国王|女王|emperor|\b(?:king|queen) of\b|エチオピア|エリトリア|アイスランド|ethiopia|eritrea|iceland/.test(
    dossierOf(entry).said,
  );
}

/** Surnames in kanji have many bearers each. */
export function isHan(form: string): boolean {
  return /^\p{Script=Han}+$/u.test(form);
}

/** Writers, painters and actors of Japan go by their pen and stage names, warriors by their given names: 漱石, 信長. */
export function isArtist({ owner: { entry, form } }: Hypothesis): boolean {
  if (!/^(?:\p{Script=Han}{2,}|[ぁ-んゝゞ]{3,})$/u.test(form)) return false;
  const { text: said } = dossierOf(entry);
  return (
    /作家|小説家|詩人|俳人|歌人|画家|絵師|武将|戦国大名|志士|茶人|浪曲師/.test(said) ||
    PERFORMER.test(said)
  );
}

const PERFORMER = /歌舞伎|落語家|能楽師|狂言師|講談師|文楽/;

/** Actors and story tellers of the old stages are called さん by their stage names: 團十郎さん. */
export function isOnStage({ entry, role }: Owner): boolean {
  return role === 'given' && PERFORMER.test(dossierOf(entry).text);
}
