import { isId } from '../../syntax/marks/ids.ts';
import { keyText, valueOf } from '../../syntax/pieces.ts';
import type { MappingNode, Node, ScalarNode } from '../../syntax/tree.ts';
import { declarationOf, memberFromText } from './declarations.ts';
import type { Gathering } from './gathering.ts';
import { visitFormula, visitProse } from './marks.ts';
import type { Plan } from './plan.ts';
import { referTo, referToDimension, referToUnit } from './references.ts';

/** Walks through a node as its plan says; what is nobody's concern is passed over. */
export function visit(node: Node, plan: Plan, to: Gathering): void {
  if (node.type === 'scalar') visitScalar(node, plan, to);
  else if (node.type === 'sequence') visitItems(node.items, plan, to);
  else if (node.type === 'mapping') visitMapping(node, plan, to);
}

function visitScalar(node: ScalarNode, plan: Plan, to: Gathering): void {
  if (plan.isProse) visitProse(node, to);
  else if (plan.isUnit) referToUnit(node, to);
  else {
    // One word where a list belongs is meant as its only item; `markets: 10` tells how many.
    const refersTo = plan.refersTo ?? (isId(node.text) ? plan.items()?.refersTo : undefined);
    if (refersTo !== undefined) referTo(node, refersTo, to);
  }
}

/** `owner: [a, b]` says of the list what its items are. */
function visitItems(items: readonly Node[], plan: Plan, to: Gathering): void {
  const own = plan.items();
  for (const item of items) {
    if (item.type === 'scalar' && plan.refersTo !== undefined) referTo(item, plan.refersTo, to);
    else if (own !== undefined) visit(item, own, to);
  }
}

function visitMapping(node: MappingNode, plan: Plan, to: Gathering): void {
  const declared = plan.declares === undefined ? undefined : declarationOf(plan.declares, node, to);
  const { section, level } = to;
  if (declared !== undefined) {
    to.symbols.declarations.push(declared);
    if (declared.kind === 'section') {
      to.section = to.symbols.declarations.length - 1;
      to.level++;
    }
  }
  for (const { key, value } of node.pairs) visitPair(key, value, plan, to);
  to.section = section;
  to.level = level;
}

function visitPair(key: Node, value: Node, plan: Plan, to: Gathering): void {
  const name = keyText(key);
  if (name === 'members') return visitMembers(value, to);
  if (name === 'dimensions' && plan.declares === undefined) return visitDimensions(value, to);
  if (name === 'derived' && value.type === 'scalar') return visitFormula(value, to);
  const own = plan.key(name);
  if (own !== undefined) visit(value, own, to);
}

/** `members: { age: young }`: dimensions of the team's own, each with its members. */
function visitMembers(node: Node, to: Gathering): void {
  if (node.type !== 'mapping') return;
  for (const { key, value } of node.pairs) {
    if (key.type !== 'scalar') continue;
    referToDimension(key, to);
    for (const item of value.type === 'sequence' ? value.items : [value]) {
      if (item.type === 'scalar') referTo(item, 'member', to, key.text.normalize('NFC'));
    }
  }
}

/** `dimensions:` of the manifest: every key declares a dimension, every item a member. */
function visitDimensions(node: Node, to: Gathering): void {
  if (node.type !== 'mapping') return;
  for (const { key, value } of node.pairs) {
    if (key.type !== 'scalar') continue;
    const dimension = key.text.normalize('NFC');
    const { start, end } = key.content;
    const extent = { start: key.start, end: value.end };
    to.symbols.declarations.push({
      kind: 'dimension',
      start,
      end,
      id: dimension,
      name: undefined,
      extent,
    });
    for (const item of value.type === 'sequence' ? value.items : [])
      visitMember(item, dimension, to);
  }
}

function visitMember(item: Node, dimension: string, to: Gathering): void {
  const declared =
    item.type === 'scalar'
      ? memberFromText(item, dimension)
      : item.type === 'mapping' && declarationOf('member', item, to, dimension);
  if (declared) to.symbols.declarations.push(declared);
  const whole = valueOf(item, 'part-of');
  if (whole?.type === 'scalar') referTo(whole, 'member', to, dimension);
}
