/** Which mentions of an entry are marked: all, the first in each section, the first in the article. */
export const DENSITIES = ['all', 'section', 'article'] as const;
export type Density = (typeof DENSITIES)[number];
