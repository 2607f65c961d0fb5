import { YAMLException } from 'js-yaml';
import { buildTree, readEvents, type Tree } from '../parse/buildTree.ts';
import type { Change, Finding, Span } from '../finding.ts';
import { applyChanges, originalOffset, originalTree } from './repair.ts';
import { withoutConsequences } from './consequences.ts';
import { lineStart } from '../pieces.ts';
import { readSimple } from '../parse/readSimple.ts';
import { loneTrials, mendTrials, suspectTrials, type Trial } from './trials.ts';

/** What could be read of a text, and what had to be changed or left out for it. */
export interface Recovered {
  readonly tree: Tree | undefined;
  readonly findings: readonly Finding[];
  readonly masked: readonly Span[];
}

/** An attempt to read a text: its tree, or how far it got and why not further. */
interface Attempt {
  readonly tree: Tree | undefined;
  readonly reached: number;
  readonly reason: string;
}

/** Faults after which the rest of a block is given up. */
const maxFaults = 24;
/** How many code units may be read once more to find the mends of one block. */
const budget = 3_000_000;
/** How many mends may be needed together before the reading gets further. */
const maxSteps = 8;

/**
 * Reads a text that need not be YAML. At a fault the suspected lines are mended or masked, each way
 * is tried, and the one with which the reading gets furthest is kept. Never throws.
 * @param given changes that are known to be needed
 */
