import { aboutAt } from '../../model/aboutAt.ts';
import type { PlacedDeclaration } from '../../model/symbols.ts';
import { findFigure } from '../../model/values/findObservations.ts';
import type { Metric } from '../../model/values/metric.ts';
import { type FigureContext, mergeAbout } from '../../model/values/wanted.ts';
import { allInWords, code } from '../../schema/words.ts';
import type { Part } from '../../syntax/marks/mark.ts';
import { someInWords } from './kindWords.ts';
import { isMistyped } from './mistyped.ts';
import { choosing, type Draft, type Subject } from './reportRule.ts';

/** Periods of charts and tables for which none of their metrics has a value: nothing would be shown. */
export function* placedPeriods(subject: Subject): Generator<Draft> {
  for (const declaration of subject.unit.declarations) {
    if (declaration.kind !== 'chart' && declaration.kind !== 'table') continue;
    if (declaration.periods.length > 0) yield* ofPlaced(subject, declaration);
  }
}

function* ofPlaced(subject: Subject, placed: PlacedDeclaration): Generator<Draft> {
  const { report } = subject;
  const metrics = placed.metrics.map(({ text }) => report.metric(text));
  // A metric that is not there, or is being typed, has its finding.
  const known = metrics.filter((each) => each !== undefined && each.observations.length > 0);
  if (known.length === 0 || known.length < metrics.length) return;
  if (known.some((metric) => isMistyped(report, metric as Metric))) return;
  const { fiscalYearStart } = report.settings;
  const context = { about: aboutOf(subject, placed), fiscalYearStart };
  for (const period of placed.periods) {
    const periods = known.map((metric) => missing(metric as Metric, period, context));
    if (periods.every((each) => each !== undefined))
      yield draftFor(placed, period, new Set(periods.flat()));
  }
}

/** The periods that there are where the wanted one is not; undefined where it is. */
function missing(
  metric: Metric,
  period: Part,
  context: FigureContext,
): readonly string[] | undefined {
  const figure = findFigure(metric, { members: undefined, from: period.text }, context);
  return figure.type === 'no-period' ? figure.periods : undefined;
}

/** The chart's own `about:`, then those of the sections around it and of the chapter. */
function aboutOf(
  { report, file, unit }: Subject,
  placed: PlacedDeclaration,
): FigureContext['about'] {
  const { start, end } = placed.extent;
  const section = unit.declarations.findLastIndex(
    (each) => each.kind === 'section' && each.extent.start <= start && end <= each.extent.end,
  );
  const around = aboutAt(report, file, unit, section < 0 ? undefined : section);
  return mergeAbout([placed.about, around]);
}

function draftFor(placed: PlacedDeclaration, period: Part, known: ReadonlySet<string>): Draft {
  const { start, end } = period;
  const periods = [...known].filter((each) => each !== '');
  const metric = allInWords(placed.metrics.map(({ text }) => text));
  const args = { metric, period: code(period.text), periods: someInWords(periods) };
  if (periods.length === 0)
    return { code: 'reference-period', wording: 'undated', start, end, args };
  const fixes = periods.slice(-3).map((each) => choosing({ start, end }, each));
  return { code: 'reference-period', start, end, args, fixes };
}
