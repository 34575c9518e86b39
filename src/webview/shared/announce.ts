/** Has screen readers say something, by the page's `role="status"` element. */
export function announce(message: string): void {
  const status = document.getElementById('status');
  if (!status) return;
  // The same words twice would be no change, and so not be said again.
  status.textContent = status.textContent === message ? `${message}\u00a0` : message;
}
