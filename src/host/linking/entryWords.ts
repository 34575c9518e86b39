import * as vscode from 'vscode';
import type { Entry } from '../../core/glossary/entry';
import { localize, nameIn } from '../../core/rendering/localized';

/**
 * How an entry stands in a list to choose from: by its name in the article's language; the name that the user
 * knows it by, if that is another, and what it is.
 */
export function entryWords(
  entry: Entry,
  articleLanguage: string,
): { readonly label: string; readonly description: string } {
  const label = nameIn(entry, articleLanguage)[1].name;
  const { name } = nameIn(entry, vscode.env.language)[1];
  const about = localize(entry.description, vscode.env.language).text;
  return { label, description: [name === label ? '' : name, about].filter(Boolean).join(' — ') };
}
