/** Every `*.test.ts` of this folder, run when imported; put together by the build. */
declare module 'integration:tests';
