/**
 * Turns an English message into the reader's language, filling in `{0}`, `{1}`, …: the contract of
 * `vscode.l10n.t`, so that the core and the webviews need not know VS Code.
 */
export type Translate = (message: string, ...values: readonly (string | number)[]) => string;

/** A translation function over a bundle of `l10n/bundle.l10n.*.json`; unknown messages stay English. */
export function translator(bundle: Readonly<Record<string, string>>): Translate {
  return (message, ...values) => {
    const pattern = Object.hasOwn(bundle, message) ? (bundle[message] ?? message) : message;
    return pattern.replace(/\{(\d+)\}/g, (whole, index: string) =>
      String(values[Number(index)] ?? whole),
    );
  };
}
