import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { Block, Format } from '../syntax/block.ts';
import type { Span } from '../syntax/finding.ts';
import type { Node } from '../syntax/tree.ts';
import type { FeatureContext, OpenFile } from './feature.ts';
import { itemSpan, listEnd, trimEnd, walk } from './nodes.ts';
import { type LineMap, lineAt, lineMap, perBlockAnd } from './perBlock.ts';

/** Lines that fold together, from the one that stays visible to the last one hidden. */
interface Fold {
  readonly start: number;
  readonly end: number;
  readonly kind?: FoldingRangeKind;
}

/** A line that holds nothing but a comment. */
interface CommentLine {
  readonly line: number;
  readonly region: 'start' | 'end' | undefined;
}

interface BlockFolds {
  readonly folds: readonly Fold[];
  readonly comments: readonly CommentLine[];
  /** Line breaks in the block. */
  readonly lines: number;
  /** The last line of a list that ends in this block, but not the one with its bracket. */
  readonly lastLine: number;
}

/**
 * Folds for items, mappings, lists, block scalars, runs of comment lines, and what stands between
 * `# region` and `# endregion`. At most one fold begins on a line, and folds never cross.
 */
export function foldingRanges(file: OpenFile, _context: FeatureContext): FoldingRange[] {
  const folds: Fold[] = [];
  const comments: CommentLine[] = [];
  let line = 0;
  let list: { key: string; start: number; end: number } | undefined;
  const closeList = () => list !== undefined && folds.push({ start: list.start, end: list.end });
  for (const block of file.syntax.blocks) {
    const own = blockFolds(block, file.syntax.format);
    const at = line;
    folds.push(...own.folds.map((fold) => moved(fold, at)));
    comments.push(...own.comments.map((entry) => ({ ...entry, line: entry.line + at })));
    const { place } = block;
    if (place.type === 'item' && place.key === list?.key) list.end = at + own.lastLine;
    else {
      closeList();
      list = place.type === 'head' ? headOf(block, place.key, at) : undefined;
    }
    line += own.lines;
  }
  closeList();
  if (file.syntax.format === 'json') folds.push(...outerFold(file));
  return arranged([...folds, ...commentFolds(comments), ...regionFolds(comments)]);
}

/** The brackets around a whole JSON file belong to no block. */
function outerFold({ lines, syntax }: OpenFile): readonly Fold[] {
  const open = syntax.text.search(/\S/);
  const { end } = trimEnd(syntax.text, { start: 0, end: syntax.text.length });
  if (!/[[{]/.test(syntax.text.charAt(open)) || !/[\]}]/.test(syntax.text.charAt(end - 1)))
    return [];
  return [{ start: lines.positionAt(open).line, end: lines.positionAt(end).line - 1 }];
}

function moved(fold: Fold, lines: number): Fold {
  return { ...fold, start: fold.start + lines, end: fold.end + lines };
}

/** A list whose items are blocks of their own starts on the line of its key. */
function headOf(block: Block, key: string, line: number) {
  const { root } = block.parsed;
  const start = line + (root === undefined ? 0 : lineAt(lineMap(block), root.start));
  return { key, start, end: start };
}

const blockFolds = perBlockAnd((block: Block, format: Format): BlockFolds => {
  const map = lineMap(block);
  const folds: Fold[] = [];
  const add = (span: Span, closed: boolean) => {
    const { start, end } = trimEnd(block.text, span);
    const last = lineAt(map, end) - (closed ? 1 : 0);
    const first = lineAt(map, start);
    if (last > first) folds.push({ start: first, end: last });
  };
  if (block.parsed.root !== undefined) collect(block.text, block.parsed.root, add);
  const lastLine = lineAt(map, listEnd(block, format)) - (format === 'json' ? 1 : 0);
  return { folds, comments: commentLines(block, map), lines: map.starts.length - 1, lastLine };
});

function collect(text: string, root: Node, add: (span: Span, closed: boolean) => void): void {
  walk(root, {
    node: (node) => {
      if (node.type === 'sequence') {
        if (node.style === 'block') node.items.forEach((item) => add(itemSpan(text, item), false));
        else add(node, true);
      } else if (node.type === 'mapping' && node.style === 'flow') add(node, true);
      else if (node.type === 'mapping') {
        for (const pair of node.pairs) add(pair, isClosed(pair.value));
      }
    },
  });
}

/** The line of a closing bracket stays visible. */
function isClosed(node: Node): boolean {
  return (node.type === 'mapping' || node.type === 'sequence') && node.style === 'flow';
}

function commentLines(block: Block, map: LineMap): readonly CommentLine[] {
  return block.parsed.comments.flatMap((comment) => {
    const line = lineAt(map, comment.start);
    const before = block.text.slice(map.starts[line] ?? 0, comment.start);
    if (before.trim() !== '') return [];
    const marker = /^#\s*(end)?region\b/i.exec(comment.text);
    const region = marker === null ? undefined : marker[1] === undefined ? 'start' : 'end';
    return [{ line, region }];
  });
}

/** Comments on lines that follow each other fold; region markers are no part of a run. */
function commentFolds(comments: readonly CommentLine[]): readonly Fold[] {
  const folds: Fold[] = [];
  let run: { start: number; end: number } | undefined;
  const close = () => {
    if (run !== undefined && run.end > run.start) {
      folds.push({ ...run, kind: FoldingRangeKind.Comment });
    }
    run = undefined;
  };
  for (const { line, region } of comments) {
    if (region !== undefined || run === undefined || line !== run.end + 1) close();
    if (region !== undefined) continue;
    run = { start: run?.start ?? line, end: line };
  }
  close();
  return folds;
}

function regionFolds(comments: readonly CommentLine[]): readonly Fold[] {
  const folds: Fold[] = [];
  const open: number[] = [];
  for (const { line, region } of comments) {
    if (region === 'start') open.push(line);
    const start = region === 'end' ? open.pop() : undefined;
    if (start !== undefined) folds.push({ start, end: line, kind: FoldingRangeKind.Region });
  }
  return folds;
}

/** Folds in the order of their first lines, the outermost where several begin on one line. */
function arranged(folds: readonly Fold[]): FoldingRange[] {
  const sorted = folds
    .filter((fold) => fold.end > fold.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const around: Fold[] = [];
  const ranges: FoldingRange[] = [];
  for (const fold of sorted) {
    while (around.length > 0 && (around.at(-1)?.end ?? 0) < fold.start) around.pop();
    const outer = around.at(-1);
    if (outer !== undefined && (fold.start === outer.start || fold.end > outer.end)) continue;
    around.push(fold);
    const { start, end, kind } = fold;
    ranges.push({ startLine: start, endLine: end, ...(kind !== undefined && { kind }) });
  }
  return ranges;
}
