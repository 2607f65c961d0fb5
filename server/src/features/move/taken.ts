import type { SyntaxDocument } from '../../syntax/block.ts';
import { applied } from '../../syntax/applied.ts';
import type { Change, Span } from '../../syntax/finding.ts';
import { indentOf, lineStart } from '../../syntax/pieces.ts';
import { keyColumn } from './dashStep.ts';
import type { ItemList } from './itemList.ts';

/** An item on its way from one list to another. */
export interface Carried {
  /** Its text with its comments. */
  readonly text: string;
  /** The column of its dash; in brackets the indentation of its first line. */
  readonly indent: number;
  /** What stood between it and its neighbour; undefined for the only item of a list. */
  readonly gap: string | undefined;
  /** How much deeper than their key the dashes of its list stood. */
  readonly step?: number;
}

/** What is taken out of a list, and the edits that take it out. */
export interface Taken {
  readonly carried: readonly Carried[];
  readonly changes: readonly Change[];
}

/**
 * Takes items out of a list with the blank space behind each, or in front of it where nothing is
 * left behind it. A list that gets empty stays as `[]`.
 *
 * @param numbers the items, in their order
 * @param rewrites edits of the text; those within an item are done in it
 */
export function takeItems(
  document: SyntaxDocument,
  list: ItemList,
  numbers: readonly number[],
  rewrites: readonly Change[] = [],
): Taken {
  const { items } = list;
  // From here on everything goes, so that each takes the gap in front of it along.
  let tail = items.length;
  while (numbers.includes(tail - 1)) tail--;
  const carried = numbers.map((number) =>
    carry(document.text, list, number, number >= tail, rewrites),
  );
  if (numbers.length === items.length) return { carried, changes: emptied(document, list) };
  const changes = numbers.flatMap((number) => removal(list, number, number >= tail));
  return { carried, changes };
}

function carry(
  text: string,
  { style, indent, items, keyEnd }: ItemList,
  at: number,
  isTail: boolean,
  rewrites: readonly Change[],
): Carried {
  const item = items[at] ?? { start: 0, end: 0 };
  const before = items[at - 1];
  const next = items[at + 1];
  const behind = next && text.slice(item.end, next.start);
  return {
    text: rewritten(text, item, rewrites),
    indent: style === 'block' ? indent : indentOf(text, lineStart(text, item.start)),
    ...(style === 'block' && { step: indent - keyColumn(text, keyEnd) }),
    gap: isTail ? before && text.slice(before.end, item.start) : behind,
  };
}

/** The text of an item, with the edits in it done. */
function rewritten(text: string, { start, end }: Span, rewrites: readonly Change[]): string {
  const own = rewrites.filter((change) => start <= change.start && change.end <= end);
  return applied(text.slice(start, end), own, start);
}

function removal({ items }: ItemList, at: number, isTail: boolean): Change[] {
  const item = items[at];
  const before = items[at - 1];
  const next = items[at + 1];
  if (item === undefined) return [];
  if (isTail) return before ? [{ start: before.end, end: item.end, newText: '' }] : [];
  return next ? [{ start: item.start, end: next.start, newText: '' }] : [];
}

function emptied({ text }: SyntaxDocument, { style, items, value, keyEnd }: ItemList): Change[] {
  if (style === 'flow') return [{ start: value.start + 1, end: value.end - 1, newText: '' }];
  const colon = text.indexOf(':', keyEnd) + 1;
  const from = lineBreakBefore(text, items[0]?.start ?? 0);
  return [
    { start: colon, end: colon, newText: ' []' },
    { start: from, end: items.at(-1)?.end ?? from, newText: '' },
  ];
}

/** Where the line break in front of a line begins. */
export function lineBreakBefore(text: string, start: number): number {
  if (text.charAt(start - 1) !== '\n') return Math.max(0, start - 1);
  return start - (text.charAt(start - 2) === '\r' ? 2 : 1);
}
