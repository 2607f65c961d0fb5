import { isEmpty, keyText, valueOf } from '../../syntax/pieces.ts';
import type { Part } from '../../syntax/marks/mark.ts';
import type { Node } from '../../syntax/tree.ts';
import type { About } from '../symbols.ts';
import { builtinDimensions } from './references.ts';

/** The scalar value of a key; undefined where it is left out or no scalar. */
export function textOf(node: Node | undefined, key: string): string | undefined {
  const value = valueOf(node, key);
  return value?.type === 'scalar' && !isEmpty(value) ? value.text : undefined;
}

const none: readonly Part[] = [];

/** The scalars of a list, or the one scalar that stands in its place, with their spans. */
export function wordsOf(node: Node | undefined): readonly Part[] {
  if (node === undefined || isEmpty(node)) return none;
  const words: Part[] = [];
  for (const item of node.type === 'sequence' ? node.items : [node]) {
    if (item.type !== 'scalar' || isEmpty(item)) continue;
    const { start, end } = item.content;
    words.push({ text: item.text.normalize('NFC'), start, end });
  }
  // A copy has no room to grow.
  return words.length > 0 ? words.slice() : none;
}

export function textsOf(node: Node | undefined): readonly string[] {
  return wordsOf(node).map(({ text }) => text);
}

/** What `about:` says: members by dimension, and a period. */
export function aboutOf(node: Node | undefined): About | undefined {
  if (node?.type !== 'mapping') return undefined;
  const members = new Map<string, readonly string[]>();
  for (const { key, value } of node.pairs) {
    const name = keyText(key);
    if (builtinDimensions.has(name)) members.set(name, textsOf(value));
    if (name === 'members' && value.type === 'mapping') {
      for (const own of value.pairs)
        members.set(keyText(own.key).normalize('NFC'), textsOf(own.value));
    }
  }
  return { members, period: textOf(node, 'period') };
}
