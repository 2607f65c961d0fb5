import { applied } from '../../syntax/applied.ts';
import type { Change } from '../../syntax/finding.ts';
import type { Written } from './proseIn.ts';

/**
 * Changes within a scalar as its quotes have them; an unquoted text that would be read otherwise
 * afterwards is put in quotes as a whole.
 */
export function fitInto(
  text: string,
  { node, inFlow }: Written,
  changes: readonly Change[],
): readonly Change[] {
  if (node.style === 'double') {
    return changes.map((change) => ({ ...change, newText: escaped(change.newText) }));
  }
  if (node.style === 'single') {
    return changes.map((change) => ({ ...change, newText: change.newText.replaceAll("'", "''") }));
  }
  if (node.style !== 'plain') return changes;
  const { start, end } = node.content;
  const mended = applied(text.slice(start, end), changes, start);
  if (!needsQuotes(mended, inFlow)) return changes;
  return [{ start, end, newText: `'${mended.replaceAll("'", "''")}'` }];
}

function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function needsQuotes(text: string, inFlow: boolean): boolean {
  if (/^[[\]{}@,&*!|>'"%`#]/.test(text) || /:(?:\s|$)|\s#/.test(text)) return true;
  return inFlow && /[[\]{},]/.test(text);
}
