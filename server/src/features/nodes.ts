import type { Range } from 'vscode-languageserver-types';
import type { Block, Format } from '../syntax/block.ts';
import type { Span } from '../syntax/finding.ts';
import { isEmpty, lineStart, pairOf } from '../syntax/pieces.ts';
import type { MappingNode, Node, Pair, ScalarNode } from '../syntax/tree.ts';
import type { OpenFile } from './feature.ts';

/** The text of a scalar; undefined for collections and aliases. */
export function scalarText(node: Node | undefined): string | undefined {
  return node?.type === 'scalar' ? node.text : undefined;
}

/** The value of this key, when it has one that is not left out. */
export function valueOf(node: Node | undefined, key: string): Node | undefined {
  const value = pairOf(node, key)?.value;
  return value === undefined || isEmpty(value) ? undefined : value;
}

/** The scalar value of this key as text; undefined when it is absent, empty or a collection. */
export function textOf(node: Node | undefined, key: string): string | undefined {
  return scalarText(valueOf(node, key));
}

/** Where a node starts with its anchor and tag. */
export function fullStart(node: Node): number {
  return Math.min(node.start, node.anchor?.start ?? node.start, node.tag?.start ?? node.start);
}

/**
 * An item of a list from its dash to its end. In a flow list, and where an anchor or a tag on a line
 * of its own stands in between, the item alone.
 */
export function itemSpan(text: string, item: Node): Span {
  return { start: dashBefore(text, fullStart(item)) ?? fullStart(item), end: item.end };
}

function dashBefore(text: string, from: number): number | undefined {
  let at = from;
  while (at > 0) {
    // The anchor's span may or may not hold its `&`, a tag's its `!`.
    const line = at;
    while (at > 0 && /[&! \t\r\n]/.test(text.charAt(at - 1))) at--;
    // On the line of the node itself there is no comment before it, and that line may be very long.
    if (!/[\r\n]/.test(text.slice(at, line)))
      return text.charAt(at - 1) === '-' ? at - 1 : undefined;
    const start = lineStart(text, at);
    const comment = /^([ \t]*(?:-[ \t]+)*)#/.exec(text.slice(start, at));
    if (comment === null) return text.charAt(at - 1) === '-' ? at - 1 : undefined;
    const dash = comment[1]?.lastIndexOf('-') ?? -1;
    if (dash >= 0) return start + dash;
    at = start;
  }
  return undefined;
}

/** Where a list cut into blocks ends, in the block of its last item; in JSON behind its bracket. */
export function listEnd({ text, parsed }: Block, format: Format): number {
  if (format === 'yaml') return trimEnd(text, { start: 0, end: text.length }).end;
  const from = parsed.root?.end ?? 0;
  const rest = /^\s*\]/.exec(text.slice(from))?.[0].length ?? 0;
  return from + rest;
}

/** A span without the white space at its end. */
export function trimEnd(text: string, span: Span): Span {
  let { end } = span;
  while (end > span.start && /\s/.test(text.charAt(end - 1))) end--;
  return { start: span.start, end };
}

/** Offsets of the file as lines and characters. */
export function rangeOf(file: OpenFile, span: Span, base = 0): Range {
  return {
    start: file.lines.positionAt(span.start + base),
    end: file.lines.positionAt(span.end + base),
  };
}

/** What a walk over a tree meets: a node, and the key in front of it when it is a value. */
export interface Visitor {
  readonly key?: (key: ScalarNode, pair: Pair, parent: MappingNode) => void;
  readonly scalar?: (node: ScalarNode, path: readonly (string | number)[]) => void;
  readonly node?: (node: Node, parent: Node | undefined) => void;
}

/** Visits every node in the order of the text; `path` is counted from the root of the block. */
export function walk(
  node: Node,
  visitor: Visitor,
  parent?: Node,
  path: (string | number)[] = [],
): void {
  visitor.node?.(node, parent);
  if (node.type === 'scalar') visitor.scalar?.(node, path);
  if (node.type === 'sequence') {
    node.items.forEach((item, index) => walk(item, visitor, node, [...path, index]));
  }
  if (node.type !== 'mapping') return;
  for (const pair of node.pairs) {
    if (pair.key.type === 'scalar') visitor.key?.(pair.key, pair, node);
    walk(pair.value, visitor, node, [...path, scalarText(pair.key) ?? '']);
  }
}
