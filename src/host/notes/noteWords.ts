import * as vscode from 'vscode';
import { HIGHLIGHT_COLORS, type HighlightColor } from '../../core/notes/highlightColor';
import type { NoteState } from '../../core/notes/listedNote';
import { namedColors } from './vocabulary';

/** What the user means by a colour; its name, as long as nothing is said. */
export function meaningOf(color: HighlightColor): string {
  return namedColors()[color] ?? colorNames()[color];
}

/** What there is to say about how a note's passage is in the article of today. */
export function stateName(state: NoteState | undefined): string {
  switch (state) {
    case 'exact':
      return vscode.l10n.t('In its place');
    case 'changed':
      return vscode.l10n.t('The passage has changed');
    case 'moved':
      return vscode.l10n.t('The passage has moved');
    case 'ambiguous':
      return vscode.l10n.t('The passage occurs more than once');
    case 'orphan':
      return vscode.l10n.t('The passage is gone');
    case 'missing':
      return vscode.l10n.t('The article is missing');
    case undefined:
      return vscode.l10n.t('Not looked for yet');
  }
}

/** Whether a note needs its reader's care. */
export function needsCare(state: NoteState | undefined): boolean {
  return state === 'orphan' || state === 'ambiguous' || state === 'missing';
}

export function isColor(value: string | undefined): value is HighlightColor {
  return HIGHLIGHT_COLORS.some((color) => color === value);
}

function colorNames(): Readonly<Record<HighlightColor, string>> {
  return {
    yellow: vscode.l10n.t('Yellow'),
    green: vscode.l10n.t('Green'),
    blue: vscode.l10n.t('Blue'),
    pink: vscode.l10n.t('Pink'),
    purple: vscode.l10n.t('Purple'),
    orange: vscode.l10n.t('Orange'),
  };
}
