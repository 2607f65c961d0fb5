import type { Plan, PlannedMetric } from './plan.ts';
import { markets, owners, years } from './plan.ts';
import type { Random } from './random.ts';
import { pick } from './random.ts';

/** One item of `metrics:`, with its line breaks. */
export function metricText(metric: PlannedMetric, plan: Plan): string {
  const { number, id, unit } = metric;
  const source = plan.sources[number % plan.sources.length] ?? '';
  const lines = [
    `  - id: ${id}`,
    `    name: 第 ${number + 1} 项指标`,
    `    aliases: [measure ${number + 1}, 指标之${number + 1}]`,
    `    definition: 按季度汇总的第 ${number + 1} 项读数，口径与上年一致。`,
    `    group: 第 ${Math.floor(number / 50) + 1} 组`,
    `    unit: ${unit}`,
    ...(unit === 'point' ? ['    scale: { min: 0, max: 5 }'] : []),
    `    good: ${number % 3 === 0 ? 'down' : 'up'}`,
    ...valueLines(metric, plan),
    `    sources: [${source}]`,
  ];
  return `${lines.join('\n')}\n`;
}

function valueLines(metric: PlannedMetric, plan: Plan): readonly string[] {
  const { random } = plan;
  const before = (distance: number): string => plan.metrics[metric.number - distance]?.id ?? '';
  switch (metric.shape) {
    case 'yearly':
      return [`    values: { ${years.map((year) => `${year}: ${level(random)}`).join(', ')} }`];
    case 'quarterly':
      return [`    values: { 2024-Q1: ${level(random)}, 2024-Q2: ${level(random)} }`];
    case 'owned':
      return ['    observations:', ...years.map((year) => owned(metric, year, random))];
    case 'pair':
      return [
        '    observations:',
        `      - { owner: ${ownerOf(metric)}, before: 3.9, after: 1.5 }`,
      ];
    case 'change':
      return ['    observations:', `      - { owner: ${ownerOf(metric)}, change: -2.8 }`];
    case 'ratio':
      return [`    derived: ${before(8)} / ${before(6)}`];
    case 'gain':
      return [`    derived: ${before(17)}@2024 - ${before(17)}@2019`];
    default:
      return metric.shape satisfies never;
  }
}

function owned(metric: PlannedMetric, year: number, random: Random): string {
  const market = metric.number % 20 === 5 ? `, market: ${marketOf(metric)}` : '';
  return `      - { owner: ${ownerOf(metric)}${market}, period: ${year}, value: ${level(random)} }`;
}

/** Between 1.0 and 4.9, so that it fits every scale. */
function level(random: Random): string {
  return `${1 + random(4)}.${random(10)}`;
}

function ownerOf({ number }: PlannedMetric): string {
  return owners[number % owners.length] ?? '';
}

function marketOf({ number }: PlannedMetric): string {
  return markets[number % markets.length] ?? '';
}

const periods = [
  '2019',
  '2024',
  '2019..2024',
  '2020..2023:change',
  '2019..2024:points',
  '2021..2024:times',
  '2022:number',
] as const;

/** What may stand between the brackets of a mark that takes this metric: always a known value. */
export function figureText(metric: PlannedMetric, random: Random): string {
  const member = `${metric.id}[${ownerOf(metric)}]`;
  const year = pick(years, random);
  switch (metric.shape) {
    case 'yearly':
      return `${metric.id}@${pick(periods, random)}`;
    case 'quarterly':
      return `${metric.id}@2024-Q${1 + random(2)}`;
    case 'owned':
      return `${member}@${year}`;
    case 'pair':
      return `${member}@before..after`;
    case 'change':
      return `${member}:change`;
    case 'ratio':
      return `${metric.id}@${year}`;
    case 'gain':
      return metric.id;
    default:
      return metric.shape satisfies never;
  }
}
