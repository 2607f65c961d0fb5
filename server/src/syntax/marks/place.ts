import type { Span } from '../finding.ts';
import { scalarRuns } from '../scalar/scalarRuns.ts';
import type { Run } from '../scalar/runWriter.ts';
import type { ScalarNode } from '../tree.ts';
import type { Place } from './reader.ts';

/**
 * How places in a scalar's text become places in its block. Undefined where what stands in the block
 * can be read as it is: below `|`, where only indentation is added to the text, and in all that is
 * written as it is meant.
 */
export function placeIn(source: string, scalar: ScalarNode): Place {
  if (scalar.style === 'literal' || isAsMeant(source, scalar)) return undefined;
  const { start: base } = scalar;
  if (lacksQuotes(source, scalar) && source.startsWith(scalar.text, base)) {
    return (start, end) => ({ start: base + start, end: base + end });
  }
  let runs: readonly Run[] | undefined;
  return (start, end) => {
    runs ??= scalarRuns(source, scalar);
    return spanIn(runs, scalar, start, end);
  };
}

/** A text that begins with a mark is read as if it were quoted, though it is not. */
function lacksQuotes(source: string, { style, start }: ScalarNode): boolean {
  const first = source.charAt(start);
  return (style === 'single' && first !== "'") || (style === 'double' && first !== '"');
}

function isAsMeant(source: string, { content, text }: ScalarNode): boolean {
  return content.end - content.start === text.length && source.startsWith(text, content.start);
}

/** As `sourceSpan`, for many spans of one scalar. */
function spanIn(runs: readonly Run[], scalar: ScalarNode, start: number, end: number): Span {
  const from = sourceStart(runs, scalar, start);
  return { start: from, end: end > start ? Math.max(from, sourceEnd(runs, scalar, end)) : from };
}

/** An empty span stands behind what is before it, not behind the quote or the line after it. */
function sourceStart(runs: readonly Run[], scalar: ScalarNode, offset: number): number {
  const run = runAt(runs, offset);
  if (run === undefined) return scalar.content.start;
  const into = offset - run.text;
  if (into < run.length) return run.source + (run.exact ? into : 0);
  return run.source + run.sourceLength;
}

function sourceEnd(runs: readonly Run[], scalar: ScalarNode, offset: number): number {
  const run = runAt(runs, offset - 1);
  if (run === undefined) return scalar.content.start;
  return run.source + (run.exact ? Math.min(offset - run.text, run.length) : run.sourceLength);
}

/** The last run that begins at or before an offset of the text. */
function runAt(runs: readonly Run[], offset: number): Run | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.text ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return runs[low];
}
