import type { Change, Finding, Fix } from '../../syntax/finding.ts';

/** The fixes of many findings as one edit. */
export interface Together {
  readonly changes: ReadonlyMap<string, readonly Change[]>;
  /** How many findings it mends. */
  readonly count: number;
  /** How many it leaves, since their fixes would change what others change. */
  readonly left: number;
}

/** Findings with the file that they are of. */
export interface Found {
  readonly uri: string;
  readonly finding: Finding;
}

/** The fix that may be made without asking. */
export function rightFix({ fixes }: Finding): Fix | undefined {
  return fixes?.find((fix) => fix.preferred === true);
}

/**
 * The preferred fixes of many findings, of any files; one that would change what another changes is
 * left out.
 */
export function together(found: readonly Found[]): Together {
  const taken = new Map<string, Change[]>();
  let count = 0;
  let left = 0;
  for (const { uri, finding } of found) {
    const fix = rightFix(finding);
    if (fix === undefined) continue;
    const fits = fix.changes.map((change) => fitOf(taken.get(change.uri ?? uri) ?? [], change));
    if (fits.includes('clashes')) {
      left++;
      continue;
    }
    count++;
    for (const [at, change] of fix.changes.entries()) {
      if (fits[at] === 'free') put(taken, change.uri ?? uri, change);
    }
  }
  return { changes: taken, count, left };
}

/** Changes are kept in the order of the text, and those of one place in the order of findings. */
function put(taken: Map<string, Change[]>, uri: string, change: Change): void {
  const list = taken.get(uri);
  if (list === undefined) taken.set(uri, [change]);
  else list.splice(indexOf(list, change.start + 1), 0, change);
}

/** The first change that starts at or behind an offset. */
function indexOf(list: readonly Change[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Fit = 'free' | 'done' | 'clashes';

function fitOf(list: readonly Change[], change: Change): Fit {
  const at = indexOf(list, change.start);
  let fit: Fit = 'free';
  for (const near of list.slice(Math.max(0, at - 1))) {
    if (near.start > change.end) break;
    if (near.end < change.start) continue;
    if (isSame(near, change)) return 'done';
    if (!goOn(near, change)) fit = 'clashes';
  }
  return fit;
}

function isSame(one: Change, other: Change): boolean {
  return one.start === other.start && one.end === other.end && one.newText === other.newText;
}

/** Both put something of its own behind the same place: lines, or items behind a comma. */
function goOn(one: Change, other: Change): boolean {
  return one.start === other.start && isAdded(one) && isAdded(other);
}

function isAdded({ start, end, newText }: Change): boolean {
  return start === end && /^(?:[\r\n]|, ?)/.test(newText);
}
