/**
 * What a description says of someone’s family is not said of them: “wife of the President of France”,
 * 第42代大統領の妻. Descriptions are folded and in small letters.
 */
const KIN_JAPANESE =
  /[^。、，;\n]*(?:夫人|の(?:(?:元|前|亡|故|実|異母|義理の)?(?:妻|夫|父親?|母親?|兄|弟|姉|妹|息子|娘婿?|[長次三四五末]男|[長次三四五]女|末娘|孫娘?|[曽曾]孫|祖父|祖母|叔父|伯父|叔母|伯母|甥|姪|おい|めい|従兄弟?|従姉妹?|いとこ|はとこ|義父|義母|義兄|義弟|義姉|義妹|養父|養母|子孫|末裔|親戚|遠縁|未亡人|配偶者|婚約者|後妻|先妻|兄弟|姉妹)))(?=$|[。、，;\n(でとにだ])/gm;
const KIN_CHINESE =
  /[^。，、;\n]*(?:夫人|之[妻子女父母弟兄]|的?(?:妻子|丈夫|遗孀|儿子|女儿|长子|次子|长女|次女|父亲|母亲|哥哥|弟弟|姐姐|妹妹|孙子|孙女|外孙|女婿|遺孀|兒子|女兒|長子|父親|母親))(?=$|[。，、;\n(])/gm;
const KIN_ENGLISH =
  /(?:\b(?:wife|husband|widow|widower|spouse|partner|son|daughter|father|mother|(?:half-|twin )?(?:brother|sister)|nephew|niece|uncle|aunt|cousin|grand(?:son|daughter|father|mother|child|nephew|niece)|great-grand\w+|(?:son|daughter|father|mother|brother|sister)-in-law|step(?:son|daughter|father|mother)|heir|twin) (?:of|to)|\b(?:married|engaged|related) to) [^.;,(\n]*|\b[^.;,(\n]*'s (?:\p{Ll}+ )?(?:wife|husband|widow|widower|partner|son|daughter|father|mother|brother|sister|nephew|niece|cousin|grandson|granddaughter)\b/gu;
const KIN_GERMAN =
  /\b(?:(?:ehe)?frau|(?:ehe)?mann|gattin|gatte|witwer?|sohn|tochter|vater|mutter|bruder|schwester|neffe|nichte|enkel(?:in)?|cousine?|onkel|tante) (?:von|des|der) [^.;,(\n]*/g;

const KIN = [KIN_JAPANESE, KIN_CHINESE, KIN_ENGLISH, KIN_GERMAN];

/** A description without what it says of others in the family, and that. */
export function partKin(description: string): { readonly own: string; readonly kin: string } {
  let kin = '';
  const own = KIN.reduce(
    (text, pattern) =>
      text.replace(pattern, (said) => {
        // Before 夫人 stands the office of the husband.
        kin += `${said.replace('夫人', '')}\n`;
        return '';
      }),
    description,
  );
  return { own, kin };
}
