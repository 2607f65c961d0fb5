import { chapterText } from './generated/chapters.ts';
import {
  type Faults,
  faultyMetricsPath,
  type GeneratedFault,
  makeFaults,
} from './generated/faults.ts';
import { metricText } from './generated/metrics.ts';
import { chapterPath, makePlan, type ReportSize } from './generated/plan.ts';
import { randomNumbers, upTo } from './generated/random.ts';
import { caseText, manifestText, sourceText } from './generated/rest.ts';

export type { FaultKind, GeneratedFault } from './generated/faults.ts';
export type { ReportSize } from './generated/plan.ts';

/** A report as it lies in its folder: texts by their path from there. */
export interface GeneratedReport {
  readonly files: ReadonlyMap<string, string>;
  /** What was put in on purpose; a report without faults has no findings. */
  readonly faults: readonly GeneratedFault[];
  /** A metric that a figure mark of every chapter names. */
  readonly popular: string;
}

/** The size that the product's limits of time and memory are told for. */
export const largeReport: ReportSize = { chapters: 1000, sections: 20, metrics: 5000 };

/** A size for tests that make many reports. */
export const smallReport: ReportSize = { chapters: 3, sections: 4, metrics: 20, prose: 40 };

/**
 * A report with chapters in Chinese and English, metrics of every shape, cases, sources, charts,
 * tables and marks of every kind; the same at every call.
 * @param size how large; at least one chapter with one section, and ten metrics
 * @param faults how many faults of each kind to put in
 */
export function generateReport(size: ReportSize, faults = 0): GeneratedReport {
  const plan = makePlan(size, randomNumbers(size.seed ?? 20241231));
  const wrong = makeFaults(faults, plan);
  const files = new Map<string, string>([['reportwright.yaml', manifestText(plan, wrong.missing)]]);
  for (const chapter of upTo(size.chapters)) {
    files.set(chapterPath(chapter), chapterText(chapter, plan, wrong.sections.get(chapter)));
  }
  const metrics = plan.metrics.map((metric) => metricText(metric, plan));
  addLists(files, 'metrics', 'metrics/part', metrics, 100);
  const cases = plan.cases.map((id, number) => caseText(id, number, plan));
  addLists(files, 'cases', 'cases/part', cases, 50);
  addLists(files, 'sources', 'part', plan.sources.map(sourceText), 100);
  addFaulty(files, wrong);
  return { files, faults: wrong.all, popular: plan.metrics[0]?.id ?? '' };
}

/** Files of lists, a bounded number of items each: `metrics/part-1.metrics.yaml`. */
function addLists(
  files: Map<string, string>,
  key: string,
  path: string,
  items: readonly string[],
  most: number,
): void {
  for (let at = 0; at < items.length; at += most) {
    const name = `${path}-${at / most + 1}.${key}.yaml`;
    files.set(name, `${key}:\n${items.slice(at, at + most).join('\n')}`);
  }
}

function addFaulty(files: Map<string, string>, { metrics, unlisted }: Faults): void {
  if (metrics.length > 0) files.set(faultyMetricsPath, `metrics:\n${metrics.join('')}`);
  for (const [number, path] of unlisted.entries()) {
    files.set(path, `id: unlisted-${number + 1}\ntitle: 未列入\nsections: []\n`);
  }
}
