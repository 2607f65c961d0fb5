import type { LineParts } from './lineParts.ts';
import { linesAbove } from './linesAbove.ts';
import { type Mend, mend } from './mend.ts';

/** How many lines above are asked for a column that the line could stand at. */
const reach = 60;

/**
 * A line moved to each column that the lines above it leave open, the nearest column first. Never to
 * the margin: what stands there begins a block of its own.
 */
export function indentMends(text: string, parts: LineParts): Mend[] {
  const { start, indent } = parts;
  if (parts.content >= parts.end) return [];
  const written = text.slice(start, indent);
  const tab = written.includes('\t');
  const width = written.replaceAll('\t', '  ').length;
  const columns = openColumns(text, parts).filter(
    (column) => column > 0 && (tab || column !== width),
  );
  const code = tab ? 'yaml-tab' : 'yaml-indentation';
  const span =
    tab || indent > start
      ? { start, end: indent }
      : { start, end: Math.max(parts.content, start + 1) };
  return columns
    .toSorted((one, other) => Math.abs(one - width) - Math.abs(other - width))
    .map((column) => {
      const changes = [{ start, end: indent, newText: ' '.repeat(column) }];
      return mend(code, span, tab ? 'fix-tab' : 'fix-indent', changes, { columns: String(column) });
    });
}

/** Every tab that a line begins with as two or four spaces: one fault, however many lines it has. */
export function tabMends(text: string): Mend[] {
  const lines = [...text.matchAll(/^[ \t]*\t[ \t]*(?=[^\s])/gm)];
  const [first] = lines;
  if (first === undefined || lines.length < 2) return [];
  const span = { start: first.index, end: first.index + first[0].length };
  return [2, 4].map((width) => {
    const changes = lines.map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
      newText: found.replaceAll('\t', ' '.repeat(width)),
    }));
    return mend('yaml-tab', span, 'fix-tab', changes);
  });
}

/** True for a line that is indented like none of the lines around it. */
export function standsOddly(text: string, parts: LineParts): boolean {
  return !openColumns(text, parts).includes(parts.indent - parts.start);
}

/** The columns of the line above and of those around it, and one step inside of it. */
function openColumns(text: string, { start }: LineParts): number[] {
  const columns = new Set<number>();
  let lowest = Infinity;
  for (const above of linesAbove(text, start, reach)) {
    if (above.content >= above.end || text[above.content] === '#') continue;
    const outer = above.indent - above.start;
    const inner = above.content - above.start;
    if (columns.size === 0 && isOpen(text, above)) columns.add(inner + 2);
    if (inner < lowest) columns.add(inner);
    if (outer < lowest) columns.add(outer);
    lowest = Math.min(lowest, outer);
    if (lowest === 0) break;
  }
  return [...columns];
}

/** True for a key whose value stands below it. */
function isOpen(text: string, { colon, value, valueEnd }: LineParts): boolean {
  return colon >= 0 && (value >= valueEnd || /^[|>][-+0-9]*$/.test(text.slice(value, valueEnd)));
}
