import type { Change, Finding, Span } from '../finding.ts';

/**
 * A way to mend a fault: with the changes the text can be read. The same changes are offered as the
 * fix, so what the editor shows after the fix is what the rest of the tools saw before it.
 */
export interface Mend {
  readonly finding: Finding;
  readonly changes: readonly Change[];
}

/** A mend whose changes are also its one fix. */
export function mend(
  code: string,
  span: Span,
  title: string,
  changes: readonly Change[],
  args: Readonly<Record<string, string>> = {},
): Mend {
  const fix = { title: { id: title, args }, changes, preferred: true };
  return { finding: { code, start: span.start, end: span.end, args, fixes: [fix] }, changes };
}

/** A text in quotes that hold it as it is. */
export function quote(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

/** The mends that can be made together: of two that touch each other the first. */
export function withoutOverlaps(mends: readonly Mend[]): Mend[] {
  const taken: Mend[] = [];
  const changes: Change[] = [];
  for (const one of mends) {
    const touched = one.changes.some((change) =>
      changes.some((other) => change.start <= other.end && other.start <= change.end),
    );
    if (touched) continue;
    taken.push(one);
    changes.push(...one.changes);
  }
  return taken;
}
