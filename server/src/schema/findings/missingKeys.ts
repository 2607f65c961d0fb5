import type { Finding, Fix, Related } from '../../syntax/finding.ts';
import type { MappingNode } from '../../syntax/tree.ts';
import type { Style } from '../edits/emit.ts';
import { insertPair, neighbour } from '../edits/insertPair.ts';
import type { Scene, Spot } from '../spot.ts';
import { keysIn, subjectOf } from '../subject.ts';
import type { SchemaNode } from '../validators.ts';
import { allInWords, code, noneInWords } from '../words.ts';
import { objectSpan, spanOf } from './place.ts';

/** Keys that an object must have and has not: one finding, however many they are. */
export function missingKeys(
  scene: Scene,
  spot: Spot,
  keys: readonly string[],
  schema: SchemaNode,
  style: Style,
): Finding {
  const args = { Owner: subjectOf(scene.kind, spot, schema).begin, keys: noneInWords(keys) };
  const wording = keys.length > 1 ? { wording: 'several' } : {};
  const span = objectSpan(scene, spot);
  const finding: Finding = { code: 'schema-missing-key', ...wording, ...span, args };
  const { node } = spot;
  if (node.type !== 'mapping' || !spot.exact) return finding;
  const related = whereToAdd(node, keys, schema);
  const fixes = addFixes(scene, node, keys, schema, style);
  return { ...finding, fixes, ...(related && { related: [related] }) };
}

/** The line that the first missing key goes below: in a long item the id is far away from it. */
function whereToAdd(
  node: MappingNode,
  keys: readonly string[],
  schema: SchemaNode,
): Related | undefined {
  const key = keys[0] ?? '';
  const before = neighbour(node, key, Object.keys(schema.properties ?? {}));
  if (before === undefined) return undefined;
  const message = { id: 'schema.related.addBelow', args: { key: code(key) } };
  return { ...spanOf(before.key), message };
}

/** One fix for all keys at once, and where there are several, one for each. */
export function addFixes(
  scene: Scene,
  node: MappingNode,
  keys: readonly string[],
  schema: SchemaNode,
  style: Style,
): readonly Fix[] {
  const order = Object.keys(schema.properties ?? {});
  const ordered = keys.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  const changes = ordered.map((key) => {
    const pair = { key, value: firstValue(node, key, schema) };
    return insertPair(scene.block.text, node, pair, order, style);
  });
  const each = changes.map((change, index) => ({
    title: { id: 'schema.fix.add', args: { keys: code(ordered[index]) } },
    changes: [change],
  }));
  // Several pairs put into empty brackets would need commas between them.
  if (each.length < 2 || node.pairs.length === 0) return each;
  const all = { title: { id: 'schema.fix.add', args: { keys: allInWords(ordered) } }, changes };
  return [all, ...each];
}

/** A value to begin with: a name is likely what the object is called already. */
function firstValue(node: MappingNode, key: string, schema: SchemaNode): unknown {
  const named = ['name', 'title', 'label'].includes(key) && keysIn(node).has('id');
  const id = named ? node.pairs.find((pair) => isKey(pair.key, 'id'))?.value : undefined;
  if (id?.type === 'scalar' && id.text !== '') return id.text;
  return schema['x-skeletons']?.[key] ?? '';
}

function isKey(node: MappingNode['pairs'][number]['key'], key: string): boolean {
  return node.type === 'scalar' && node.text === key;
}
