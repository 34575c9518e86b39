import type * as vscode from 'vscode';
import { Anchoring } from '../../core/anchoring/anchor';
import { select } from '../../core/anchoring/select';
import type { Range } from '../../core/article/article';
import type { Selector } from '../../core/notes/note';

/** Enough of the text to know the place again after the article has changed. */
const QUOTE_LENGTH = 48;

/** Where reading was left in each article, kept as a passage of text, not as a number of pixels. */
export class ReadingPlaces {
  constructor(private readonly state: vscode.Memento) {}

  remember(article: vscode.Uri, text: string, offset: number): void {
    const end = Math.min(text.length, offset + QUOTE_LENGTH);
    if (offset >= end || text.slice(offset, end).trim() === '') return;
    void this.state.update(key(article), select(text, { start: offset, end }));
  }

  recall(article: vscode.Uri, text: string): Range | undefined {
    const selector = this.state.get<Selector>(key(article));
    return selector && new Anchoring(text).find(selector).range;
  }
}

function key(article: vscode.Uri): string {
  return `place:${article.toString()}`;
}
