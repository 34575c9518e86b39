/** The block structure of a Markdown text, before the text of its leaves is looked into. */
export type Node = Leaf | QuotationNode | ListNode | RuleNode;

export interface Leaf {
  readonly kind: 'paragraph' | 'heading' | 'code' | 'html';
  /** 1 to 6 for a heading, 0 otherwise. */
  readonly level: number;
  readonly start: number;
  readonly lines: readonly SourceLine[];
  /** Whether code stands between fences; otherwise it is set in. */
  readonly isFenced: boolean;
}

export interface QuotationNode {
  readonly kind: 'quotation';
  readonly start: number;
  readonly children: Node[];
}

export interface ListNode {
  readonly kind: 'list';
  readonly start: number;
  readonly ordered: boolean;
  readonly first: number;
  /** The bullet, or what stands behind the number: items of one list have the same. */
  readonly delimiter: string;
  readonly items: Node[][];
}

export interface RuleNode {
  readonly kind: 'break';
  readonly start: number;
  readonly end: number;
}

/** What a line holds of a leaf: the source without the markers of the containers around it. */
export interface SourceLine {
  readonly start: number;
  readonly end: number;
  /** Columns left of a tab before `start`, of which a container took the others. */
  readonly padding: number;
}
