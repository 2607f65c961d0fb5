import type { SyntaxDocument } from '../../syntax/block.ts';
import type { Change } from '../../syntax/finding.ts';
import { columnOf, lineEnd, lineStart } from '../../syntax/pieces.ts';
import type { Path } from '../../syntax/tree.ts';
import { type ItemList, itemListAt } from './itemList.ts';
import { dashStep } from './dashStep.ts';
import { lineBreakBefore } from './taken.ts';

/**
 * The edit that takes a list with its key out of the text. Only where putting its items back would
 * give the same text: the key stands last and alone on its line, with nothing but its list behind it.
 *
 * @param step how much deeper than their key the dashes stand where the items go: they come back so
 *   where the text has no other list to go by; undefined where they bring their own
 */
export function withoutKey(
  document: SyntaxDocument,
  path: Path,
  list: ItemList,
  step: number | undefined,
): Change | undefined {
  const { text } = document;
  const first = list.items[0];
  const last = list.items.at(-1);
  if (list.style !== 'block' || first === undefined || last === undefined) return undefined;
  const keyLine = lineStart(text, list.keyEnd);
  const line = text.slice(keyLine, lineBreakBefore(text, first.start));
  if (line.trim() !== `${String(path.at(-1))}:`) return undefined;
  if (last.end !== endOfHolder(document, path)) return undefined;
  const indent = /^ */.exec(line)?.[0].length ?? 0;
  const start = startOf(text, keyLine, path.length === 1);
  if (start === undefined) return undefined;
  const rest = text.slice(0, start) + text.slice(last.end);
  const own = list.indent - indent;
  const isPutBack = own === (dashStep(rest) ?? step ?? own);
  return isPutBack ? { start, end: last.end, newText: '' } : undefined;
}

/** The end of what holds the list: the section, or the text of the file. */
function endOfHolder(document: SyntaxDocument, path: Path): number | undefined {
  if (path.length === 1) return document.text.trimEnd().length;
  return itemListAt(document, path.slice(0, -2))?.items[Number(path.at(-2))]?.end;
}

/** Where the key's text begins with the line break, or two, that would be written in front of it. */
function startOf(text: string, keyLine: number, isTop: boolean): number | undefined {
  const above = lineBreakBefore(text, keyLine);
  const start = isTop ? lineBreakBefore(text, above) : above;
  if (start === 0 || (isTop && columnOf(text, above) !== 0)) return undefined;
  const words = text.slice(lineStart(text, start), lineEnd(text, start)).trim();
  return words === '' ? undefined : start;
}
