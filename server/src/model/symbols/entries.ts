import { dataOf } from '../../syntax/data.ts';
import { keyText } from '../../syntax/pieces.ts';
import type { Node } from '../../syntax/tree.ts';
import type { Entry } from '../symbols.ts';
import type { Plan } from './plan.ts';

/** Lists of whole things are told by their declarations, not as data. */
const lists = new Set(['sections', 'metrics', 'cases', 'sources', 'dimensions', 'charts']);

/** The top-level keys of a block; of two that are the same the first counts. */
export function entriesOf(root: Node, plan: Plan): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  if (root.type !== 'mapping') return entries;
  for (const { key, value } of root.pairs) {
    const name = keyText(key);
    if (entries.has(name)) continue;
    const { start, end } = value;
    entries.set(name, { start, end, data: dataFor(name, value, plan) });
  }
  return entries;
}

function dataFor(name: string, value: Node, plan: Plan): unknown {
  if (plan.key(name)?.isProse) return value.type === 'scalar' && value.text.trim() !== '';
  return lists.has(name) && !isSourceRefs(name, plan) && holdsMappings(value)
    ? undefined
    : dataOf(value);
}

/** `sources:` of chapters and metrics files names sources, with the page where it matters. */
function isSourceRefs(name: string, plan: Plan): boolean {
  return name === 'sources' && plan.key(name)?.items()?.declares === undefined;
}

function holdsMappings(value: Node): boolean {
  if (value.type === 'sequence') return value.items.some(({ type }) => type === 'mapping');
  return value.type === 'mapping';
}