export function recover(text: string, given: readonly Change[]): Recovered {
  const { stackTraceLimit } = Error;
  // Attempts fail by exceptions, whose stacks nobody reads and which cost more than the reading.
  Error.stackTraceLimit = 0;
  try {
    return tryToRead(text, given);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function tryToRead(text: string, given: readonly Change[]): Recovered {
  let attempt = readWith(text, given);
  if (attempt.tree) return { tree: attempt.tree, findings: [], masked: [] };
  const chosen: Trial[] = [];
  const purse: Purse = { left: budget, isThorough: false };
  while (!attempt.tree && chosen.length < maxFaults && purse.left > text.length) {
    const changes = [...given, ...chosen.flatMap((trial) => trial.changes)];
    const next = bestTrial(text, attempt, changes, purse);
    if (next === undefined) break;
    chosen.push(next.trial);
    attempt = next.attempt;
  }
  return conclude(text, given, chosen, attempt);
}

interface Tried {
  readonly trial: Trial;
  readonly attempt: Attempt;
}

interface Purse {
  left: number;
  /** Whether each line has been left out once, at whatever cost. */
  isThorough: boolean;
}

/** The way that gets furthest, of the first group in which one gets further than before. */
function bestTrial(
  text: string,
  failed: Attempt,
  changes: readonly Change[],
  purse: Purse,
): Tried | undefined {
  let best: Tried | undefined;
  let fallback: Tried | undefined;
  for (const group of suspectTrials(text, failed, changes)) {
    for (const trial of group) {
      const tried = follow(text, failed, changes, trial, purse);
      if (tried === undefined) return best;
      if (best === undefined || tried.attempt.reached > best.attempt.reached) best = tried;
      if (tried.attempt.tree) return best;
    }
    if (best && isFurther(text, best.attempt, failed)) {
      return loneTrial(text, failed, changes, purse) ?? best;
    }
    fallback ??= best?.trial.masked ? best : undefined;
  }
  return loneTrial(text, failed, changes, purse) ?? fallback ?? best;
}

/**
 * The one line without which everything can be read, or moved in, if there is one: rather that than
 * to mend one line after another that is fine. What can be read at little cost is tried at each
 * fault, the rest once.
 */
function loneTrial(
  text: string,
  failed: Attempt,
  changes: readonly Change[],
  purse: Purse,
): Tried | undefined {
  const trials = [...loneTrials(text, failed, changes)];
  const found = firstRead(text, changes, trials, purse, readSimple);
  if (found !== undefined || purse.isThorough) return found;
  purse.isThorough = true;
  return firstRead(text, changes, trials, purse, tryEvents);
}

/** The first way with which there is a tree of something. */
function firstRead(
  text: string,
  changes: readonly Change[],
  trials: readonly Trial[],
  purse: Purse,
  readTree: (text: string) => Tree | undefined,
): Tried | undefined {
  for (const trial of trials) {
    if (purse.left < text.length) return undefined;
    purse.left -= text.length;
    const repaired = applyChanges(text, [...changes, ...trial.changes]);
    const tree = readTree(repaired.text);
    if (tree?.root && tree.root.type !== 'scalar')
      return { trial, attempt: read(originalTree(repaired, tree)) };
  }
  return undefined;
}

function tryEvents(text: string): Tree | undefined {
  try {
    return readEvents(text);
  } catch {
    return undefined;
  }
}

function read(tree: Tree): Attempt {
  return { tree, reached: Infinity, reason: '' };
}

/** Only another line counts: a mend must not win by moving a fault within its line. */
function isFurther(text: string, attempt: Attempt, failed: Attempt): boolean {
  if (attempt.tree) return true;
  return lineStart(text, Math.min(attempt.reached, text.length)) > failed.reached;
}

/**
 * Tries a way. After a mend the next fault may show earlier than the last one did, when several
 * lines were read as one; then the mends for that are taken along.
 */
function follow(
  text: string,
  failed: Attempt,
  changes: readonly Change[],
  first: Trial,
  purse: Purse,
): Tried | undefined {
  let trial = first;
  for (let steps = 0; purse.left >= text.length; steps++) {
    purse.left -= text.length;
    const attempt = readWith(text, [...changes, ...trial.changes]);
    const further = isFurther(text, attempt, failed) || first.masked !== undefined;
    const [next] = further ? [] : mendTrials(text, attempt.reached, [...changes, ...trial.changes]);
    if (next === undefined || steps === maxSteps) return { trial, attempt };
    trial = {
      changes: [...trial.changes, ...next.changes],
      findings: [...trial.findings, ...next.findings],
    };
  }
  return undefined;
}

/** Gives up what lies behind the fault when it could not be mended. */
function conclude(
  text: string,
  given: readonly Change[],
  chosen: readonly Trial[],
  attempt: Attempt,
): Recovered {
  const findings = withoutConsequences(
    text,
    chosen.flatMap((trial) => trial.findings),
  );
  const masked = chosen.flatMap((trial) => trial.masked ?? []);
  if (attempt.tree) return { tree: attempt.tree, findings, masked };
  const start = Math.min(attempt.reached, text.length);
  const changes = [...given, ...chosen.flatMap((trial) => trial.changes)];
  const before = changes.filter((change) => change.end <= start);
  const cut = { start, end: text.length, newText: '' };
  const { tree } = readWith(text, [...before, cut]);
  const rest = { start, end: text.length };
  const finding = {
    code: 'yaml-syntax',
    ...firstLine(text, rest),
    args: { reason: attempt.reason },
  };
  return {
    tree,
    findings: findings.length > 0 ? findings : [finding],
    masked: [...masked, tree ? rest : { start: 0, end: text.length }],
  };
}

function firstLine(text: string, { start, end }: Span): Span {
  const stop = text.slice(start, end).search(/[\r\n]/);
  return { start, end: stop < 0 ? end : start + stop };
}

function readWith(text: string, changes: readonly Change[]): Attempt {
  const repaired = applyChanges(text, changes);
  try {
    return read(originalTree(repaired, buildTree(repaired.text)));
  } catch (error) {
    if (!(error instanceof YAMLException))
      return { tree: undefined, reached: 0, reason: String(error) };
    const reached = originalOffset(repaired, error.mark?.position ?? 0);
    return { tree: undefined, reached, reason: error.reason };
  }
}
