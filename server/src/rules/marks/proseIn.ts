import { type Plan, planOf } from '../../model/symbols/plan.ts';
import type { Kind } from '../../schema/kind.ts';
import type { Block } from '../../syntax/block.ts';
import { keyText } from '../../syntax/pieces.ts';
import type { Node, ScalarNode } from '../../syntax/tree.ts';

/** A scalar that marks or a formula may stand in. */
export interface Written {
  readonly node: ScalarNode;
  readonly holds: 'prose' | 'formula';
  /** Directly within `[…]` or `{…}`, where an unquoted text cannot hold their signs. */
  readonly inFlow: boolean;
}

/** The prose and the formulas of a block, in the order of the text. */
export function proseIn(block: Block, kind: Kind): readonly Written[] {
  const { root } = block.parsed;
  const plan = planOf(kind);
  const found: Written[] = [];
  if (root === undefined || plan === undefined) return found;
  if (block.place.type !== 'item') {
    visit(root, plan, false, found);
    return found;
  }
  const items = plan.key(block.place.key)?.items();
  if (items !== undefined && root.type === 'sequence') {
    for (const item of root.items) visit(item, items, false, found);
  }
  return found;
}

function visit(node: Node, plan: Plan, inFlow: boolean, found: Written[]): void {
  if (node.type === 'scalar') {
    if (plan.isProse) found.push({ node, holds: 'prose', inFlow });
  } else if (node.type === 'sequence') {
    const own = plan.items();
    if (own === undefined) return;
    for (const item of node.items) visit(item, own, node.style === 'flow', found);
  } else if (node.type === 'mapping') {
    const isFlow = node.style === 'flow';
    for (const { key, value } of node.pairs) visitPair(keyText(key), value, plan, isFlow, found);
  }
}

function visitPair(name: string, value: Node, plan: Plan, inFlow: boolean, found: Written[]): void {
  if (name === 'derived' && value.type === 'scalar') {
    if (plan.declares === 'metric') found.push({ node: value, holds: 'formula', inFlow });
    return;
  }
  const own = plan.key(name);
  if (own !== undefined) visit(value, own, inFlow, found);
}
