import type { Message } from '../../messages/message.ts';
import type { Change, Span } from '../finding.ts';

/** A word of a mark: what it says, in NFC, and where it stands. A word left out has an empty span. */
export interface Part extends Span {
  readonly text: string;
}

/**
 * A figure as marks and formulas name it: `return-rate[amazon, de]@2019..2024`. Whether the words
 * name anything is not asked here.
 */
export interface FigureExpression extends Span {
  readonly metric: Part;
  /** Ids of members, of any dimension. */
  readonly members: readonly Part[];
  /** From the first bracket to the last; undefined where there is none. */
  readonly brackets: Span | undefined;
  /** One period (`2024`, `before`, `after`), or the first of two. */
  readonly from: Part | undefined;
  /** The second of two periods. */
  readonly to: Part | undefined;
  /** What to show of it: `change`, `points`, `times`, `number`. */
  readonly format: Part | undefined;
}

/** One thing that is wrong inside a mark, at its exact place. */
export interface MarkFault extends Span {
  readonly code: string;
  readonly wording?: string;
  readonly args?: Readonly<Record<string, string>>;
  readonly fix?: { readonly title: Message; readonly changes: readonly Change[] };
}

interface MarkBase extends Span {
  /** What stands between the brackets; for a binding, what stands behind `figure=`. */
  readonly inner: Span;
  readonly faults: readonly MarkFault[];
}

/** `{{csat@2024}}`: a figure taken from data. */
export interface FigureMark extends MarkBase {
  readonly type: 'figure';
  readonly expression: FigureExpression | undefined;
}

/** `[約三分之一]{figure=share@2024}`: words that stay as they are, bound to a figure. */
export interface BindingMark extends MarkBase {
  readonly type: 'binding';
  readonly expression: FigureExpression | undefined;
  /** The bound words, without their brackets. */
  readonly words: Span;
}

/** `[[case:amazon]]`, `[[overview/shift]]`, `![[chart:csat-trend]]`. */
export interface ReferenceMark extends MarkBase {
  readonly type: 'reference';
  /** Written with `!`: the thing is placed here. */
  readonly embed: boolean;
  /** The word before the colon. */
  readonly kind: Part | undefined;
  /** The chapter before the slash. */
  readonly chapter: Part | undefined;
  readonly id: Part | undefined;
}

/** `[@survey-2024, p. 12; @interviews]`. */
export interface CitationMark extends MarkBase {
  readonly type: 'citation';
  readonly items: readonly { readonly id: Part; readonly locator: Part | undefined }[];
}

/** A mark in prose. All offsets are those of the block that the prose stands in. */
export type Mark = FigureMark | BindingMark | ReferenceMark | CitationMark;

/** A formula of a derived metric: `csat@2024 - csat@2019`. Offsets are those of the block. */
export type Formula =
  | (Span & { readonly type: 'number' /** As it is written. */; readonly text: string })
  | (Span & { readonly type: 'figure'; readonly expression: FigureExpression })
  | (Span & { readonly type: 'negate'; readonly of: Formula })
  | (Span & {
      readonly type: '+' | '-' | '*' | '/';
      readonly left: Formula;
      readonly right: Formula;
    });
