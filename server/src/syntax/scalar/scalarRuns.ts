import { blockRuns } from './blockScalar.ts';
import { flowRuns } from './flowScalar.ts';
import type { ScalarNode } from '../tree.ts';
import { type Run, RunWriter } from './runWriter.ts';

/** The runs of a scalar, one after the other without a hole in the text. */
export function scalarRuns(source: string, scalar: ScalarNode): readonly Run[] {
  const writer = new RunWriter();
  if (scalar.style === 'literal' || scalar.style === 'folded') blockRuns(source, scalar, writer);
  else flowRuns(source, scalar, writer);
  return writer.runs;
}
