import type { Block } from '../syntax/block.ts';
import type { Node } from '../syntax/tree.ts';

/** Whether two blocks say the same: equal trees, apart from where things stand, comments and faults. */
export function sameMeaning(one: Block, other: Block): boolean {
  const { parsed: a } = one;
  const { parsed: b } = other;
  if (a.masked.length !== b.masked.length || a.comments.length !== b.comments.length) return false;
  if (!a.comments.every((comment, index) => comment.text === b.comments[index]?.text)) return false;
  if (a.findings.length !== b.findings.length) return false;
  if (a.root === undefined || b.root === undefined) return a.root === b.root;
  return sameNode(a.root, b.root);
}

function sameNode(a: Node, b: Node): boolean {
  if (a.anchor?.name !== b.anchor?.name || a.tag?.name !== b.tag?.name) return false;
  if (a.type === 'scalar' && b.type === 'scalar') return a.style === b.style && a.text === b.text;
  if (a.type === 'alias' && b.type === 'alias') return a.name === b.name;
  if (a.type === 'sequence' && b.type === 'sequence') {
    return a.style === b.style && sameNodes(a.items, b.items);
  }
  if (a.type !== 'mapping' || b.type !== 'mapping' || a.style !== b.style) return false;
  const parts = (node: typeof a) => node.pairs.flatMap(({ key, value }) => [key, value]);
  return sameNodes(parts(a), parts(b));
}

function sameNodes(a: readonly Node[], b: readonly Node[]): boolean {
  return (
    a.length === b.length &&
    a.every((node, index) => {
      const twin = b[index];
      return twin !== undefined && sameNode(node, twin);
    })
  );
}
