import type { Report, ReportFile } from '../../model/report.ts';
import type { Span } from '../../syntax/finding.ts';

/** The part of a file that hints are asked for, in offsets of the file. */
export interface HintsAt {
  readonly report: Report;
  readonly file: ReportFile;
  readonly span: Span;
}

/** The numbers of the units that reach into the part. */
export function unitsWithin({ file, span }: HintsAt): number[] {
  const found: number[] = [];
  for (const [number, start] of file.starts.entries()) {
    const next = file.starts[number + 1] ?? Number.POSITIVE_INFINITY;
    if (start <= span.end && next >= span.start) found.push(number);
  }
  return found;
}

/** Whether an offset lies in the part. */
export function isWithin({ span }: HintsAt, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
