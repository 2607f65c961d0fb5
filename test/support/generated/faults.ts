import { chapterPath, type Plan } from './plan.ts';
import { upTo } from './random.ts';

export type FaultKind = keyof typeof bodies | keyof typeof items | 'missing-chapter' | 'unlisted';

/** A fault that was put into a generated report. */
export interface GeneratedFault {
  readonly kind: FaultKind;
  readonly path: string;
  /** The id that it is about, which stands in the file. */
  readonly id: string;
}

export interface FaultySection {
  readonly id: string;
  readonly lines: readonly string[];
}

/** The first yearly metric and the number of the fault give the body of a section. */
const bodies = {
  'unknown-metric': (_: string, id: string): string => `{{${id}@2024}}`,
  'unknown-case': (_: string, id: string): string => `[[case:${id}]]`,
  'unknown-source': (_: string, id: string): string => `[@${id}]`,
  'unknown-section': (_: string, id: string): string => `[[chapter-1/${id}]]`,
  'wrong-kind': (metric: string): string => `[[case:${metric}]]`,
  'unknown-period': (metric: string): string => `{{${metric}@2023-Q3}}`,
  'period-outside': (metric: string): string => `{{${metric}@1999}}`,
  'unknown-member': (metric: string, id: string): string => `{{${metric}[${id}]@2024}}`,
  'broken-mark': (metric: string): string => `{{${metric}@}}`,
  'empty-section': (): string => '',
} as const;

/** What stands in an extra item of a metrics file. */
const items = {
  'unused-metric': (id: string): string => `${item(id)}values: { 2024: 1 } }`,
  'duplicate-metric': (metric: string): string => `${item(metric)}values: { 2024: 1 } }`,
  'derived-unknown': (id: string): string => `${item(id)}derived: no-${id} / 2 }`,
  'derived-cycle': (id: string): string => `${item(id)}derived: ${id} * 2 }`,
} as const;

function item(id: string): string {
  return `  - { id: ${id}, name: 待改, unit: percent, `;
}

/** All faults of a report, by where they go. */
export interface Faults {
  readonly all: readonly GeneratedFault[];
  readonly sections: ReadonlyMap<number, readonly FaultySection[]>;
  /** Items of an extra metrics file. */
  readonly metrics: readonly string[];
  readonly missing: readonly string[];
  /** Chapter files that the manifest does not name. */
  readonly unlisted: readonly string[];
}

export const faultyMetricsPath = 'metrics/faulty.metrics.yaml';

/** So many faults of each kind, spread over the chapters. */
export function makeFaults(each: number, plan: Plan): Faults {
  const all: GeneratedFault[] = [];
  const sections = new Map<number, FaultySection[]>();
  const metrics: string[] = [];
  for (const number of upTo(each)) {
    for (const [index, kind] of Object.keys(bodies).entries()) {
      const chapter = (number * 7 + index * 3) % plan.size.chapters;
      const section = faultySection(kind as keyof typeof bodies, number, plan);
      sections.set(chapter, [...(sections.get(chapter) ?? []), section.section]);
      all.push({ kind: kind as FaultKind, path: chapterPath(chapter), id: section.id });
    }
    for (const kind of Object.keys(items) as (keyof typeof items)[]) {
      const id = kind === 'duplicate-metric' ? metricOf(plan, number) : `${kind}-${number + 1}`;
      metrics.push(`${items[kind](id)}\n`);
      all.push({ kind, path: faultyMetricsPath, id });
    }
  }
  const missing = upTo(each).map((number) => `chapters/missing-${number + 1}.chapter.yaml`);
  const unlisted = upTo(each).map((number) => `chapters/unlisted-${number + 1}.chapter.yaml`);
  for (const id of missing) all.push({ kind: 'missing-chapter', path: 'reportwright.yaml', id });
  for (const path of unlisted) all.push({ kind: 'unlisted', path, id: path });
  return { all, sections, metrics, missing, unlisted };
}

function faultySection(
  kind: keyof typeof bodies,
  number: number,
  plan: Plan,
): { readonly id: string; readonly section: FaultySection } {
  const metric = metricOf(plan, number);
  const unknown = `${kind}-${number + 1}`;
  const mark = bodies[kind](metric, unknown);
  const lines = mark === '' ? [] : ['body: |', `  见 ${mark}。`];
  const id = mark.includes(unknown) || mark === '' ? unknown : metric;
  return { id, section: { id: `faulty-${unknown}`, lines } };
}

function metricOf({ metrics }: Plan, number: number): string {
  const yearly = metrics.filter(({ shape }) => shape === 'yearly');
  return yearly[number % yearly.length]?.id ?? 'metric-1';
}
