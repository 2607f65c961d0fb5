import type { Placed, Report } from '../../model/report.ts';
import type { Declaration } from '../../model/symbols.ts';
import type { Block } from '../../syntax/block.ts';
import type { Span } from '../../syntax/finding.ts';

/**
 * Places in open files where the id stands as a word in lines that cannot be read, such as one that
 * is half typed: whether they mean the thing nobody can tell. Files that nobody has open are not
 * taken apart for it.
 */
export function unreadPlaces(
  report: Report,
  { item: { id } }: Placed<Declaration>,
): Placed<Span>[] {
  const found: Placed<Span>[] = [];
  for (const file of report.files.values()) {
    if (file.version === undefined || !file.text.includes(id)) continue;
    for (const [number, block] of file.syntax.blocks.entries()) {
      const unit = file.units[number];
      if (unit === undefined || !block.text.includes(id)) continue;
      const base = file.starts[number] ?? 0;
      for (const item of wordsIn(block, id)) found.push({ file, unit, base, item });
    }
  }
  return found;
}

function wordsIn({ text, parsed }: Block, id: string): Span[] {
  return parsed.masked.flatMap((line) => {
    const found: Span[] = [];
    for (let at = text.indexOf(id, line.start); at >= 0; at = text.indexOf(id, at + id.length)) {
      const end = at + id.length;
      if (end > line.end) break;
      const isWhole =
        !partBefore.test(text.slice(Math.max(0, at - 2), at)) &&
        !partBehind.test(text.slice(end, end + 2));
      if (isWhole) found.push({ start: at, end });
    }
    return found;
  });
}

/** What would make an id longer, in two code units at its border. */
const partBehind = /^[\p{L}\p{M}\p{Nd}_-]/u;
const partBefore = /[\p{L}\p{M}\p{Nd}_-]$/u;
