import type { Finding } from '../finding.ts';
import { lineParts } from './lineParts.ts';
import { lineStart, nextLine } from '../pieces.ts';

const vague: ReadonlySet<string> = new Set([
  'yaml-syntax',
  'yaml-indentation',
  'yaml-incomplete-line',
]);

/**
 * One fault, one finding: what hangs below a faulty line often cannot be read because of it. Such a
 * finding is left out until the line above is mended; what is clearly a fault of its own stays.
 */
export function withoutConsequences(text: string, findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings.toSorted((one, other) => one.start - other.start)) {
    const cause = kept.at(-1);
    if (cause && vague.has(finding.code) && hangsBelow(text, cause.start, finding.start)) continue;
    kept.push(finding);
  }
  return kept;
}

/** True when every line behind the first one, up to the second, is indented deeper than it. */
function hangsBelow(text: string, upper: number, lower: number): boolean {
  const cause = lineParts(text, lineStart(text, upper));
  const column = cause.indent - cause.start;
  const last = lineStart(text, lower);
  if (last === cause.start) return true;
  for (let at = nextLine(text, upper); at <= last && at < text.length; at = nextLine(text, at)) {
    const line = lineParts(text, at);
    if (line.indent < line.end && line.indent - at <= column) return false;
  }
  return true;
}
