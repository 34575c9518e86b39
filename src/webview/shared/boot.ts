/** What the host put into the page for its script: the JSON in `<script id="model">`. */
export function readBoot(): unknown {
  return JSON.parse(document.getElementById('model')?.textContent ?? '');
}
