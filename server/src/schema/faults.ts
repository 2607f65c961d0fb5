import type { Path } from '../syntax/tree.ts';
import type { SchemaError, SchemaNode } from './validators.ts';

/** One keyword of a schema that data does not meet. */
export interface Fault {
  readonly keyword: string;
  /** From the value that was validated to the one at fault. */
  readonly path: Path;
  readonly params: Readonly<Record<string, unknown>>;
  readonly schema: SchemaNode;
  readonly data: unknown;
  /** The key at fault, where the key and not its value is. */
  readonly key?: string;
  /** What each branch of an `anyOf` or `oneOf` has against the data. */
  readonly branches?: readonly (readonly Fault[])[];
}

// They only repeat that another fault, which is in the list too, was found.
const echoes = new Set(['if', 'propertyNames']);

/** The flat list of errors as a tree: every choice holds the faults of its branches. */
export function readFaults(errors: readonly SchemaError[]): readonly Fault[] {
  const faults: Fault[] = [];
  let at = errors.length;
  while (at > 0) {
    const error = errors[--at];
    if (error === undefined || echoes.has(error.keyword)) continue;
    const counts = error.params['counts'];
    if (!isCounts(counts)) {
      faults.push(faultOf(error));
      continue;
    }
    const first = at - counts.reduce((sum, count) => sum + count, 0);
    faults.push({ ...faultOf(error), branches: readBranches(errors, first, counts) });
    at = first;
  }
  return faults.reverse();
}

/** The errors of the branches stand before the one of their choice, branch by branch. */
function readBranches(
  errors: readonly SchemaError[],
  first: number,
  counts: readonly number[],
): readonly (readonly Fault[])[] {
  let at = first;
  return counts.map((count) => readFaults(errors.slice(at, (at += count))));
}

function isCounts(counts: unknown): counts is readonly number[] {
  return Array.isArray(counts);
}

function faultOf(error: SchemaError): Fault {
  return {
    keyword: error.keyword,
    path: readPointer(error.instancePath),
    params: error.params,
    schema: error.parentSchema ?? {},
    data: error.data,
    ...(error.propertyName !== undefined && { key: error.propertyName }),
  };
}

/** The steps of a JSON pointer; item numbers stay texts, as the pointer does not tell them apart. */
function readPointer(pointer: string): Path {
  const steps = pointer.split('/').slice(1);
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
