/** Hands links to the web over to whoever can open them, before the page or VS Code does. */
export function openLinksBy(open: (url: string) => void): void {
  const clicked = (event: MouseEvent) => {
    const link = event.target instanceof Element && event.target.closest('a[href]');
    if (!(link instanceof HTMLAnchorElement) || !/^https?:$/.test(link.protocol)) return;
    if (link.getAttribute('href')?.startsWith('#')) return;
    event.preventDefault();
    event.stopPropagation();
    open(link.href);
  };
  document.addEventListener('click', clicked, { capture: true });
}
