import { chapterPath, markets, owners, type Plan } from './plan.ts';
import { upTo } from './random.ts';

export function manifestText(plan: Plan, missing: readonly string[]): string {
  const chapters = [...upTo(plan.size.chapters).map(chapterPath), ...missing];
  return [
    'reportwright: 1',
    'title: 客户体验年度报告',
    'language: zh-Hans',
    'date: 2024-12-31',
    'period: 2019..2024',
    'numbering: { chapter: cjk, section: paren }',
    'chapters:',
    ...chapters.map((path) => `  - ${path}`),
    'dimensions:',
    '  owner:',
    ...owners.map((id, index) => `    - { id: ${id}, name: 主体${index + 1} }`),
    '  market:',
    ...markets.map((id, index) => `    - { id: ${id}, name: 市场${index + 1} }`),
    '',
  ].join('\n');
}

export function caseText(id: string, number: number, plan: Plan): string {
  const metric = plan.metrics.filter(({ shape }) => shape === 'yearly')[number % 3]?.id;
  return [
    `  - id: ${id}`,
    `    title: 第 ${number + 1} 个案例`,
    `    organization: ${owners[number % owners.length] ?? ''}`,
    `    markets: [${markets[number % markets.length] ?? ''}]`,
    '    challenge: |',
    '      买家隔着屏幕难以判断尺寸，晚到几天就会错过出行。',
    '    actions:',
    '      - 把热销款放进海外仓',
    ...(metric === undefined
      ? []
      : ['    outcomes:', `      - { metric: ${metric}, period: 2019..2024 }`]),
    `    sources: [${plan.sources[number % plan.sources.length] ?? ''}]`,
    '',
  ].join('\n');
}

export function sourceText(id: string, number: number): string {
  return [
    `  - id: ${id}`,
    '    type: report',
    `    title: 第 ${number + 1} 份调查`,
    '    author: [{ literal: 研究组 }]',
    '    issued: 2024-11',
    '',
  ].join('\n');
}
