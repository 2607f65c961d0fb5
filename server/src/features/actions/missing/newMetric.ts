import { aboutAt } from '../../../model/aboutAt.ts';
import type { Placed, Report } from '../../../model/report.ts';
import type { FigureUse, PlacedDeclaration, Reference } from '../../../model/symbols.ts';
import { builtinDimensions } from '../../../model/symbols/references.ts';
import { wantedOf } from '../../../model/values/wanted.ts';
import { lastPeriod } from '../../lastPeriod.ts';
import { nameFrom, unitFrom } from './guess.ts';
import type { Fields, Value } from './writeItem.ts';

/**
 * A metric that is named and not there: with values, still to be filled in, for the periods and the
 * members that it is asked for.
 */
export function newMetric(report: Report, { file, unit, base, item }: Placed<Reference>): Fields {
  const use = unit.figures.find((each) => each.start <= item.start && item.end <= each.end);
  const chart = unit.declarations.find(
    (each): each is PlacedDeclaration =>
      each.kind === 'chart' && each.metrics.some(({ start }) => start === item.start),
  );
  const place = { file, unit, base, item };
  const inputs = use?.from === 'formula' ? otherInputs(report, place) : [];
  const periods = periodsFor(report, place, use, chart) ??
    inputs[0]?.periods ?? [lastPeriod(report)];
  // Where something is divided by it, nought would be a fault of its own.
  const digits = use?.from === 'formula' || use?.expression.format !== undefined ? '1' : '0';
  return new Map<string, Value>([
    ['id', item.id],
    ['name', nameFrom(item.id)],
    ['unit', inputs[0]?.unit ?? unitFrom(item.id)],
    ...values(report, use, periods, digits),
  ]);
}

function periodsFor(
  report: Report,
  { file, unit, item }: Placed<Reference>,
  use: FigureUse | undefined,
  chart: PlacedDeclaration | undefined,
): readonly string[] | undefined {
  const { from, to } = use === undefined ? {} : wantedOf(use.expression);
  if (from !== undefined) return to === undefined ? [from] : [from, to];
  const shown = chart?.periods.map(({ text }) => text) ?? [];
  if (shown.length > 0) return shown;
  const about = chart?.about ?? aboutAt(report, file, unit, item.section);
  return about?.period === undefined ? undefined : [about.period];
}

function values(
  report: Report,
  use: FigureUse | undefined,
  periods: readonly string[],
  digits: string,
): [string, Value][] {
  const level = { digits };
  const members = use === undefined ? [] : (wantedOf(use.expression).members ?? []);
  const whose = contextOf(report, members);
  const isUndated = periods.some((period) => period === 'before' || period === 'after');
  if (isUndated)
    return [
      ['observations', [new Map<string, Value>([...whose, ['before', level], ['after', level]])]],
    ];
  if (whose.length === 0) return [['values', new Map(periods.map((period) => [period, level]))]];
  const observations = periods.map(
    (period) =>
      new Map<string, Value>([...whose, ['period', periodValue(period)], ['value', level]]),
  );
  return [['observations', observations]];
}

/** A year needs no quotes. */
function periodValue(period: string): Value {
  return /^[1-9][0-9]{3}$/.test(period) ? { digits: period } : period;
}

/** The keys that say whose a value is; members that there are not are left out. */
function contextOf(report: Report, members: readonly string[]): [string, Value][] {
  const known = members.flatMap((id) => report.find('member', id)[0]?.item ?? []);
  const builtin = known.filter(({ dimension }) => builtinDimensions.has(dimension));
  const own = known.filter(({ dimension }) => !builtinDimensions.has(dimension));
  return [
    ...builtin.map(({ dimension, id }): [string, Value] => [dimension, id]),
    ...(own.length > 0
      ? [['members', new Map(own.map(({ dimension, id }) => [dimension, id]))] as [string, Value]]
      : []),
  ];
}

interface Input {
  readonly unit: string | undefined;
  readonly periods: readonly string[] | undefined;
}

/** The unit and the periods of the other metrics of a formula. */
function otherInputs(report: Report, { unit, item }: Placed<Reference>): readonly Input[] {
  const around = unit.declarations.find(
    (each) =>
      each.kind === 'metric' && each.extent.start <= item.start && item.end <= each.extent.end,
  );
  return unit.figures
    .filter((each) => each.from === 'formula' && around !== undefined)
    .filter(({ start, end }) => around!.extent.start <= start && end <= around!.extent.end)
    .flatMap(({ expression }) => report.metric(expression.metric.text) ?? [])
    .map(({ facts, observations }) => {
      const periods = [...new Set(observations.flatMap(({ period }) => period ?? []))];
      return { unit: facts.unit, periods: periods.length > 0 ? periods : undefined };
    });
}
