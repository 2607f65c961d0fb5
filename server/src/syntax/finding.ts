import type { Message, MessageArgs } from '../messages/message.ts';

/** Offsets in UTF-16 code units, end exclusive. Relative to what the owner says: a block or a file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces a span of the text with `newText`. */
export interface Change extends Span {
  readonly newText: string;
  /** The file to change, when it is another than the finding's; then offsets are that file's. */
  readonly uri?: string;
}

/** A mend that the user may choose; all its changes are made in one undoable step. */
export interface Fix {
  readonly title: Message;
  readonly changes: readonly Change[];
  /** True when this is the one right answer: the editor offers it first. */
  readonly preferred?: boolean;
}

/** Another place that helps to understand the finding. */
export interface Related extends Span {
  readonly message: Message;
  /** Its file, when it is another than the finding's; then offsets are that file's. */
  readonly uri?: string;
}

/**
 * One fault at one place, not yet put into words. `code` is a row of the rule table, which gives
 * its severity, message and documentation; `args` fill the message.
 */
export interface Finding extends Span {
  readonly code: string;
  readonly args?: MessageArgs;
  /** A message id other than the code, where one rule has several wordings. */
  readonly wording?: string;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

/** The finding with every span moved by `delta` code units: from a block to its file. */
export function shift(finding: Finding, delta: number): Finding {
  const move = <T extends Span & { readonly uri?: string }>(span: T): T =>
    span.uri === undefined ? { ...span, start: span.start + delta, end: span.end + delta } : span;
  return {
    ...move(finding),
    ...(finding.related && { related: finding.related.map(move) }),
    ...(finding.fixes && {
      fixes: finding.fixes.map((fix) => ({ ...fix, changes: fix.changes.map(move) })),
    }),
  };
}
