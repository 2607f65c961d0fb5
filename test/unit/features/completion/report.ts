import type { FeatureContext } from '../../../../server/src/features/feature.ts';
import { Asked } from './support.ts';

const manifest = `reportwright: 1
title: 客户体验
language: zh-Hans
chapters: [chapters/overview.chapter.yaml, chapters/service.chapter.yaml]
numbering: { chapter: cjk, section: paren }
dimensions:
  owner:
    - { id: head, name: 头部平台 }
    - { id: amazon, name: 亚马逊, aliases: [Amazon] }
    - { id: shopee, name: 虾皮 }
  market:
    - { id: de, name: 德国 }
`;
export const metricsFile = `metrics:
  - id: csat
    name: 客户满意度
    unit: point
    good: up
    decimals: 1
    values: { 2019: 3.5, 2022: 3.9, 2024: 4.2 }
    sources: [survey]
  - id: repurchase-rate
    name: 复购率
    aliases: [repeat purchase rate]
    unit: percent
    good: up
    observations:
      - { owner: head, period: 2019, value: 18 }
      - { owner: head, period: 2024, value: 35 }
      - { owner: amazon, market: de, period: 2024, value: 40 }
  - id: return-cycle
    name: 退换货周期
    unit: day
    good: down
    observations:
      - { owner: amazon, before: 45, after: 7 }
  - id: dispute-rate
    name: 纠纷率
    unit: percent
    observations:
      - { owner: shopee, change: -82, unit: percent, basis: relative }
  - id: gain
    name: 升幅
    unit: point
    derived: csat@2024 - csat@2019
`;
/** A small report, all but the chapter that a caret stands in. */
export const others: Record<string, string> = {
  'reportwright.yaml': manifest,
  'metrics/all.metrics.yaml': metricsFile,
  'cases/all.cases.yaml':
    'cases:\n  - { id: amazon-case, title: 宽松退货, organization: amazon }\n  - { id: shopee-case, title: 本地化 }\n',
  'all.sources.yaml':
    'sources:\n  - { id: survey, type: survey, title: 消费者问卷 }\n  - { id: talks, type: interview, title: 访谈 }\n',
  'chapters/overview.chapter.yaml': `id: overview
title: 项目概述
sections:
  - id: shift
    title: 从流量到体验
    body: |
      正文。
    charts:
      - { id: csat-trend, metric: csat, type: line, title: 满意度走势 }
`,
};

/** The list at `$0` in the prose of a section. */
export function inProse(
  prose: string,
  parts: Partial<FeatureContext> = {},
  trigger?: string,
): Asked {
  return new Asked(
    {
      ...others,
      'chapters/service.chapter.yaml': `id: service
title: 服务创新
sections:
  - id: local
    title: 本地化
    about: { owner: head }
    metrics: [repurchase-rate]
    body: |
      ${prose}
    charts:
      - { id: cycle, metric: return-cycle, type: bar }
`,
    },
    parts,
    trigger,
  );
}
