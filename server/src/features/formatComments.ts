import type { Level, Plan } from './formatLines.ts';

/** A level with the number of its line in the file. */
interface Place extends Level {
  readonly step: number;
}

/**
 * Gives the lines that hold only a comment the column of what they belong to: of what follows when
 * they stand in its column or left of it, else of what they stand below. A comment between a block
 * that is left alone and another keeps its column.
 */
export function placeComments(plans: readonly Plan[]): void {
  const before: Place[] = [];
  const waiting: Waiting[] = [];
  for (const plan of plans) {
    let next = 0;
    if (plan.untouched) {
      waiting.length = 0;
      before.length = 0;
      continue;
    }
    plan.lines.forEach((line, number) => {
      if (line.comment && line.leader === undefined) {
        waiting.push({ set: (column) => (line.indent = column), old: line.lead });
      }
      for (let level = plan.levels[next]; level?.line === number; level = plan.levels[++next]) {
        settle(waiting, before, level);
        before.push({ ...level, step: plan.step });
      }
    });
    // Nothing but the columns to the left can matter further down.
    keepOpen(before);
  }
  settle(waiting, before, { line: 0, old: 0, now: 0, text: false });
}

interface Waiting {
  readonly set: (column: number) => void;
  readonly old: number;
}

function settle(waiting: Waiting[], before: readonly Place[], next: Level): void {
  for (const { set, old } of waiting) set(old <= next.old ? next.now : below(before, old, next));
  waiting.length = 0;
}

/** The column for a comment that stands deeper than what follows it. */
function below(before: readonly Place[], old: number, next: Level): number {
  let deeper: Place | undefined;
  for (let at = before.length - 1; at >= 0; at--) {
    const level = before[at];
    if (level === undefined) break;
    if (level.old > old) {
      if (deeper === undefined || level.old <= deeper.old) deeper = level;
      continue;
    }
    if (level.old === old) return level.now;
    if (deeper === undefined && next.old > level.old) return next.now;
    return deeper?.now ?? (level.text ? level.now : level.now + level.step);
  }
  return deeper?.now ?? next.now;
}

/** Drops every level that a later one, further left, has closed. */
function keepOpen(levels: Place[]): void {
  const open: Place[] = [];
  for (const level of levels) {
    while ((open.at(-1)?.old ?? -1) >= level.old) open.pop();
    open.push(level);
  }
  levels.splice(0, levels.length, ...open);
}
