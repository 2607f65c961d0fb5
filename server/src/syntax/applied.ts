import type { Change } from './finding.ts';

/**
 * A text after changes that do not overlap.
 *
 * @param base the offset of the changes at which the text begins
 */
export function applied(text: string, changes: readonly Change[], base = 0): string {
  let result = '';
  let at = 0;
  for (const { start, end, newText } of changes.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, start - base) + newText;
    at = end - base;
  }
  return result + text.slice(at);
}
