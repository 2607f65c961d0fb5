import type { Span } from '../../syntax/finding.ts';
import { columnOf, indentOf, lineEnd, lineStart, nextLine } from '../../syntax/pieces.ts';

/**
 * The items of a list written with dashes, each from the start of its first line to the end of its
 * last. Comments above a dash belong to its item; so do those below, when they stand deeper than the
 * dashes. All in offsets of the text.
 *
 * @param nodes the nodes behind the dashes
 * @param from where the list's key ends
 * @returns undefined where something else stands between the items, or dashes share a line
 */
export function blockItems(
  text: string,
  nodes: readonly Span[],
  from: number,
): { readonly items: readonly Span[]; readonly indent: number } | undefined {
  const items: Span[] = [];
  const dashes = nodes.map((node) => dashOf(text, node.start));
  const [first] = dashes;
  if (first === undefined) return { items, indent: 0 };
  const indent = columnOf(text, first);
  let free = nextLine(text, from);
  for (const [at, node] of nodes.entries()) {
    const dash = dashes[at];
    if (dash === undefined || columnOf(text, dash) !== indent) return undefined;
    const lead = comments(text, free, lineStart(text, dash));
    if (lead === undefined) return undefined;
    const end = endOf(text, node, indent, dashes[at + 1]);
    items.push({ start: lead, end });
    free = nextLine(text, end);
  }
  return { items, indent };
}

/** The dash in front of a node, when nothing but white space stands before it on its line. */
function dashOf(text: string, start: number): number | undefined {
  let at = start - 1;
  while (at >= 0 && /[ \t\r\n]/.test(text.charAt(at))) at--;
  if (text.charAt(at) !== '-') return undefined;
  return text.slice(lineStart(text, at), at).trim().replace('\ufeff', '') === '' ? at : undefined;
}

/** Where the comments above an item begin; undefined where there is something that is no comment. */
function comments(text: string, from: number, dashLine: number): number | undefined {
  let first: number | undefined;
  for (let line = from; line < dashLine; line = nextLine(text, line)) {
    const words = text.slice(line, lineEnd(text, line)).trim();
    if (words === '') continue;
    if (!words.startsWith('#')) return undefined;
    first ??= line;
  }
  return first ?? dashLine;
}

/** The end of an item's last line: that of its value, or of a comment below that stands deeper. */
function endOf(text: string, node: Span, indent: number, next: number | undefined): number {
  let end = lineEnd(text, lastOf(text, node));
  const stop = next ?? text.length;
  for (let line = nextLine(text, end); line < stop && line > end; ) {
    const words = text.slice(line, lineEnd(text, line)).trim();
    const isComment = words.startsWith('#') && indentOf(text, line) > indent;
    if (words !== '' && !isComment) break;
    if (isComment) end = lineEnd(text, line);
    const following = nextLine(text, line);
    if (following === line) break;
    line = following;
  }
  return end;
}

/** The last place of a value that counts; blank lines count where `|+` keeps them. */
function lastOf(text: string, { start, end }: Span): number {
  let last = end;
  while (last > start && /[\s\ufeff]/.test(text.charAt(last - 1))) last--;
  const kept = end > last && keepsBlanks(text, start, last);
  return kept ? Math.max(last, end - (text.endsWith('\r\n', end) ? 2 : 1)) : last;
}

/** Whether the last scalar of a value is one that keeps the blank lines behind it. */
function keepsBlanks(text: string, start: number, end: number): boolean {
  let line = lineStart(text, end);
  const inner = indentOf(text, line);
  while (line > start) {
    line = lineStart(text, line - 1);
    const words = text.slice(line, lineEnd(text, line));
    if (words.trim() !== '' && indentOf(text, line) < inner)
      return /[|>][0-9]?\+[0-9]?[ \t]*(?:#.*)?$/.test(words);
  }
  return false;
}
