// The names of the shipped glossary files, listed when Kunten is built (esbuild.js): a host in a
// browser cannot list a folder of the extension.
declare module 'annotations:index' {
  export const glossaryFiles: readonly string[];
}
