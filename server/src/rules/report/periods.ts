import { covers, parsePeriod, type Period } from '../../model/period.ts';
import type { Report } from '../../model/report.ts';
import type { MetricDeclaration } from '../../model/symbols.ts';
import { code } from '../../schema/words.ts';
import type { Span } from '../../syntax/finding.ts';
import { type Draft, type Subject, unitText } from './reportRule.ts';

/**
 * Observations of a time that the report does not cover. What is expected or aimed at may lie
 * behind its end, and what is only asked for in prose is reported where it is not known.
 */
export function* periodsOutside(subject: Subject): Generator<Draft> {
  const { report, unit } = subject;
  const around = periodOf(report);
  if (around === undefined) return;
  for (const declaration of unit.declarations) {
    if (declaration.kind === 'metric') yield* outside(subject, around, declaration);
  }
}

function periodOf({ settings }: Report): Period | undefined {
  const { period, fiscalYearStart } = settings;
  return period === undefined ? undefined : parsePeriod(period, { fiscalYearStart });
}

function* outside(
  subject: Subject,
  around: Period,
  { facts }: MetricDeclaration,
): Generator<Draft> {
  const { fiscalYearStart } = subject.report.settings;
  for (const { period: text, status = facts.status, start, end } of facts.observations) {
    const period = text === undefined ? undefined : parsePeriod(text, { fiscalYearStart });
    if (period === undefined || covers(around, period)) continue;
    const planned = status === 'forecast' || status === 'target';
    if (planned && period.first >= around.first) continue;
    yield {
      code: 'period-outside',
      ...placeOf(subject, { start, end }, period.text),
      args: { period: code(period.text), report: code(around.text) },
    };
  }
}

/** Where the period is written in its observation: as a key, or behind `period:`. */
function placeOf(subject: Subject, { start, end }: Span, period: string): Span {
  const text = unitText(subject).slice(start, end);
  const key = /\bperiod["']?\s*:\s*["']?/.exec(text);
  const at = text.startsWith(period, key === null ? 0 : key.index + key[0].length)
    ? (key?.index ?? 0) + (key?.[0].length ?? 0)
    : text.indexOf(period);
  return at < 0 ? { start, end } : { start: start + at, end: start + at + period.length };
}
