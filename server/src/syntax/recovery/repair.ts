import type { Change, Span } from '../finding.ts';
import type { Comment, Node, Pair } from '../tree.ts';
import type { Tree } from '../parse/buildTree.ts';

/** A text with changes made to it, and the way back to the offsets of the text without them. */
export interface Repaired {
  readonly text: string;
  /** Sorted by place; none overlaps another. */
  readonly changes: readonly Change[];
}

export function applyChanges(text: string, changes: readonly Change[]): Repaired {
  const sorted = changes.toSorted((one, other) => one.start - other.start);
  const parts: string[] = [];
  let at = 0;
  for (const change of sorted) {
    parts.push(text.slice(at, change.start), change.newText);
    at = change.end;
  }
  return { text: parts.join('') + text.slice(at), changes: sorted };
}

/** The offset before the changes; inside a replacement it is kept within what was replaced. */
export function originalOffset({ changes }: Repaired, offset: number): number {
  let delta = 0;
  for (const { start, end, newText } of changes) {
    const from = start + delta;
    if (offset < from) break;
    if (offset < from + newText.length) return Math.min(start + (offset - from), end);
    delta += newText.length - (end - start);
  }
  return offset - delta;
}

/** A tree of the repaired text, with its offsets in the text as it was written. */
export function originalTree(repaired: Repaired, tree: Tree): Tree {
  if (repaired.changes.every((change) => change.newText.length === change.end - change.start))
    return tree;
  const anchors: Node[] = [];
  const aliases: Tree['aliases'][number][] = [];
  const span = <T extends Span>(old: T): T => ({
    ...old,
    start: originalOffset(repaired, old.start),
    end: originalOffset(repaired, old.end),
  });
  const visit = (old: Node): Node => {
    const node = below(old);
    if (node.anchor) anchors.push(node);
    if (node.type === 'alias') aliases.push(node);
    return node;
  };
  const below = (old: Node): Node => {
    const own = {
      ...(old.anchor && { anchor: span(old.anchor) }),
      ...(old.tag && { tag: span(old.tag) }),
    };
    if (old.type === 'mapping') return { ...span(old), ...own, pairs: old.pairs.map(visitPair) };
    if (old.type === 'sequence') return { ...span(old), ...own, items: old.items.map(visit) };
    if (old.type === 'alias') return { ...span(old), ...own };
    return { ...span(old), ...own, content: span(old.content) };
  };
  const visitPair = (pair: Pair): Pair => ({
    ...span(pair),
    key: visit(pair.key),
    value: visit(pair.value),
  });
  const root = tree.root && visit(tree.root);
  const comments = tree.comments.map((comment): Comment => span(comment));
  const next = tree.next === undefined ? undefined : originalOffset(repaired, tree.next);
  return { root, comments, anchors, aliases, next };
}
