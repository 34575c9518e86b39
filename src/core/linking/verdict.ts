/**
 * What can be said of a form that an entry goes by, where it stands: that the entry is not meant at all
 * (undefined), that someone else of that name is (other), or that it can be: by itself (there), with the names
 * before it (extended), or for what stands beside it.
 */
export type Verdict = undefined | 'there' | 'other' | 'extended' | { readonly beside: string };
