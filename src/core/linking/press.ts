import type { Entry } from '../glossary/entry';

/**
 * Newspapers and magazines of Germany are called by common nouns with their article: Der Spiegel, Die Zeit. What tells
 * that one is meant is that it reports, or what it has. All is folded.
 */
const ARTICLE = /^(?:Der|Die|Das) (?=\p{Lu})/u;
const BEFORE =
  /(?:[Rr]echerchen?|[Ii]nformationen?|[Bb]erichte?n?|[Ii]nterviews?|[Gg]esprach|[Tt]itelgeschichte|[Rr]edaktion|[Rr]edakteur(?:in)?|[Kk]orrespondent(?:in)?|[Rr]eporter(?:in)?|[Aa]utor(?:in)?|[Aa]usgabe|[Mm]agazin|[Zz]eitung|[Bb]latt|[Kk]olumne|[Uu]mfrage|[Kk]olumnist(?:in)?|[Aa]nfrage|[Ll]eser|[Aa]rchiv|[Tt]itel(?:bild|seite)?|[Ll]aut)(?: (?:in|mit|aus|von|fur|bei))? (?:[Dd](?:er|es|em|ie|as) )?["'„»«]?$/u;
const BEHIND =
  /^["'“”»«]?(?:-(?:Bericht|Interview|Recherche|Reporter|Redakt|Chef|Titel|Ausgabe|Autor|Umfrage|Leser|Kolumn|Journalist|Gesprach|Redaktion|Archiv|Verlag)|(?: \(?\d+\/\d+\)?)| (?:berichtete?|schreibt|schrieb|meldete?|titelte?|zufolge|zitierte?|enthullte?|veroffentlichte?|kommentierte?|erscheint|erschien|gegenuber|druckte?|beruft|berief|nannte|hatte? (?:\p{L}+ ){0,3}(?:berichtet|gemeldet|enthullt|geschrieben|veroffentlicht))(?!\p{L}))/u;
const QUOTED_BEFORE = /(?:^|\P{L})(?:[Ii]m|[Dd]e[rmns]) ["'„»«]$/u;
const TOLD_BEFORE = /(?:^|\P{L})(?:[Dd]em|[Dd]er) ["'„»«]?$/u;
const TOLD_BEHIND = /^["'“”»«]? (?:sagte|erklarte|verriet|gestand|bestatigte|teilte)(?!\p{L})/u;

const PAPER =
  /newspaper|magazine|\bweekly\b|\bdaily\b|zeitung|magazin|wochenblatt|新聞|週刊|雑誌|报纸|周刊|杂志/i;

function isPaper({ description }: Entry): boolean {
  return Object.values(description).some((said) => PAPER.test(said));
}

/** Whether a form is the name of a newspaper that is said with its article, or would be, as common nouns are. */
export function isCalledLikeNoun(entry: Entry, form: string, of: string): boolean {
  const name = ARTICLE.test(of) ? of : (entry.names['de']?.name ?? '');
  return ARTICLE.test(name) && (name === form || isWithoutArticle(form, name)) && isPaper(entry);
}

/** What the name of a newspaper is without its article. */
export function withoutArticle(entry: Entry, name: string): string | undefined {
  return ARTICLE.test(name) && isPaper(entry) ? name.slice(4) : undefined;
}

function isWithoutArticle(form: string, of: string): boolean {
  return of.length === form.length + 4 && of.endsWith(form);
}

/** Whether what stands around a name is what is said of a newspaper. */
export function isPress(before: string, behind: string): boolean {
  return (
    BEFORE.test(before) ||
    BEHIND.test(behind) ||
    (QUOTED_BEFORE.test(before) && /^["'“”»«]/.test(behind)) ||
    (TOLD_BEFORE.test(before) && TOLD_BEHIND.test(behind))
  );
}
