/** Mocha's build for browsers, which its types leave out. */
declare module 'mocha/mocha.mjs' {
  export { default } from 'mocha';
}
