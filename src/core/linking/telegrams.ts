/** In telegrams and on old printers what is written in hiragana elsewhere is in katakana: ドイツノメルケル. */
const PARTICLES = 'ノハニヲガトモヘデ';
/** How far a clause is looked at on either side, in UTF-16 code units. */
const REACH = 40;
const CLAUSE_END = '「」『』。（）()"“”\n';

/** Whether a particle in katakana stands at an offset of a clause that has no hiragana. */
export function isParticleInKatakana(text: string, offset: number): boolean {
  const particle = text.charAt(offset);
  const next = text.charAt(offset + 1);
  return (
    particle !== '' &&
    next !== '' &&
    PARTICLES.includes(particle) &&
    !CLAUSE_END.includes(next) &&
    isWithoutHiragana(text, offset, -1) &&
    isWithoutHiragana(text, offset, 1)
  );
}

function isWithoutHiragana(text: string, from: number, step: 1 | -1): boolean {
  for (let at = from + step; Math.abs(at - from) < REACH; at += step) {
    const unit = text.charCodeAt(at);
    if (Number.isNaN(unit) || CLAUSE_END.includes(text.charAt(at))) return true;
    if (unit >= 0x3041 && unit <= 0x3096) return false;
  }
  return true;
}
