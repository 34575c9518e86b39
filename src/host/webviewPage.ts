import * as vscode from 'vscode';
import { escapeHtml } from '../core/markup/html';

/** What a webview's page is made of. */
export interface WebviewPage {
  /** BCP 47 tag of the user interface's language. */
  readonly language: string;
  readonly title: string;
  /** Style sheets in `media`, in order. */
  readonly styles: readonly string[];
  /** A bundle in `dist/webview`. */
  readonly script: string;
  /** The content of `<body>`, as HTML of our own making. */
  readonly body: string;
  /** Handed to the script as JSON in `<script id="model">`. */
  readonly model: unknown;
}

/** The folders that a webview may load from. */
export function webviewRoots(extensionUri: vscode.Uri): vscode.Uri[] {
  return [
    vscode.Uri.joinPath(extensionUri, 'dist', 'webview'),
    vscode.Uri.joinPath(extensionUri, 'media'),
  ];
}

/**
 * The HTML of a webview. Nothing may run or load but our own style sheets and the two scripts that
 * carry the nonce, which is new for every page.
 */
export function webviewPage(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  { language, title, styles, script, body, model }: WebviewPage,
): string {
  const nonce = newNonce();
  const address = (...path: string[]): string =>
    escapeHtml(webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString());
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${styles.map((style) => `<link rel="stylesheet" href="${address('media', style)}">`).join('\n')}
</head>
<body>
${body}
<script type="application/json" id="model" nonce="${nonce}">${scriptJson(model)}</script>
<script nonce="${nonce}" src="${address('dist', 'webview', script)}"></script>
</body>
</html>`;
}

/** JSON that cannot end the script element it stands in. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return btoa(String.fromCharCode(...bytes));
}
