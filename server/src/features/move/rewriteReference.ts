import type { Placed } from '../../model/report.ts';
import type { Reference } from '../../model/symbols.ts';
import type { Change, Span } from '../../syntax/finding.ts';

/** The chapter in front of the slash of a reference, in offsets of its unit; undefined without one. */
export function chapterPart({ file, unit, base, item }: Placed<Reference>): Span | undefined {
  if (item.chapter === undefined) return undefined;
  return unit.references.findLast(
    ({ wants, end }) =>
      wants === 'chapter' &&
      end < item.start &&
      /^\s*\\?\/\s*$/.test(file.text.slice(base + end, base + item.start)),
  );
}

/**
 * The edit, in offsets of the file, that gives a reference this chapter in front, or none.
 * @returns undefined when it stands there already
 */
export function rewritten(
  reference: Placed<Reference>,
  chapter: string | undefined,
): Change | undefined {
  const { base, item } = reference;
  const part = chapterPart(reference);
  const id = base + item.start;
  if (part === undefined) {
    return chapter === undefined ? undefined : { start: id, end: id, newText: `${chapter}/` };
  }
  if (chapter === undefined) return { start: base + part.start, end: id, newText: '' };
  if (chapter === item.chapter) return undefined;
  return { start: base + part.start, end: base + part.end, newText: chapter };
}
