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

const nothing: Known = { level: undefined, change: undefined, times: undefined };

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
  const period = textIn(fields.get('period'));
  const [before, after] = ['before', 'after'].map((key) => readLevel(fields.get(key), anchors));
  const known: { readonly period: string | undefined; readonly known: Known }[] = [];
  if (before) known.push({ period: 'before', known: { ...nothing, level: before } });
  if (after) known.push({ period: 'after', known: { ...nothing, level: after } });
  const single = singleIn(fields, anchors);
  if (single && known.length === 0) known.push({ period, known: single });
  return known.map((each) => make(fields, anchors, span, each.period, each.known));
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
  return target.pairs.flatMap((pair) => {
    const period = keyText(pair.key);
    const level = readLevel(follow(pair.value, anchors), anchors);
    if (level === undefined || seen.has(period)) return [];
    seen.add(period);
    const span = place ?? (node === target ? spanOf(pair) : spanOf(node));
    const own = fieldsOf(pair.value, anchors);
    const observation = make(around, anchors, span, period, { ...nothing, level });
    return [{ ...observation, ...ownWords(own, observation) }];
  });
}

/** A level of a series may say for itself how firm it is. */
function ownWords(own: Fields, around: Observation): Partial<Observation> {
  return {
    status: textIn(own.get('status')) ?? around.status,
    asOf: textIn(own.get('as-of')) ?? around.asOf,
    note: textIn(own.get('note')) ?? around.note,
  };
}

function make(
  fields: Fields,
  anchors: Anchors,
  span: Span,
  period: string | undefined,
  known: Known,
): Observation {
  return {
    ...span,
    members: membersIn(fields, anchors),
    period,
    ...known,
    unit: known.change ? undefined : textIn(fields.get('unit')),
    versus: textIn(fields.get('versus')),
    status: textIn(fields.get('status')),
    asOf: textIn(fields.get('as-of')),
    sources: sourcesIn(fields.get('sources'), anchors),
    note: textIn(fields.get('note')),
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
