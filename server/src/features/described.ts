import { childFacts, factsAt, refineFacts, type SchemaFacts } from '../schema/facts.ts';
import type { Kind } from '../schema/kind.ts';
import type { Block } from '../syntax/block.ts';
import { scalarValue } from '../syntax/data.ts';
import { keyText } from '../syntax/pieces.ts';
import type { MappingNode, Node, ScalarNode } from '../syntax/tree.ts';

/** A scalar of a block with what the schema says of it. */
export interface Described {
  readonly node: ScalarNode;
  readonly role: 'key' | 'value';
  /** Of the value, for a key those of the value behind it; undefined where nothing is allowed. */
  readonly facts: SchemaFacts | undefined;
  /** The key itself, or the nearest key above a value. */
  readonly key: string;
  /** For a key of a mapping whose keys the writer chooses: what the schema says of the key. */
  readonly chosen?: SchemaFacts;
}

/** Every scalar of a block, in the order of the text, with the facts that the schema has of it. */
export function describedIn(block: Block, kind: Kind): readonly Described[] {
  const { root } = block.parsed;
  const found: Described[] = [];
  if (root === undefined) return found;
  if (block.place.type !== 'item' || root.type !== 'sequence') {
    describe(root, factsAt(kind, []), '', found);
    return found;
  }
  const { key } = block.place;
  const list = factsAt(kind, [key]);
  for (const item of root.items) describe(item, list && childFacts(list, 0), key, found);
  return found;
}

function describe(
  node: Node,
  facts: SchemaFacts | undefined,
  key: string,
  found: Described[],
): void {
  if (node.type === 'scalar') found.push({ node, role: 'value', facts, key });
  if (node.type === 'sequence') {
    node.items.forEach((item, index) => {
      describe(item, facts && childFacts(facts, index), key, found);
    });
  }
  if (node.type !== 'mapping') return;
  const siblings = siblingsIn(node);
  const refined = facts && refineFacts(facts, siblings);
  for (const pair of node.pairs) {
    const own = keyText(pair.key);
    const inner = refined && childFacts(refined, own, siblings);
    const named = refined?.properties.some(({ name }) => name === own) === true;
    const chosen = named ? undefined : refined?.keys;
    if (pair.key.type === 'scalar') {
      found.push({
        node: pair.key,
        role: 'key',
        facts: inner,
        key: own,
        ...(chosen && { chosen }),
      });
    }
    describe(pair.value, inner, own, found);
  }
}

/** The keys of a mapping with their scalar values; `Object.fromEntries` is safe for `__proto__`. */
function siblingsIn(node: MappingNode): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    node.pairs.map(({ key, value }) => [
      keyText(key),
      value.type === 'scalar' ? scalarValue(value) : {},
    ]),
  );
}
