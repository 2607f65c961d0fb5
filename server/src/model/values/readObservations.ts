import type { Anchors } from '../../syntax/data.ts';
import type { Span } from '../../syntax/finding.ts';
import { keyText } from '../../syntax/pieces.ts';
import type { Node } from '../../syntax/tree.ts';
import type { About, Context } from '../symbols.ts';
import type { Level } from './level.ts';
import {
  type Fields,
  fieldsOf,
  follow,
  membersIn,
  sourcesIn,
  spanOf,
  textIn,
} from './metricFields.ts';
import type { Observation } from './metricFacts.ts';
import { levelIn, readLevel } from './readLevel.ts';

type Known = Pick<Observation, 'level' | 'change' | 'times'>;

const emptyFrame: Frame = {
  members: new Map(),
  unit: undefined,
  versus: undefined,
  status: undefined,
  asOf: undefined,
  sources: [],
  note: undefined,
};

/** What stands under `values:`: one observation for each period. */
export function readSeries(node: Node | undefined, anchors: Anchors): readonly Observation[] {
  return node === undefined ? [] : series(node, new Map(), anchors, undefined);
}

/** What stands under `observations:`; a pair of before and after gives two with the same span. */
export function readObservations(node: Node | undefined, anchors: Anchors): readonly Observation[] {
  const items = node?.type === 'sequence' ? node.items : [];
  return items.flatMap((item) => readObservation(item, anchors));
}

function readObservation(item: Node, anchors: Anchors): readonly Observation[] {
  const fields = fieldsOf(item, anchors);
  const span = spanOf(item);
  const values = fields.get('values');
  // What an alias leads to may stand in another block, where the offsets mean something else.
  if (values) return series(values, fields, anchors, isApart(item, values) ? span : undefined);
  const frame = frameOf(fields, anchors);
  const before = readLevel(fields.get('before'), anchors);
  const after = readLevel(fields.get('after'), anchors);
  if (before || after) {
    return [
      ...(before ? [make(frame, span, 'before', before, undefined, undefined)] : []),
      ...(after ? [make(frame, span, 'after', after, undefined, undefined)] : []),
    ];
  }
  const known = singleIn(fields, anchors);
  if (known === undefined) return [];
  const period = textIn(fields.get('period'));
  return [make(frame, span, period, known.level, known.change, known.times)];
}

function isApart(item: Node, inner: Node): boolean {
  return item.type === 'alias' || inner.start < item.start || inner.end > item.end;
}

function singleIn(fields: Fields, anchors: Anchors): Known | undefined {
  const level = levelIn(fields);
  const by = readLevel(fields.get('change'), anchors);
  const times = readLevel(fields.get('times'), anchors);
  if (level === undefined && by === undefined && times === undefined) return undefined;
  const unit = textIn(fields.get('unit'));
  const change = by && { by, unit, basis: textIn(fields.get('basis')) };
  // `text` beside a change says how the prose puts the change; it is no level.
  const isLevel = level !== undefined && (hasNumber(level) || (!by && !times));
  return { level: isLevel ? level : undefined, change: isLevel ? undefined : change, times };
}

function hasNumber({ value, min, max }: Level): boolean {
  return value !== undefined || min !== undefined || max !== undefined;
}

function series(
  node: Node,
  around: Fields,
  anchors: Anchors,
  place: Span | undefined,
): readonly Observation[] {
  const target = follow(node, anchors);
  if (target?.type !== 'mapping') return [];
  const seen = new Set<string>();
  const found: Observation[] = [];
  const frame = frameOf(around, anchors);
  for (const pair of target.pairs) {
    const period = keyText(pair.key);
    const value = follow(pair.value, anchors);
    const level = readLevel(value, anchors);
    if (level === undefined || seen.has(period)) continue;
    seen.add(period);
    const span = place ?? (node === target ? pair : node);
    const own = value?.type === 'mapping' ? ownFrame(frame, fieldsOf(value, anchors)) : frame;
    found.push(make(own, span, period, level, undefined, undefined));
  }
  return found;
}

/** What all observations of one entry have in common. */
interface Frame {
  readonly members: Context;
  readonly unit: string | undefined;
  readonly versus: string | undefined;
  readonly status: string | undefined;
  readonly asOf: string | undefined;
  readonly sources: Observation['sources'];
  readonly note: string | undefined;
}

function frameOf(fields: Fields, anchors: Anchors): Frame {
  if (fields.size === 0) return emptyFrame;
  return {
    members: membersIn(fields, anchors),
    unit: textIn(fields.get('unit')),
    versus: textIn(fields.get('versus')),
    status: textIn(fields.get('status')),
    asOf: textIn(fields.get('as-of')),
    sources: sourcesIn(fields.get('sources'), anchors),
    note: textIn(fields.get('note')),
  };
}

/** A level of a series may say for itself how firm it is. */
function ownFrame(frame: Frame, own: Fields): Frame {
  return {
    ...frame,
    status: textIn(own.get('status')) ?? frame.status,
    asOf: textIn(own.get('as-of')) ?? frame.asOf,
    note: textIn(own.get('note')) ?? frame.note,
  };
}

/** There are tens of thousands of these in a large report: one literal, always in one shape. */
function make(
  frame: Frame,
  { start, end }: Span,
  period: string | undefined,
  level: Observation['level'],
  change: Observation['change'],
  times: Observation['times'],
): Observation {
  return {
    start,
    end,
    members: frame.members,
    period,
    level,
    change,
    times,
    unit: change ? undefined : frame.unit,
    versus: frame.versus,
    status: frame.status,
    asOf: frame.asOf,
    sources: frame.sources,
    note: frame.note,
  };
}

/**
 * Observations with what `about:` around them adds: members of dimensions for which they name none
 * of their own, and the period where they have none.
 */
export function withAbout(
  observations: readonly Observation[],
  about: About | undefined,
): readonly Observation[] {
  if (about === undefined || (about.members.size === 0 && about.period === undefined)) {
    return observations;
  }
  return observations.map((observation) => ({
    ...observation,
    members: joined(observation.members, about.members),
    period: observation.period ?? about.period,
  }));
}

function joined(own: Context, around: Context): Context {
  return own.size === 0 ? around : new Map([...around, ...own]);
}
