import type { Anchors } from '../../syntax/data.ts';
import type { Span } from '../../syntax/finding.ts';
import { isEmpty, keyText } from '../../syntax/pieces.ts';
import type { Node } from '../../syntax/tree.ts';
import type { About, Context } from '../symbols.ts';
import type { SourceRef } from './metricFacts.ts';

/** The values of a mapping by their keys; of a key that stands twice the first, none left out. */
export type Fields = ReadonlyMap<string, Node>;

const none: Fields = new Map();
const noMembers: Context = new Map();
const noSources: readonly SourceRef[] = [];
const noTexts: readonly string[] = [];

/** The dimensions that an observation names with a key of their own. */
const dimensions = ['owner', 'market', 'channel', 'product', 'segment'] as const;

/** What an alias stands for; any other node is itself. */
export function follow(node: Node, anchors: Anchors): Node | undefined {
  return node.type === 'alias' ? anchors.get(node.name) : node;
}

/** The keys of a mapping with their values; nothing for any other node. */
export function fieldsOf(node: Node | undefined, anchors: Anchors): Fields {
  const target = node && follow(node, anchors);
  if (target?.type !== 'mapping') return none;
  const fields = new Map<string, Node>();
  for (const pair of target.pairs) {
    const key = keyText(pair.key);
    if (fields.has(key)) continue;
    const value = follow(pair.value, anchors);
    if (value !== undefined && !isEmpty(value)) fields.set(key, value);
  }
  return fields;
}

/** The text of a scalar; undefined for anything else, and for one that is blank. */
export function textIn(node: Node | undefined): string | undefined {
  return node?.type === 'scalar' && node.text.trim() !== '' ? node.text : undefined;
}

/** A text, or the texts of a list; what is neither is passed over. */
export function textsIn(node: Node | undefined, anchors: Anchors): readonly string[] {
  if (node?.type !== 'sequence') {
    const text = textIn(node);
    return text === undefined ? noTexts : [text];
  }
  // A copy has no room to grow.
  return node.items.flatMap((item) => textIn(follow(item, anchors)) ?? []).slice();
}

export function isTrue(node: Node | undefined): boolean {
  return /^(?:true|True|TRUE)$/.test(textIn(node) ?? '');
}

/** Members by dimension, as observations and `about:` name them; ids in NFC. */
export function membersIn(fields: Fields, anchors: Anchors): Context {
  if (fields.size === 0) return noMembers;
  const members = new Map<string, readonly string[]>();
  const add = (dimension: string, node: Node | undefined): void => {
    const ids = textsIn(node, anchors).map((id) => id.normalize('NFC'));
    if (ids.length > 0 && !members.has(dimension))
      members.set(dimension, ids.length === 1 ? ids : [...new Set(ids)]);
  };
  for (const dimension of dimensions) add(dimension, fields.get(dimension));
  const own = fieldsOf(fields.get('members'), anchors);
  for (const [dimension, node] of own) add(dimension.normalize('NFC'), node);
  return members;
}

/** What `about:` says; undefined where there is none. */
export function aboutIn(node: Node | undefined, anchors: Anchors): About | undefined {
  const fields = fieldsOf(node, anchors);
  if (fields.size === 0) return undefined;
  return { members: membersIn(fields, anchors), period: textIn(fields.get('period')) };
}

/** `sources:`, a list of ids and of ids with their place; a single one without a list will do. */
export function sourcesIn(node: Node | undefined, anchors: Anchors): readonly SourceRef[] {
  if (node === undefined) return noSources;
  const items = node.type === 'sequence' ? node.items : [node];
  return items.flatMap((item) => sourceIn(follow(item, anchors), anchors)).slice();
}

function sourceIn(node: Node | undefined, anchors: Anchors): readonly SourceRef[] {
  const fields = fieldsOf(node, anchors);
  const id = textIn(node) ?? textIn(fields.get('id'));
  if (id === undefined) return [];
  return [{ id: id.normalize('NFC'), at: textIn(fields.get('at')) }];
}

export function spanOf({ start, end }: Span): Span {
  return { start, end };
}
