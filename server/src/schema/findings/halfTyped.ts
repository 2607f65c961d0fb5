import type { Block } from '../../syntax/block.ts';
import type { Span } from '../../syntax/finding.ts';
import { columnOf, indentOf, lineEnd, lineStart } from '../../syntax/pieces.ts';
import type { MappingNode, Pair } from '../../syntax/tree.ts';
import type { Scene } from '../spot.ts';

const longLine = 200;

/**
 * True when a line that could not be read may hold keys of this object: asking for missing keys
 * would be noise on top of what is said about that line.
 */
export function mayBeMissingLines(scene: Scene, mapping: MappingNode): boolean {
  const { text } = scene.block;
  const column = columnOf(text, mapping.pairs[0]?.start ?? mapping.start);
  const lines = unfinished(scene.block);
  return lines.some((line) => {
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

// Faults in the writing after which more of the same thing is still to come.
const begun = /unclosed|incomplete|syntax|trailing-comma/;

/** The places of a block where something is begun and not finished. */
export function unfinished(block: Block): readonly Span[] {
  const { findings, masked } = block.parsed;
  return [...findings.filter((finding) => begun.test(finding.code)), ...masked];
}

/** True when a finding stands where the writing itself is at fault: that has to be mended first. */
export function isOvershadowed(scene: Scene, finding: Span): boolean {
  const { text, parsed } = scene.block;
  return parsed.findings.some((fault) => {
    if (fault.start <= finding.end && finding.start <= fault.end) return true;
    const start = lineStart(text, fault.start);
    const end = lineEnd(text, fault.start);
    // A file in one long line would have no findings left.
    return end - start < longLine && finding.start >= start && finding.start <= end;
  });
}
