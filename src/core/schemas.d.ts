// The published JSON Schemas, without what only editors need (esbuild.js).
declare module 'schema:*' {
  const schema: import('./json/schema').Schema;
  export default schema;
}
