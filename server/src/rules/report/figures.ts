import { aboutAt } from '../../model/aboutAt.ts';
import type { Report, ReportFile } from '../../model/report.ts';
import type { About, BlockSymbols, FigureUse } from '../../model/symbols.ts';
import {
  type Figure,
  findFigure,
  type LocatedFigure,
  located,
} from '../../model/values/findObservations.ts';
import type { Metric } from '../../model/values/metric.ts';
import { type FigureContext, wantedOf } from '../../model/values/wanted.ts';
import { ambiguous, noMember } from './figureMembers.ts';
import { isMistyped, isMistypedAbout } from './mistyped.ts';
import { noPeriod } from './figurePeriods.ts';
import { computable, unfit } from './figureChange.ts';
import { ownFindings } from './ownFindings.ts';
import type { Draft, Subject } from './reportRule.ts';

/** A figure of prose with the metric that it names. */
export interface NamedFigure {
  readonly use: FigureUse;
  readonly metric: Metric;
  readonly about: About | undefined;
}

/** Figures whose metric is there, but not for the period or the members that they ask for. */
export function* figureFaults(subject: Subject): Generator<Draft> {
  const { report, file, unit } = subject;
  if (unit.figures.length === 0) return;
  const { fiscalYearStart } = report.settings;
  const contexts = new Map<number | undefined, FigureContext>();
  for (const use of unit.figures) {
    // What a formula asks for is computed, and its faults are those of its metric.
    if (use.from === 'formula') continue;
    const metric = report.metric(use.expression.metric.text);
    if (metric === undefined || isUnsettled(report, metric) || namesNobody(subject, use)) continue;
    let context = contexts.get(use.section);
    if (context === undefined) {
      context = { about: aboutAt(report, file, unit, use.section), fiscalYearStart };
      contexts.set(use.section, context);
    }
    const figure = findFigure(metric, wantedOf(use.expression), context);
    if (figure.type === 'one' || figure.type === 'change') continue;
    if (isEcho(report, figure, metric, context.about)) continue;
    const named = { use, metric, about: context.about };
    const draft =
      figure.type === 'pair'
        ? computable(figure, named)
        : draftFor(located(figure, use.expression), named);
    if (draft !== undefined) yield draft;
  }
}

/** What is missed may be what is mistyped, which is reported where it stands. */
function isEcho(
  report: Report,
  { type }: Figure,
  metric: Metric,
  about: About | undefined,
): boolean {
  if (type !== 'no-period' && type !== 'no-member' && type !== 'ambiguous') return false;
  return isMistyped(report, metric) || isMistypedAbout(report, about);
}

function draftFor(figure: LocatedFigure, named: NamedFigure): Draft | undefined {
  switch (figure.type) {
    case 'no-values':
      return noValues(figure, named);
    case 'bad-period':
      // What is no period at all is a fault of the mark.
      return undefined;
    case 'no-period':
      return noPeriod(figure, named);
    case 'no-member':
      return noMember(figure, named);
    case 'ambiguous':
      return ambiguous(figure, named);
    case 'unfit':
      return unfit(figure, named);
    default:
      return undefined;
  }
}

function noValues({ at }: LocatedFigure, { metric }: NamedFigure): Draft {
  return { code: 'reference-period', wording: 'none', ...at, args: { metric: `\`${metric.id}\`` } };
}

/** A metric that is being typed, or whose formula gives nothing, is no fault of its users. */
function isUnsettled(report: Report, { declaration, observations, facts }: Metric): boolean {
  const { file } = declaration;
  if (observations.length === 0) {
    if (facts.derived !== undefined) return true;
    const { unit } = declaration;
    const index = file.units.indexOf(unit);
    const [start = 0, end = Infinity] = [file.starts[index], file.starts[index + 1]];
    return ownFindings(report, file).some((own) => start <= own.start && own.start < end);
  }
  // The block is asked for only here: whoever asks rests on everything else in its file.
  return file.version !== undefined && isBroken(file, declaration.unit);
}

function isBroken(file: ReportFile, unit: BlockSymbols): boolean {
  const block = file.syntax.blocks[file.units.indexOf(unit)];
  return block !== undefined && block.parsed.findings.length > 0;
}

/** Members that there are not are reported as such. */
function namesNobody({ report }: Subject, { expression }: FigureUse): boolean {
  return expression.members.some(
    ({ text }) => text === '' || report.find('member', text).length === 0,
  );
}
