/**
 * The colours that a passage can be highlighted in. What each means is for the reader to say (the setting
 * `kunten.highlights`); a note without one has the colour of its kind.
 */
export const HIGHLIGHT_COLORS = ['yellow', 'green', 'blue', 'pink', 'purple', 'orange'] as const;
export type HighlightColor = (typeof HIGHLIGHT_COLORS)[number];
