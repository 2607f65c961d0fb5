import type { SyntaxDocument } from '../../syntax/block.ts';
import type { Change } from '../../syntax/finding.ts';
import { columnOf, indentOf, lineStart } from '../../syntax/pieces.ts';
import { type ItemList, itemListAt } from './itemList.ts';
import { putInNewList } from './putInNewList.ts';
import { isDashed, type Target, usualGap } from './target.ts';
import { lineBreakOf, reindent, reindentBrackets } from './reindent.ts';
import type { Carried } from './taken.ts';

/**
 * Puts items into a list, written and indented as the list is. Undefined where that cannot be done:
 * dashes cannot stand in brackets, nor the other way round.
 */
export function putItems(target: Target, carried: readonly Carried[]): Change[] | undefined {
  const list = itemListAt(target.document, target.path);
  if (list === undefined || list.items.length === 0) return putInNewList(target, list, carried);
  return list.style === 'block'
    ? putBetween(target, list, carried, blockText)
    : putBetween(target, list, carried, bracketText);
}

type Write = (target: Target, list: ItemList, item: Carried) => { text: string; gap: string };

function putBetween(
  target: Target,
  list: ItemList,
  carried: readonly Carried[],
  write: Write,
): Change[] | undefined {
  if (carried.some(({ text }) => isDashed(text) !== (list.style === 'block'))) return undefined;
  const parts = carried.map((item) => write(target, list, item));
  const before = target.before === undefined ? undefined : list.items[target.before];
  if (before !== undefined) {
    const newText = parts.map(({ text, gap }) => text + gap).join('');
    return [{ start: before.start, end: before.start, newText }];
  }
  const staying = list.items.filter((_item, number) => !target.leaving.includes(number));
  const end = staying.at(-1)?.end;
  if (end === undefined) return undefined;
  const newText = parts.map(({ text, gap }) => gap + text).join('');
  return [{ start: end, end, newText }];
}

function blockText({ document }: Target, list: ItemList, item: Carried): ReturnType<Write> {
  const lineBreak = lineBreakOf(document.text);
  const gap = item.gap ?? gapIn(document, list) ?? usualGap([item], lineBreak);
  return {
    text: reindent(item.text, item.indent, list.indent, lineBreak),
    gap: gap.replace(/\r\n|\r|\n/g, lineBreak),
  };
}

function bracketText({ document }: Target, list: ItemList, item: Carried): ReturnType<Write> {
  const { text } = document;
  const lineBreak = lineBreakOf(text);
  const first = list.items[0]?.start ?? 0;
  const indent = indentOf(text, lineStart(text, first));
  const ownLine = columnOf(text, first) === indent;
  const apart = ownLine ? `,${lineBreak}${' '.repeat(indent)}` : ', ';
  const own = gapIn(document, list) ?? apart;
  return {
    text: reindentBrackets(item.text, item.indent, indent, lineBreak),
    gap: item.gap === undefined ? own : reindentBrackets(item.gap, item.indent, indent, lineBreak),
  };
}

/** What stands between the first two items of a list. */
function gapIn({ text }: SyntaxDocument, { items: [first, second] }: ItemList): string | undefined {
  return first && second && text.slice(first.end, second.start);
}
