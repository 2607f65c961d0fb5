import { isEmpty } from '../syntax/pieces.ts';
import type { MappingNode, Node, ScalarNode, SequenceNode } from '../syntax/tree.ts';
import { lineOf, type Plan } from './formatLines.ts';
import { fullStart, itemSpan } from './nodes.ts';
import { lineAt, lineMap } from './perBlock.ts';

/** Where the things around a value stood and will stand, in columns. */
interface Around {
  /** The column of the key or dash that the value belongs to. */
  readonly old: number;
  readonly now: number;
  /** The column for the lines of the value itself. */
  readonly inner: number;
}

/** Decides the indentation of every line that the tree below `root` begins or goes on upon. */
export function indentLines(plan: Plan, root: Node, column: number): void {
  if (root.type === 'scalar' || root.type === 'alias') plan.untouched = true;
  else place(plan, root, { old: 0, now: 0, inner: column });
}

function place(plan: Plan, node: Node, around: Around): void {
  if (isEmpty(node)) return;
  startLine(plan, propertyStart(plan, node), around.inner);
  if (node.type === 'mapping' && node.style === 'block') placeMapping(plan, node, around);
  else if (node.type === 'sequence' && node.style === 'block') placeList(plan, node, around);
  else {
    startLine(plan, node.start, around.inner);
    if (isBlockScalar(node)) placeBlockScalar(plan, node, around);
    else followLines(plan, node, around);
  }
}

function isBlockScalar(node: Node): node is ScalarNode {
  return node.type === 'scalar' && (node.style === 'literal' || node.style === 'folded');
}

/** Sets the indentation of a line when the offset is the first thing on it. */
function startLine(plan: Plan, offset: number, column: number): void {
  const line = lineOf(plan, offset);
  if (line !== undefined && line.start + line.lead === offset) line.indent = column;
}

function placeMapping(plan: Plan, node: MappingNode, around: Around): void {
  const [first] = node.pairs;
  if (first === undefined) return;
  const old = columnOf(plan, propertyStart(plan, first.key));
  const now = around.inner;
  for (const { key, value } of node.pairs) {
    const start = propertyStart(plan, key);
    if (key.type !== 'scalar' || !isOneLine(plan, key)) plan.untouched = true;
    startLine(plan, start, now);
    addLevel(plan, start, now, value);
    place(plan, value, { old, now, inner: now + plan.step });
  }
}

function placeList(plan: Plan, node: SequenceNode, around: Around): void {
  const now = around.inner;
  for (const item of node.items) {
    const dash = itemSpan(plan.block.text, item).start;
    if (dash === fullStart(item)) plan.untouched = true;
    startLine(plan, dash, now);
    const old = columnOf(plan, dash);
    addLevel(plan, dash, now, item);
    closeGap(plan, dash + 1, item);
    place(plan, item, { old, now, inner: now + 2 });
  }
}

function addLevel(plan: Plan, start: number, now: number, value: Node): void {
  const line = lineNumber(plan, start);
  plan.levels.push({ line, old: columnOf(plan, start), now, text: isBlockScalar(value) });
}

/** One space between a dash and what follows on its line. */
function closeGap(plan: Plan, start: number, item: Node): void {
  const end = propertyStart(plan, item);
  if (isEmpty(item) || end - start === 1 || lineNumber(plan, start) !== lineNumber(plan, end)) {
    return;
  }
  plan.gaps.push({ start, end, newText: ' ' });
}

/**
 * The lines of a block scalar move together. With an indentation indicator they keep their distance
 * from the key or dash, without one they stand one level below it.
 */
function placeBlockScalar(plan: Plan, node: ScalarNode, around: Around): void {
  const { text } = plan.block;
  const header = lineNumber(plan, node.start);
  const head = text.slice(node.start, plan.lines[header]?.end ?? node.start);
  const kept = /^[|>][-+]?[1-9]/.test(head);
  const column = kept ? node.indent + around.now - around.old : around.inner;
  for (let at = header + 1; at < plan.lines.length; at++) {
    const line = plan.lines[at];
    if (line === undefined) break;
    const blank = line.start + line.lead === line.end;
    // Blank lines may follow the last one: those that hold more spaces than the others are text.
    if (line.start >= node.end && !blank) break;
    if (blank && line.lead <= Math.max(0, node.indent)) continue;
    line.keepEnd = true;
    // What holds nothing but blank lines has no indentation that could be told.
    if (node.text.trim() === '') continue;
    line.indent = line.lead + column - node.indent;
    const tab = text.slice(line.start, line.start + line.lead).indexOf('\t');
    if (line.lead < node.indent || (tab >= 0 && tab < node.indent)) plan.untouched = true;
  }
}

/** The further lines of a value in quotes, in brackets or unquoted move as far as the first one. */
function followLines(plan: Plan, node: Node, around: Around): void {
  const first = lineNumber(plan, node.start);
  const last = lineNumber(plan, node.end);
  for (let at = first + 1; at <= last; at++) {
    const line = plan.lines[at];
    if (line !== undefined) line.leader = { line: first, least: around.now + 1 };
  }
  keepQuotedEnds(plan, node);
}

function keepQuotedEnds(plan: Plan, node: Node): void {
  if (node.type === 'scalar' && (node.style === 'double' || node.style === 'single')) {
    const last = lineNumber(plan, node.end);
    for (let at = lineNumber(plan, node.start); at < last; at++) {
      const line = plan.lines[at];
      if (line !== undefined) line.keepEnd = true;
    }
  }
  if (node.type === 'sequence') for (const item of node.items) keepQuotedEnds(plan, item);
  if (node.type !== 'mapping') return;
  for (const { key, value } of node.pairs) {
    keepQuotedEnds(plan, key);
    keepQuotedEnds(plan, value);
  }
}

function isOneLine(plan: Plan, node: Node): boolean {
  return lineNumber(plan, node.start) === lineNumber(plan, node.end);
}

/** Where a node starts with the `&` of its anchor and the `!` of its tag. */
function propertyStart(plan: Plan, node: Node): number {
  let start = fullStart(node);
  while (start > 0 && start < node.start && /[&!]/.test(plan.block.text.charAt(start - 1))) start--;
  return start;
}

function lineNumber(plan: Plan, offset: number): number {
  return lineAt(lineMap(plan.block), offset);
}

function columnOf(plan: Plan, offset: number): number {
  return offset - (lineOf(plan, offset)?.start ?? 0);
}
