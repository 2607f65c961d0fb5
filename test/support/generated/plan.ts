import { type Random, upTo } from './random.ts';

/** How large the report is. Cases and sources follow from the number of chapters. */
export interface ReportSize {
  readonly chapters: number;
  /** Of each chapter. */
  readonly sections: number;
  readonly metrics: number;
  /** The least length of the prose of a section, in characters. */
  readonly prose?: number;
  readonly seed?: number;
}

export type MetricShape = 'yearly' | 'quarterly' | 'owned' | 'pair' | 'change' | 'ratio' | 'gain';

export interface PlannedMetric {
  readonly number: number;
  readonly id: string;
  readonly shape: MetricShape;
  readonly unit: 'percent' | 'count' | 'point';
}

/** Everything that has an id, made before the text, so that all can refer to all. */
export interface Plan {
  readonly random: Random;
  readonly size: ReportSize;
  readonly prose: number;
  readonly metrics: readonly PlannedMetric[];
  readonly cases: readonly string[];
  readonly sources: readonly string[];
}

export const years = [2019, 2020, 2021, 2022, 2023, 2024] as const;
export const owners: readonly string[] = upTo(12).map((number) => `owner-${number + 1}`);
export const markets: readonly string[] = upTo(6).map((number) => `market-${number + 1}`);

export function makePlan(size: ReportSize, random: Random): Plan {
  const some = Math.ceil(size.chapters / 4) + 1;
  return {
    random,
    size,
    prose: size.prose ?? 600,
    metrics: upTo(size.metrics).map(planMetric),
    cases: upTo(some).map((number) => `case-${number + 1}`),
    sources: upTo(some).map((number) => `source-${number + 1}`),
  };
}

const shapes: Readonly<Record<number, MetricShape>> = {
  4: 'owned',
  5: 'owned',
  6: 'pair',
  7: 'change',
  8: 'quarterly',
  9: 'ratio',
  19: 'gain',
};

const units = ['percent', 'count', 'point', 'count'] as const;

/** Every twentieth metric is of one make; some have an id in Chinese. */
function planMetric(number: number): PlannedMetric {
  const make = number % 20;
  const shape = shapes[make] ?? 'yearly';
  const unit = shape === 'yearly' ? (units[make % 4] ?? 'count') : 'percent';
  return {
    number,
    id: `${make % 7 === 3 ? '指标' : 'metric'}-${number + 1}`,
    shape,
    unit: shape === 'gain' ? 'point' : unit,
  };
}

/** The chapter of a number is Chinese or English, turn about. */
export function isChinese(chapter: number): boolean {
  return chapter % 2 === 0;
}

export function chapterPath(chapter: number): string {
  return `chapters/${String(chapter + 1).padStart(4, '0')}-part.chapter.yaml`;
}
