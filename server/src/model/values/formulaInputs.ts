import type { Formula } from '../../syntax/marks/mark.ts';
import type { PeriodOptions } from '../period.ts';
import { intervalOf } from './interval.ts';
import { firmest, type Known, knownOf, ofMembers } from './known.ts';
import type { DerivedFault, Metric } from './metric.ts';
import { membersText, periodsOf } from './tell.ts';
import { periodKeyOf } from './wanted.ts';

export type FigureNode = Extract<Formula, { readonly type: 'figure' }>;

/** What a metric's id leads to; a cycle may say the ids that it runs through. */
export type Found = Metric | 'unknown' | 'cycle' | { readonly cycle: readonly string[] };
export type FindMetric = (id: string) => Found;

/** One figure of a formula, with all values that it may take. */
export interface Input {
  readonly node: FigureNode;
  readonly metric: Metric;
  /** No members are named: it is taken for all that the inputs share. */
  readonly isOpenInMembers: boolean;
  readonly isOpenInPeriod: boolean;
  readonly known: readonly Known[];
  /** By member and period, each empty where the input is not open in it. */
  readonly cells: ReadonlyMap<string, readonly Known[]>;
}

/** Every figure of a formula, from left to right. */
export function figuresOf(formula: Formula): readonly FigureNode[] {
  const found: FigureNode[] = [];
  const open: Formula[] = [formula];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'figure') found.push(node);
    else if (node.type === 'negate') open.push(node.of);
    else if (node.type !== 'number') open.push(node.right, node.left);
  }
  return found;
}

/** The values of a figure; undefined with a fault, or without one where its own formula has one. */
export function inputOf(
  node: FigureNode,
  metric: Metric,
  options: PeriodOptions,
  faults: DerivedFault[],
): Input | undefined {
  const { brackets, members, from, to, metric: name } = node.expression;
  const all = knownOf(metric, options).filter(({ observation }) => isNumber(observation.level));
  if (all.length === 0) {
    if (metric.faults.length === 0) faults.push(fault('no-values', name, { metric: metric.id }));
    return undefined;
  }
  const ids = members.map((part) => part.text);
  const ofThese = brackets === undefined ? all : ofMembers(all, ids);
  if (ofThese.length === 0) {
    const known = [...new Set(all.map((each) => membersText(each.observation.members)))].join('; ');
    const args = { metric: metric.id, wanted: ids.join(', '), known };
    faults.push(fault('no-such-member', brackets ?? name, args));
    return undefined;
  }
  const wanted = to && from ? `${from.text}..${to.text}` : from?.text;
  const key = wanted === undefined ? undefined : periodKeyOf(metric, wanted, options);
  const known = wanted === undefined ? ofThese : ofThese.filter((each) => each.periodKey === key);
  if (known.length === 0) {
    const args = { metric: metric.id, wanted: wanted ?? '', known: periodsOf(ofThese).join(', ') };
    faults.push(
      fault('no-such-period', { start: (from ?? name).start, end: (to ?? from ?? name).end }, args),
    );
    return undefined;
  }
  const open = { isOpenInMembers: brackets === undefined, isOpenInPeriod: wanted === undefined };
  return { node, metric, ...open, known, cells: cellsOf(known, open) };
}

function isNumber(level: Known['observation']['level']): boolean {
  return level !== undefined && intervalOf(level) !== undefined;
}

function cellsOf(
  known: readonly Known[],
  open: Pick<Input, 'isOpenInMembers' | 'isOpenInPeriod'>,
): ReadonlyMap<string, readonly Known[]> {
  const cells = new Map<string, Known[]>();
  for (const each of firmest(known)) {
    const key = cellKey(
      open.isOpenInMembers ? each.memberKey : '',
      open.isOpenInPeriod ? each.periodKey : '',
    );
    const cell = cells.get(key);
    if (cell) cell.push(each);
    else cells.set(key, [each]);
  }
  return cells;
}

export function cellKey(members: string, period: string): string {
  return `${members}|${period}`;
}

/** A fault of a formula at a place. */
export function fault(
  type: DerivedFault['type'],
  { start, end }: { readonly start: number; readonly end: number },
  args: Readonly<Record<string, string>> = {},
): DerivedFault {
  return { type, start, end, args };
}
