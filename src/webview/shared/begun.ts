/** Whether there is anything yet in a note that is being written. */
export function isBegun(writing: {
  readonly body: string;
  readonly tags?: readonly string[] | undefined;
  readonly color?: string | undefined;
}): boolean {
  const { body, tags = [], color } = writing;
  return body.trim() !== '' || tags.length > 0 || color !== undefined;
}
