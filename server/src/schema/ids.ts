import type { Block, SyntaxDocument } from '../syntax/block.ts';
import type { Finding, Span } from '../syntax/finding.ts';
import { isEmpty, pairOf, valueOf } from '../syntax/pieces.ts';
import type { Node } from '../syntax/tree.ts';
import { code } from './words.ts';

/** An id, or a plain item, of a list: what must stand only once in it. */
interface Named extends Span {
  readonly id: string;
  readonly isId: boolean;
}

const named = new WeakMap<Block, readonly Named[]>();
const inner = new WeakMap<Block, readonly Finding[]>();

/**
 * Ids that stand twice: in the lists of one block in offsets of the block. Ids are compared after
 * NFC, as they look the same to the reader.
 */
export function innerIdFindings(block: Block): readonly Finding[] {
  const known = inner.get(block);
  if (known) return known;
  const findings: Finding[] = [];
  collect(block.parsed.root, block.place.type === 'item', findings);
  inner.set(block, findings);
  return findings;
}

/** Lists below `node`, but not those that hold periods or other data without ids. */
function collect(node: Node | undefined, isOuter: boolean, findings: Finding[]): void {
  if (node?.type === 'mapping') {
    for (const pair of node.pairs) collect(pair.value, false, findings);
  }
  if (node?.type !== 'sequence') return;
  if (!isOuter) findings.push(...twice(node.items.flatMap((item) => idOf(item))));
  for (const item of node.items) collect(item, false, findings);
}

/** Ids of the items of top-level lists that stand twice in the file, in offsets of the file. */
export function idFindings(document: SyntaxDocument): readonly Finding[] {
  const lists = new Map<string, Map<string, number>>();
  let doubles: { readonly list: string; readonly block: number; readonly first: number }[] = [];
  for (let index = 0; index < document.blocks.length; index++) {
    const block = document.blocks[index] as Block;
    if (block.place.type !== 'item') continue;
    const list = listOf(lists, block.place.key);
    for (const { id } of namesOf(block)) {
      const first = list.get(id);
      if (first === undefined) list.set(id, index);
      else doubles.push({ list: block.place.key, block: index, first });
    }
  }
  return doubles.flatMap(({ block, first }) => doubled(document, block, first));
}

function listOf(lists: Map<string, Map<string, number>>, key: string): Map<string, number> {
  const known = lists.get(key);
  if (known) return known;
  const made = new Map<string, number>();
  lists.set(key, made);
  return made;
}

function namesOf(block: Block): readonly Named[] {
  const known = named.get(block);
  if (known) return known;
  const { root } = block.parsed;
  const items = root?.type === 'sequence' ? root.items : [];
  const names = items.flatMap((item) => idOf(item));
  named.set(block, names);
  return names;
}

function idOf(item: Node): readonly Named[] {
  const value = item.type === 'mapping' ? valueOf(item, 'id') : undefined;
  if (value?.type !== 'scalar' || isEmpty(value) || value.text === '') return [];
  // Where an item only refers to something by id, saying it twice is no clash of names.
  if (item.type === 'mapping' && pairOf(item, 'at')) return [];
  return [{ id: value.text.normalize('NFC'), isId: true, start: value.start, end: value.end }];
}

function twice(names: readonly Named[]): readonly Finding[] {
  const first = new Map<string, Named>();
  return names.flatMap((name) => {
    const before = first.get(name.id);
    if (before === undefined) first.set(name.id, name);
    return before === undefined ? [] : [findingOf(name, before)];
  });
}

function doubled(document: SyntaxDocument, index: number, first: number): readonly Finding[] {
  const [here] = placed(document, index);
  const [before] = placed(document, first);
  return here === undefined || before === undefined ? [] : [findingOf(here, before)];
}

function placed(document: SyntaxDocument, index: number): readonly Named[] {
  const block = document.blocks[index];
  const base = document.starts[index] ?? 0;
  if (block === undefined) return [];
  return namesOf(block).map((name) => ({
    ...name,
    start: name.start + base,
    end: name.end + base,
  }));
}

function findingOf(here: Named, first: Named): Finding {
  const { start, end } = here;
  return {
    code: 'id-duplicate',
    start,
    end,
    args: { id: code(here.id) },
    related: [{ start: first.start, end: first.end, message: { id: 'schema.related.first' } }],
  };
}
