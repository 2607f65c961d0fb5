import { periodFault } from '../../model/period.ts';
import type { Report } from '../../model/report.ts';
import type { About } from '../../model/symbols.ts';
import type { Metric } from '../../model/values/metric.ts';

const question = {};

/**
 * Whether some value of a metric stands at what is no period, or is of a member that there is not.
 * Both are reported there; the value may be the very one that is missed elsewhere.
 */
export function isMistyped(report: Report, metric: Metric): boolean {
  return report.remember(metric, question, () => {
    const { periods, members } = namesIn(metric);
    return [...periods].some(isNoPeriod) || [...members].some((id) => isNobody(report, id));
  });
}

/** Whether `about:` names a member that there is not. */
export function isMistypedAbout(report: Report, about: About | undefined): boolean {
  return [...(about?.members.values() ?? [])].flat().some((id) => isNobody(report, id));
}

function namesIn({ observations }: Metric): {
  readonly periods: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
} {
  const periods = new Set<string>();
  const members = new Set<string>();
  for (const observation of observations) {
    if (observation.period !== undefined) periods.add(observation.period);
    for (const ids of observation.members.values()) for (const id of ids) members.add(id);
  }
  return { periods, members };
}

function isNoPeriod(text: string): boolean {
  return text !== 'before' && text !== 'after' && periodFault(text) !== undefined;
}

function isNobody(report: Report, id: string): boolean {
  return report.find('member', id).length === 0;
}
