import type { Translated } from './message.ts';

/** Titles of actions that create, rewrite and order what the report is made of. */
export const actionTexts: Readonly<Record<string, Translated>> = {
  'fix-all-of-kind-in-report': {
    en: 'Fix all of this kind in the report ({code})',
    'zh-Hans': '修复整份报告中的全部同类问题（{code}）',
  },
  'fix-all-in-report': {
    en: 'Fix everything in the report that has one right answer',
    'zh-Hans': '修复整份报告中所有可自动修复的问题',
  },
  'create-metric': {
    en: 'Create metric {id} in {path}',
    'zh-Hans': '在 {path} 中新建指标 {id}',
  },
  'create-case': { en: 'Create case {id} in {path}', 'zh-Hans': '在 {path} 中新建案例 {id}' },
  'create-source': { en: 'Create source {id} in {path}', 'zh-Hans': '在 {path} 中新建来源 {id}' },
  'create-member': {
    en: 'Declare member {id} of {dimension} in the manifest',
    'zh-Hans': '在报告清单的 {dimension} 中声明成员 {id}',
  },
  'create-unit': {
    en: 'Declare unit {id} in the manifest',
    'zh-Hans': '在报告清单中声明单位 {id}',
  },
  'create-section': { en: 'Create section {id} in {path}', 'zh-Hans': '在 {path} 中新建小节 {id}' },
  'create-chart': {
    en: 'Create chart {id} in section {section}',
    'zh-Hans': '在小节 {section} 中新建图表 {id}',
  },
  'create-chapter': { en: 'Create chapter {path}', 'zh-Hans': '新建章文件 {path}' },
  'extract-metric': {
    en: 'Extract {text} to a new metric {id}',
    'zh-Hans': '把 {text} 提取为新指标 {id}',
  },
  'replace-by-mark': {
    en: 'Replace {text} with {mark} ({name})',
    'zh-Hans': '把 {text} 换成 {mark}（{name}）',
  },
  'inline-mark': { en: 'Inline {mark} as {text}', 'zh-Hans': '把 {mark} 改为文字 {text}' },
  'inline-marks': {
    en: 'Inline {count} marks as text',
    'zh-Hans': '把 {count} 处标记改为文字',
  },
  'sort-by-id': { en: 'Sort by id', 'zh-Hans': '按 id 排序' },
  'sort-by-name': { en: 'Sort by name', 'zh-Hans': '按名称排序（拼音）' },
  'organize-manifest': { en: 'Organize the manifest', 'zh-Hans': '整理报告清单' },
};
