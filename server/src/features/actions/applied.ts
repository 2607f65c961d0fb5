import type { Change } from '../../syntax/finding.ts';
import { lineStart } from '../../syntax/pieces.ts';

/** A text after changes, which are in the order of the text and apart from each other. */
export function applied(text: string, changes: readonly Change[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, newText } of changes) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

/** The one change of whole lines that makes a text of another, without what is the same at both ends. */
export function narrowed(before: string, after: string): Change[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same++;
  const start = lineStart(before, same);
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  // What is left behind begins with a line of its own.
  const rest = /\n/.exec(before.slice(before.length - end));
  end = rest === null ? 0 : end - rest.index - 1;
  return [{ start, end: before.length - end, newText: after.slice(start, after.length - end) }];
}
