import type * as vscode from 'vscode';
import type { Port } from '../protocol/channel';

/** The host's end of the pipe to a webview. */
export function webviewPort(webview: vscode.Webview): Port {
  return {
    post: (message) => void webview.postMessage(message),
    listen: (listener) => {
      const subscription = webview.onDidReceiveMessage(listener);
      return () => void subscription.dispose();
    },
  };
}
