/** What a user gave cannot be used. The message says what is wrong and what to do; the exit code is 2. */
export class InputError extends Error {}
