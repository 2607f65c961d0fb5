import type { Report } from '../../model/report.ts';
import type { About, CaseDeclaration, Outcome } from '../../model/symbols.ts';
import { type Figure, findFigure } from '../../model/values/findObservations.ts';
import type { FigureContext } from '../../model/values/wanted.ts';
import { allInWords, code } from '../../schema/words.ts';
import { someInWords } from './kindWords.ts';
import { isMistyped } from './mistyped.ts';
import { choosing, type Draft, type Subject } from './reportRule.ts';
import { idsOf } from './writeFigure.ts';

/** Outcomes of cases whose metric is there, but not for the period or the members that they name. */
export function* outcomeFaults(subject: Subject): Generator<Draft> {
  for (const declaration of subject.unit.declarations) {
    if (declaration.kind !== 'case') continue;
    for (const outcome of declaration.outcomes) {
      const draft = draftFor(subject, declaration, outcome);
      if (draft !== undefined) yield draft;
    }
  }
}

function draftFor(subject: Subject, owner: CaseDeclaration, outcome: Outcome): Draft | undefined {
  const { report } = subject;
  const metric = report.metric(outcome.metric.text);
  // A metric without values, and a member that there is not, have findings of their own.
  if (metric === undefined || metric.observations.length === 0) return undefined;
  if (isMistyped(report, metric)) return undefined;
  const members = outcome.members.map(({ text }) => text);
  const [from, to] = outcome.period?.text.split('..') ?? [];
  const wanted = { members: members.length > 0 ? members : undefined, from, to };
  const figure = findFigure(metric, wanted, contextOf(report, owner));
  if (figure.type === 'no-member')
    return isAmiss(subject, outcome) ? undefined : noMember(figure, outcome, members);
  return figure.type === 'no-period' ? noPeriod(figure, outcome) : undefined;
}

/** Whether a member is none, or one of another dimension, which is reported as such. */
function isAmiss({ report, file, unit }: Subject, { members }: Outcome): boolean {
  const starts = new Set(members.map(({ start }) => start));
  return unit.references.some(
    (item) =>
      item.wants === 'member' &&
      starts.has(item.start) &&
      report.resolve({ file, unit, base: 0, item }).found.length === 0,
  );
}

/** The case's organization is meant where the entry names nobody. */
function contextOf(report: Report, { organization }: CaseDeclaration): FigureContext {
  const { fiscalYearStart } = report.settings;
  const about: About | undefined =
    organization === undefined
      ? undefined
      : { members: new Map([['owner', [organization]]]), period: undefined };
  return { about, fiscalYearStart };
}

type Of<T extends Figure['type']> = Extract<Figure, { readonly type: T }>;

/** The finding covers the members from the first to the last. */
function noMember(figure: Of<'no-member'>, outcome: Outcome, wanted: readonly string[]): Draft {
  const { metric, members } = outcome;
  const start = Math.min(...members.map((part) => part.start));
  const end = Math.max(...members.map((part) => part.end));
  const known = figure.members.map(idsOf).filter((ids) => ids.length > 0);
  const args = { metric: code(metric.text), members: allInWords(wanted) };
  if (known.length === 0) return { code: 'reference-member', wording: 'outcome', start, end, args };
  const names = known.map((ids) => ids.join(', '));
  return {
    code: 'reference-member',
    start,
    end,
    args: { ...args, known: someInWords(names) },
  };
}

function noPeriod(figure: Of<'no-period'>, { metric, period }: Outcome): Draft | undefined {
  if (period === undefined) return undefined;
  const { start, end } = period;
  const dated = figure.periods.filter((each) => each !== '');
  const args = { metric: code(metric.text), period: code(period.text) };
  if (dated.length === 0) return { code: 'reference-period', wording: 'undated', start, end, args };
  const fixes = dated.slice(-3).map((each) => choosing({ start, end }, each));
  return {
    code: 'reference-period',
    start,
    end,
    args: { ...args, periods: someInWords(dated) },
    fixes,
  };
}
