import { DataTransferItem, type TreeDragAndDropController } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { MoveParams, OutlineNode } from '../../../server/src/protocol.ts';
import { moveNodes } from './moveNodes.ts';
import type { OutlineModel } from './outlineModel.ts';

/** What is dragged out of the tree: a list of keys as JSON. */
export const nodesMime = 'application/vnd.reportwright.nodes';

/** Drags chapters and sections within the tree, and everything that has a mark into texts. */
export function nodeDrag(
  client: BaseLanguageClient,
  model: OutlineModel,
): TreeDragAndDropController<string> {
  return {
    dragMimeTypes: [nodesMime, 'text/plain'],
    dropMimeTypes: [nodesMime],
    handleDrag: (keys, data) => {
      const marks = keys.flatMap((key) => model.node(key)?.mark ?? []);
      data.set(nodesMime, new DataTransferItem(JSON.stringify(keys)));
      if (marks.length > 0) data.set('text/plain', new DataTransferItem(marks.join(' ')));
    },
    handleDrop: async (target, data) => {
      const keys = await draggedKeys(data.get(nodesMime));
      const params = target === undefined ? undefined : dropPlace(model, keys, target);
      if (params !== undefined) await moveNodes(client, params);
    },
  };
}

/** The keys that a drag carries; nothing where it is not ours. */
export async function draggedKeys(item: DataTransferItem | undefined): Promise<string[]> {
  try {
    const keys: unknown = JSON.parse((await item?.asString()) ?? '[]');
    return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}

/**
 * Where things go that are dropped on a line. On a thing of their own kind they take its place: what
 * comes from above goes behind it, everything else in front of it. On the thing that holds such
 * things they go to its end.
 */
export function dropPlace(
  model: OutlineModel,
  keys: readonly string[],
  target: string,
): MoveParams | undefined {
  const dragged = keys.map((key) => model.node(key)).filter((node) => node?.movable === true);
  const [first] = dragged;
  const onto = model.node(target);
  if (first === undefined || onto === undefined) return undefined;
  if (dragged.some((node) => node?.type !== first.type)) return undefined;
  const moved = dragged.flatMap((node) => node?.key ?? []);
  if (isHolder(onto.type, first.type)) return { keys: moved, parent: target };
  const parent = model.parent(target);
  if (onto.type !== first.type || parent === undefined || moved.includes(target)) return undefined;
  const before = placeBeside(model, parent, moved, target);
  return { keys: moved, parent, ...(before !== undefined && { before }) };
}

function isHolder(holder: OutlineNode['type'], held: OutlineNode['type']): boolean {
  return held === 'chapter' ? holder === 'report' : holder === 'chapter';
}

/** The sibling to go in front of: the target, or the one behind it for what comes from above. */
function placeBeside(
  model: OutlineModel,
  parent: string,
  moved: readonly string[],
  target: string,
): string | undefined {
  const siblings = model.known(parent).filter((key) => !moved.includes(key) || key === target);
  const all = model.known(parent);
  const fromAbove = moved.some((key) => {
    const at = all.indexOf(key);
    return at >= 0 && at < all.indexOf(target);
  });
  if (!fromAbove) return target;
  const next = siblings[siblings.indexOf(target) + 1];
  return next !== undefined && model.node(next)?.movable === true ? next : undefined;
}
