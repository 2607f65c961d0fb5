import type { ReportFile } from '../../../model/report.ts';
import { blockAt } from '../../../syntax/locate.ts';
import { nodesOf, valueOf } from '../../../syntax/pieces.ts';
import type { Node } from '../../../syntax/tree.ts';

/** The mapping that starts at an offset of a file. */
export function itemOf(file: ReportFile, offset: number): Node | undefined {
  return startingAt(file, offset).find(({ type }) => type === 'mapping');
}

/** The text of a scalar at an offset, or of that key of the mapping there. */
export function textAt(file: ReportFile, offset: number, key?: string): string | undefined {
  const found =
    key === undefined
      ? startingAt(file, offset).find(({ type }) => type === 'scalar')
      : valueOf(itemOf(file, offset), key);
  return found?.type === 'scalar' ? found.text : undefined;
}

function startingAt({ syntax }: ReportFile, offset: number): readonly Node[] {
  const at = blockAt(syntax, offset);
  const base = syntax.starts[at] ?? 0;
  return nodesOf(syntax.blocks[at]?.parsed.root).filter(({ start }) => start + base === offset);
}
