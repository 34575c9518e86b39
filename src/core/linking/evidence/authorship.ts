import type { Case } from './case';
import { dossierOf } from '../dossier';
import type { Owner } from '../owner';

/** What stands between whoever made a work and the work: ピカソのゲルニカ, 黒澤の晩年の大作. */
const MADE =
  /^(?:氏|さん|監督|作|[一-龠]{2,3})?(?:の|による)(?:[^、。「」はがをも]{1,8}の)?(?:[^、。「」はがをもの]{0,4}(?:作|画|小説|編|詩|曲|劇|歌|オペラ|アリア))?$/;
/** How far before a work its author is looked for. */
const LONGEST = 24;

/** Someone who is no entry, and whose the work is. */
const AUTHOR = /([ァ-ヺー]{3,})の$/;

/** Whether whoever made a work is named right before it. */
export function isBehindAuthor({ index, find, read }: Case, { entry }: Owner): boolean {
  const before = read.finds.finds[index - 1];
  const work = dossierOf(entry);
  if (before?.end !== find.start - 1) {
    const author = AUTHOR.exec(read.text.slice(Math.max(0, find.start - LONGEST), find.start))?.[1];
    if (author !== undefined && work.text.includes(`${author}の`)) return true;
  }
  if (!before || find.start - before.end > LONGEST) return false;
  if (!read.text.slice(before.end, find.start).includes('の')) return false;
  return (
    before.hypotheses.some(
      ({ owner }) => owner.entry.type === 'person' && work.isRelatedTo(dossierOf(owner.entry)),
    ) && MADE.test(read.text.slice(before.end, find.start))
  );
}
