/**
 * Hands links over to whoever can open them, before the page or VS Code does: those to the web, and those
 * in notes to another note or an entry.
 */
export function openLinksBy(open: {
  web(url: string): void;
  note(id: string): void;
  entry(id: string): void;
}): void {
  const clicked = (event: MouseEvent) => {
    const link = event.target instanceof Element && event.target.closest('a[href]');
    if (!(link instanceof HTMLAnchorElement)) return;
    const [to, id = ''] = link.dataset['opens']?.split('/') ?? [];
    const isInside = to === 'note' || to === 'entry';
    const isOnPage = link.getAttribute('href')?.startsWith('#') ?? false;
    if (!isInside && (isOnPage || !/^https?:$/.test(link.protocol))) return;
    event.preventDefault();
    event.stopPropagation();
    if (isInside) open[to](id);
    else open.web(link.href);
  };
  document.addEventListener('click', clicked, { capture: true });
}
