import type { Span } from '../../syntax/finding.ts';
import { columnOf, indentOf, lineStart } from '../../syntax/pieces.ts';
import type { MappingNode, Pair } from '../../syntax/tree.ts';
import type { Scene } from '../spot.ts';

/**
 * True when a line that could not be read may hold keys of this object: asking for missing keys
 * would be noise on top of what is said about that line.
 */
export function mayBeMissingLines(scene: Scene, mapping: MappingNode): boolean {
  const { text } = scene.block;
  const column = columnOf(text, mapping.pairs[0]?.start ?? mapping.start);
  return scene.block.parsed.masked.some((line) => {
    const start = lineStart(text, line.start);
    const inside = line.start < mapping.end && line.end > lineStart(text, mapping.start);
    if (inside) return mapping.style === 'flow' || indentOf(text, start) <= column;
    return line.start >= mapping.end
      ? isBlank(text, mapping.end, line.start)
      : isBlank(text, line.end, mapping.start);
  });
}

/** True when the value of a key may stand in a line right below that could not be read. */
export function mayBeMissingValue(scene: Scene, pair: Pair): boolean {
  const { text } = scene.block;
  return scene.block.parsed.masked.some(
    (line) => line.start >= pair.end && isBlank(text, pair.end, line.start),
  );
}

/** Nothing but white space, comments, dashes and colons between two places. */
function isBlank(text: string, start: number, end: number): boolean {
  return text
    .slice(start, end)
    .split(/\r\n|[\r\n]/)
    .every((line) => /^[\s:-]*(?:#.*)?$/.test(line));
}

/** True when anything of the block could not be read. */
export function isBroken(masked: readonly Span[]): boolean {
  return masked.length > 0;
}
