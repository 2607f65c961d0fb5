import type { Span } from './finding.ts';
import type { Run } from './scalar/runWriter.ts';
import { scalarRuns } from './scalar/scalarRuns.ts';
import type { ScalarNode } from './tree.ts';

/**
 * Where a piece of a scalar's text stands in the block. An escape, a doubled quote or a folded line
 * break that the piece touches is covered whole.
 * @param block anything that holds the text which the scalar's offsets count in
 * @param span offsets in `scalar.text`
 * @returns offsets in the block's text
 */
export function sourceSpan(block: { readonly text: string }, scalar: ScalarNode, span: Span): Span {
  const runs = scalarRuns(block.text, scalar);
  const start = startInSource(runs, scalar, span.start);
  if (span.end <= span.start) return { start, end: start };
  return { start, end: Math.max(start, endInSource(runs, scalar, span.end)) };
}

/** The offset in `scalar.text` of an offset in the block: the nearest one at or behind it. */
export function textOffset(
  block: { readonly text: string },
  scalar: ScalarNode,
  offset: number,
): number {
  for (const run of scalarRuns(block.text, scalar)) {
    if (offset < run.source + run.sourceLength) {
      const into = Math.max(0, offset - run.source);
      return run.text + (run.exact ? into : 0);
    }
  }
  return scalar.text.length;
}

function startInSource(runs: readonly Run[], scalar: ScalarNode, offset: number): number {
  const run = runs[indexOfRun(runs, offset)];
  if (run === undefined) return scalar.content.start;
  const into = offset - run.text;
  if (into < run.length) return run.source + (run.exact ? into : 0);
  return run.source + run.sourceLength;
}

function endInSource(runs: readonly Run[], scalar: ScalarNode, offset: number): number {
  const run = runs[indexOfRun(runs, offset - 1)];
  if (run === undefined) return scalar.content.start;
  const into = Math.min(offset - run.text, run.length);
  return run.source + (run.exact ? into : run.sourceLength);
}

/** The last run that begins at or before an offset of the text. */
function indexOfRun(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.text ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
