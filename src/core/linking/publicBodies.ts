/** What a firm is said to be, whatever its name is like. */
const FIRM =
  /(?:企業|会社|大手|メーカー|[^神結]社)$|\b(?:company|corporation|firm|maker|manufacturer|broadcaster|airline|retailer|publisher|operator)$/m;

/** Governments and their offices, parliaments, courts, forces, parties and unions, in Japanese. */
const JAPANESE =
  /(?:官邸|公邸|政権|内閣|[議国]会|[府省庁院署党委]|(?<!放送|テレビ|ラジオ|薬)局|裁判所|[高地家]裁|検察|警察|[都道府県]警|消防|省庁|官庁|役所|役場|自治体|[使領事]館|代表部|本部|事務局|軍隊|部隊|[衛兵]隊|同盟|組織|勢力|民兵|教会|理事会|審議会|会議|労組)$|(?:大統領|首相|国王|皇帝|政府)の.*(?:執務|居住)/m;

/** The same in English, as words end that say what something is. */
const ENGLISH =
  /\b(?:government|administration|cabinet|parliament|congress|senate|assembly|legislature|council|commission|committee|bureau|department|(?<!law )office|(?:intelligence|security|secret|civil|police|public|foreign|health|border|prison|postal) service|court|tribunal|prosecutors?|police|forces?|navy|army|military|guard|militia|embassy|consulate|official residence|authority|(?:trade|labou?r|european|african|soviet) union|alliance|league|federation|association|movement|church|(?:militant|armed|rebel|parliamentary) group)$/m;

/** And as names begin: Ministry of Finance. */
const ENGLISH_NAME =
  /^(?:the )?(?:(?:ministry|department|office|bureau|court|council|commission|committee|embassy|government|union|party) (?:of|for)|parliament|congress|senate|(?:supreme|high) court|house of (?:commons|lords|representatives|councillors)|official residence)\b/m;

/**
 * Whether something is an office of a government, a court, a party or the like rather than a company.
 *
 * @param kinds its names and what it is said to be, one a line, in small letters
 */
export function isPublicBody(kinds: string): boolean {
  return (
    (JAPANESE.test(kinds) || ENGLISH.test(kinds) || ENGLISH_NAME.test(kinds)) && !FIRM.test(kinds)
  );
}
