import type { Translated } from './message.ts';

/** Words of the cards about things of the report. */
export const hoverTexts: Readonly<Record<string, Translated>> = {
  'hover-chart': { en: 'Chart of {name}: {values}', 'zh-Hans': '{name}的图：{values}' },
  'hover-undated': { en: 'no date', 'zh-Hans': '未注明时间' },
  'hover-period': { en: 'Period', 'zh-Hans': '时间' },
  'hover-member': { en: 'Of', 'zh-Hans': '主体' },
  'hover-value': { en: 'Value', 'zh-Hans': '数值' },
  'hover-change': { en: 'Change', 'zh-Hans': '变化' },
  'hover-more-rows': { en: '… {count} more', 'zh-Hans': '……另有 {count} 条' },
  'hover-unit': { en: 'Unit: {unit}', 'zh-Hans': '单位：{unit}' },
  'hover-scale': { en: 'scale {low} to {high}', 'zh-Hans': '{low}–{high} 分制' },
  'hover-scale-to': { en: 'scale up to {high}', 'zh-Hans': '满分 {high}' },
  'hover-good-up': { en: 'more is better', 'zh-Hans': '越高越好' },
  'hover-good-down': { en: 'less is better', 'zh-Hans': '越低越好' },
  'hover-sources': { en: 'Source: {names}', 'zh-Hans': '来源：{names}' },
  'hover-inputs': { en: 'Inputs: {inputs}', 'zh-Hans': '输入：{inputs}' },
  'hover-unused': { en: 'Not used yet', 'zh-Hans': '尚未使用' },
  'hover-used': { en: 'Used {times} times', 'zh-Hans': '使用 {times} 处' },
  'hover-used-once': { en: 'Used once', 'zh-Hans': '使用 1 处' },
  'hover-used-once-in-chapter': { en: 'Used once', 'zh-Hans': '使用 1 处' },
  'hover-used-in-chapter': { en: 'Used {times} times', 'zh-Hans': '使用 {times} 处' },
  'hover-used-in-chapters': {
    en: 'Used {times} times in {chapters} chapters',
    'zh-Hans': '使用 {times} 处，涉及 {chapters} 章',
  },
  'hover-status-estimate': { en: 'Estimate', 'zh-Hans': '估计值' },
  'hover-status-forecast': { en: 'Forecast', 'zh-Hans': '预测值' },
  'hover-status-target': { en: 'Target', 'zh-Hans': '目标值' },
  'hover-status-restated': { en: 'Restated', 'zh-Hans': '已更正' },
  'hover-figure-no-values': {
    en: 'Nothing can be printed: {metric} has no values.',
    'zh-Hans': '无法给出数字：{metric}还没有任何数值。',
  },
  'hover-figure-no-period': {
    en: 'Nothing can be printed: {metric} is not known for {wanted}. Known: {known}',
    'zh-Hans': '无法给出数字：{metric}没有 {wanted} 的数值。已有：{known}',
  },
  'hover-figure-bad-period': {
    en: 'Nothing can be printed: {wanted} is no period.',
    'zh-Hans': '无法给出数字：{wanted} 不是有效的时间。',
  },
  'hover-figure-no-member': {
    en: 'Nothing can be printed: {metric} is not known for {wanted}. Known: {known}',
    'zh-Hans': '无法给出数字：{metric}没有 {wanted} 的数值。已有：{known}',
  },
  'hover-figure-ambiguous': {
    en: 'Nothing can be printed: several values of {metric} fit. Name one: {known}',
    'zh-Hans': '无法给出数字：{metric}有多个数值符合，请指明是哪一个：{known}',
  },
  'hover-figure-unfit': {
    en: 'Nothing can be printed: this format needs two periods of {metric}, as in @2019..2024.',
    'zh-Hans': '无法给出数字：这种格式要有{metric}的两个时间，如 @2019..2024。',
  },
  'hover-fault-no-number': {
    en: 'The change cannot be computed: one of the two values of {metric} is no number.',
    'zh-Hans': '无法计算变化：{metric}的两个值中有一个不是数字。',
  },
  'hover-fault-unit': {
    en: 'The change cannot be computed: the two values of {metric} are in different units.',
    'zh-Hans': '无法计算变化：{metric}两个值的单位不同。',
  },
  'hover-fault-zero-base': {
    en: 'The change cannot be computed: the first value of {metric} may be zero.',
    'zh-Hans': '无法计算变化：{metric}的起点可能是零。',
  },
  'hover-fault-negative-base': {
    en: 'A percentage would mislead: the first value of {metric} is below zero.',
    'zh-Hans': '百分比会误导读者：{metric}的起点是负数。',
  },
  'hover-fault-sign-change': {
    en: 'A percentage would mislead: {metric} changes its sign.',
    'zh-Hans': '百分比会误导读者：{metric}由正变负或由负变正。',
  },
  'hover-fault-unbounded': {
    en: 'The change cannot be computed: the bounds of {metric} leave every result possible.',
    'zh-Hans': '无法计算变化：{metric}只有上下限，结果无法确定。',
  },
  'hover-text-draft': { en: 'Draft', 'zh-Hans': '草稿' },
  'hover-text-review': { en: 'In review', 'zh-Hans': '审阅中' },
  'hover-text-final': { en: 'Final', 'zh-Hans': '定稿' },
  'hover-count-sections': { en: '{count} sections', 'zh-Hans': '{count} 节' },
  'hover-count-sections-one': { en: '1 section', 'zh-Hans': '1 节' },
  'hover-count-figures': {
    en: '{count} figures from data',
    'zh-Hans': '取自数据的数字 {count} 处',
  },
  'hover-count-figures-one': { en: '1 figure from data', 'zh-Hans': '取自数据的数字 1 处' },
  'hover-dimension': { en: 'Dimension: {dimension}', 'zh-Hans': '维度：{dimension}' },
  'hover-part-of': { en: 'part of {whole}', 'zh-Hans': '属于{whole}' },
  'hover-aliases': { en: 'Also: {aliases}', 'zh-Hans': '又称：{aliases}' },
  'hover-no-picture': { en: 'There is no file {path}.', 'zh-Hans': '没有文件 {path}。' },
};
