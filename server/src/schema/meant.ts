import type { Fault } from './faults.ts';

/** Keywords that only look at the value itself, not into it. */
const shallow = new Set(['type', 'enum', 'const', 'pattern', 'format', 'minLength', 'maxLength']);

/**
 * The faults with every `anyOf` and `oneOf` reduced to what the writer meant: the faults of the
 * branch that he took, or one fault `choice` where he took none or too many.
 */
export function meantFaults(faults: readonly Fault[]): readonly Fault[] {
  return faults.flatMap(meant);
}

function meant(fault: Fault): readonly Fault[] {
  if (fault.branches === undefined) return [fault];
  const choice: Fault = { ...fault, keyword: 'choice' };
  if (fault.params['passing'] !== 0) return [choice];
  const branches = fault.branches.map(meantFaults).filter((branch) => branch.length > 0);
  if (fault.data === null) return [choice];
  return (
    ofValue(choice, branches) ??
    ofKeys(choice, branches) ??
    fewest(tagged(choice, ofType(choice, branches)))
  );
}

/** A value that no branch takes as it is: one fault with all that is allowed. */
function ofValue(choice: Fault, branches: Branches): readonly Fault[] | undefined {
  const all = branches.every((branch) => branch.some((fault) => isShallow(choice, fault)));
  const open = ofType(choice, branches);
  if (!all || (open.length > 0 && !open.every((branch) => isShallowOnly(choice, branch)))) {
    return undefined;
  }
  const faults = (open.length > 0 ? open : branches).flat();
  if (open.length === 0) return [{ ...choice, keyword: 'type', params: { type: types(faults) } }];
  const values = faults.flatMap(valuesOf);
  if (values.length === 0) return open.length === 1 ? open[0] : [choice];
  return [{ ...choice, keyword: 'enum', params: { allowedValues: values } }];
}

type Branches = readonly (readonly Fault[])[];

function isShallow(choice: Fault, fault: Fault): boolean {
  return samePath(choice, fault) && shallow.has(fault.keyword);
}

function isShallowOnly(choice: Fault, branch: readonly Fault[]): boolean {
  return branch.every((fault) => isShallow(choice, fault));
}

/** The branches that take a value of this type at all. */
function ofType(choice: Fault, branches: Branches): Branches {
  return branches.filter(
    (branch) => !branch.some((fault) => fault.keyword === 'type' && samePath(choice, fault)),
  );
}

function types(faults: readonly Fault[]): unknown[] {
  return [...new Set(faults.flatMap((fault) => fault.params['type'] ?? []))];
}

/** The values that a failed `enum` or `const` would have taken. */
export function valuesOf(fault: Fault): unknown[] {
  if (fault.keyword === 'const') return [fault.params['allowedValue']];
  const allowed = fault.params['allowedValues'];
  return fault.keyword === 'enum' && Array.isArray(allowed) ? allowed : [];
}

/** Branches that only name keys: the one begun is the one meant, when there is just one. */
function ofKeys(choice: Fault, branches: Branches): readonly Fault[] | undefined {
  const keysOnly = branches.every((branch) => branch.every((fault) => isAboutKeys(choice, fault)));
  if (!keysOnly) return undefined;
  const begun = branches.filter((branch) => branch.some((fault) => hasSome(choice, fault)));
  return begun.length === 1 && begun[0]?.every(isRequired) ? begun[0] : [choice];
}

function isAboutKeys(choice: Fault, fault: Fault): boolean {
  return samePath(choice, fault) && ['required', 'not', 'choice'].includes(fault.keyword);
}

function isRequired(fault: Fault): boolean {
  return fault.keyword === 'required';
}

function hasSome(choice: Fault, fault: Fault): boolean {
  const { data } = choice;
  if (!isRequired(fault) || typeof data !== 'object' || data === null) return false;
  return (fault.schema.required ?? []).some((key) => Object.hasOwn(data, key));
}

/** Branches told apart by the value of one key: those whose value fits, else that value alone. */
function tagged(choice: Fault, branches: Branches): Branches {
  const tags = branches.map((branch) => branch.filter((fault) => isTag(choice, fault)));
  const open = branches.filter((_branch, index) => tags[index]?.length === 0);
  if (open.length > 0) return open;
  const first = tags[0]?.[0];
  if (first === undefined) return branches;
  const same = tags.flat().filter((fault) => samePath(first, fault));
  const allowedValues = [...new Set(same.flatMap(valuesOf))];
  return [[{ ...first, keyword: 'enum', params: { allowedValues } }]];
}

function isTag(choice: Fault, fault: Fault): boolean {
  return valuesOf(fault).length > 0 && fault.path.length === choice.path.length + 1;
}

/** The branch that the data is nearest to: the fewest keys it does not know, the fewest faults. */
function fewest(branches: Branches): readonly Fault[] {
  return branches.toSorted((a, b) => costOf(a) - costOf(b))[0] ?? [];
}

function costOf(branch: readonly Fault[]): number {
  const unknown = branch.filter((fault) => fault.keyword === 'additionalProperties');
  return unknown.length * 100 + branch.length;
}

/** True for faults of the same value. */
function samePath(a: Fault, b: Fault): boolean {
  return a.path.length === b.path.length && a.path.every((step, index) => step === b.path[index]);
}
