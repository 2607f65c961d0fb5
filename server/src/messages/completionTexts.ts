import type { Translated } from './message.ts';

/** Words of the list of suggestions about things of the report. */
export const completionTexts: Readonly<Record<string, Translated>> = {
  'completion-format-change': { en: 'change in per cent', 'zh-Hans': '变化率' },
  'completion-format-points': { en: 'difference', 'zh-Hans': '差值' },
  'completion-format-times': { en: 'how many times as much', 'zh-Hans': '倍数' },
  'completion-format-number': { en: 'without its unit', 'zh-Hans': '不带单位' },
  'completion-binding': { en: 'bind these words to a figure', 'zh-Hans': '把这几个字与数字绑定' },
  'kind-chapter': { en: 'chapter', 'zh-Hans': '章' },
  'kind-section': { en: 'section', 'zh-Hans': '小节' },
  'kind-case': { en: 'case', 'zh-Hans': '案例' },
  'kind-metric': { en: 'metric', 'zh-Hans': '指标' },
  'kind-source': { en: 'source', 'zh-Hans': '来源' },
  'kind-chart': { en: 'chart', 'zh-Hans': '图表' },
  'kind-table': { en: 'table', 'zh-Hans': '表格' },
  'kind-image': { en: 'image', 'zh-Hans': '图片' },
  'kind-member': { en: 'member', 'zh-Hans': '成员' },
};
