import type { Placed } from '../../model/report.ts';
import type { Declaration } from '../../model/symbols.ts';

/**
 * The anchor of the place that gives an id, where aliases repeat it: they may stand for something
 * else than a reference, such as a title. Undefined without one.
 */
export function anchorOf({ file, base, item }: Placed<Declaration>): string | undefined {
  if (!file.text.includes('*')) return undefined;
  const { blocks, starts } = file.syntax;
  const number = starts.lastIndexOf(base);
  const anchored = blocks[number]?.parsed.anchors.find(
    (node) => node.type === 'scalar' && node.content.start === item.start,
  );
  const name = anchored?.anchor?.name;
  if (name === undefined) return undefined;
  const isUsed = blocks.some(({ parsed }) => parsed.aliases.some((alias) => alias.name === name));
  return isUsed ? name : undefined;
}
