import type { ReportFile } from '../../model/report.ts';
import type { OutlineNode } from '../../protocol.ts';
import type { Span } from '../../syntax/finding.ts';

/** A finding as the tree counts it; `start` is an offset of the file. */
export interface Problem {
  readonly start: number;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
}

/** The findings of a file that are known by now, in the order of the text. */
export type ProblemsOf = (file: ReportFile) => readonly Problem[];

type Counts = OutlineNode['problems'];

export const noProblems: Counts = { errors: 0, warnings: 0 };

const counted = new WeakMap<readonly Problem[], Counts>();

/** The errors and warnings of a whole file; counted once for each list of findings. */
export function problemsInFile(file: ReportFile, problemsOf: ProblemsOf): Counts {
  const problems = problemsOf(file);
  const known = counted.get(problems);
  if (known !== undefined) return known;
  const counts = count(problems, 0, problems.length);
  counted.set(problems, counts);
  return counts;
}

/** The errors and warnings that begin in a part of a file; found by halving. */
export function problemsIn(file: ReportFile, span: Span, problemsOf: ProblemsOf): Counts {
  const problems = problemsOf(file);
  return count(problems, firstFrom(problems, span.start), firstFrom(problems, span.end));
}

/** Several counts together. */
export function sum(counts: Iterable<Counts>): Counts {
  let errors = 0;
  let warnings = 0;
  for (const each of counts) {
    errors += each.errors;
    warnings += each.warnings;
  }
  return { errors, warnings };
}

function count(problems: readonly Problem[], from: number, to: number): Counts {
  let errors = 0;
  let warnings = 0;
  for (let at = from; at < to; at++) {
    const severity = problems[at]?.severity;
    if (severity === 'error') errors++;
    else if (severity === 'warning') warnings++;
  }
  return { errors, warnings };
}

/** The number of the first finding that begins at an offset or behind it. */
function firstFrom(problems: readonly Problem[], offset: number): number {
  let low = 0;
  let high = problems.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((problems[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
