import * as vscode from 'vscode';
import { withoutLinks } from '../../core/text/withoutLinks';
import { orSayWhy } from '../orSayWhy';

/**
 * Says that something has been done, and takes it back if the user wants that.
 *
 * @param others what else can be done about it, by what it is called
 */
export async function offerUndo(
  said: string,
  undo: () => Promise<void>,
  others: Readonly<Record<string, () => Promise<void>>> = {},
): Promise<void> {
  const choices = { ...others, [vscode.l10n.t('Undo')]: undo };
  const chosen = await vscode.window.showInformationMessage(
    withoutLinks(said),
    ...Object.keys(choices),
  );
  if (chosen !== undefined) await orSayWhy(() => choices[chosen]?.());
}
