// The published JSON Schemas, compiled to validators when Kunten is built (esbuild.js).
declare module 'schema:glossary' {
  export const validate: import('./json/parseJson').Validator;
}
declare module 'schema:note' {
  export const validate: import('./json/parseJson').Validator;
}
declare module 'schema:article' {
  export const validate: import('./json/parseJson').Validator;
}
