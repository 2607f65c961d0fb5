import type { Translated } from './message.ts';

/** Words of the cards about things of the report. */
export const hoverTexts: Readonly<Record<string, Translated>> = {
  'hover-chart': { en: 'Chart of {name}: {values}', 'zh-Hans': '{name}的图表：{values}' },
  'hover-undated': { en: 'undated', 'zh-Hans': '未注明时期' },
  'hover-period': { en: 'Period', 'zh-Hans': '时期' },
  'hover-member': { en: 'Member', 'zh-Hans': '成员' },
  'hover-value': { en: 'Value', 'zh-Hans': '数值' },
  'hover-change': { en: 'Change', 'zh-Hans': '变化' },
  'hover-more-rows': { en: '… and {count} more', 'zh-Hans': '……另有 {count} 条' },
  'hover-unit': { en: 'Unit: {unit}', 'zh-Hans': '单位：{unit}' },
  'hover-scale': { en: 'scale {low} to {high}', 'zh-Hans': '{low}–{high} 分制' },
  'hover-scale-to': { en: 'scale up to {high}', 'zh-Hans': '满分 {high}' },
  'hover-good-up': { en: 'higher is better', 'zh-Hans': '越高越好' },
  'hover-good-down': { en: 'lower is better', 'zh-Hans': '越低越好' },
  'hover-sources': { en: 'Source: {names}', 'zh-Hans': '来源：{names}' },
  'hover-inputs': { en: 'Computed from: {inputs}', 'zh-Hans': '算自：{inputs}' },
  'hover-unused': { en: 'Not cited yet', 'zh-Hans': '尚未引用' },
  'hover-used': { en: 'Cited {times} times', 'zh-Hans': '引用 {times} 处' },
  'hover-used-once': { en: 'Cited once', 'zh-Hans': '引用 1 处' },
  'hover-used-once-in-chapter': { en: 'Cited once', 'zh-Hans': '引用 1 处' },
  'hover-used-in-chapter': { en: 'Cited {times} times', 'zh-Hans': '引用 {times} 处' },
  'hover-used-in-chapters': {
    en: 'Cited {times} times in {chapters} chapters',
    'zh-Hans': '引用 {times} 处，涉及 {chapters} 章',
  },
  'hover-status-estimate': { en: 'Estimate', 'zh-Hans': '估计值' },
  'hover-status-forecast': { en: 'Forecast', 'zh-Hans': '预测值' },
  'hover-status-target': { en: 'Target', 'zh-Hans': '目标值' },
  'hover-status-restated': { en: 'Restated', 'zh-Hans': '修正值' },
  'hover-figure-no-values': {
    en: 'There is no figure to print: {metric} has no values yet.',
    'zh-Hans': '没有可印出的数字：{metric}还没有数值。',
  },
  'hover-figure-no-period': {
    en: 'There is no figure to print: {metric} has no value for {wanted}. It has values for: {known}',
    'zh-Hans': '没有可印出的数字：{metric}没有 {wanted} 的数值。有数值的是：{known}',
  },
  'hover-figure-bad-period': {
    en: 'There is no figure to print: {wanted} is not a period.',
    'zh-Hans': '没有可印出的数字：{wanted} 不是有效的时期。',
  },
  'hover-figure-no-member': {
    en: 'There is no figure to print: {metric} has no value for {wanted}. It has values for: {known}',
    'zh-Hans': '没有可印出的数字：{metric}没有 {wanted} 的数值。有数值的是：{known}',
  },
  'hover-figure-ambiguous': {
    en: 'There is no single figure to print: several values of {metric} fit. Choose one: {known}',
    'zh-Hans': '没有可印出的数字：{metric}有多个数值符合，请写明是哪一个：{known}',
  },
  'hover-figure-unfit': {
    en: 'There is no figure to print: this format needs two periods of {metric}, as in @2019..2024.',
    'zh-Hans': '没有可印出的数字：这种格式需要{metric}的两个时期，例如 @2019..2024。',
  },
  'hover-fault-no-number': {
    en: 'The change cannot be computed: one of the two values of {metric} is not a number.',
    'zh-Hans': '无法计算变化：{metric}的两个数值中有一个不是数字。',
  },
  'hover-fault-unit': {
    en: 'The change cannot be computed: the two values of {metric} have different units.',
    'zh-Hans': '无法计算变化：{metric}两个数值的单位不同。',
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
    en: 'A percentage would mislead: one value of {metric} is above zero, the other below.',
    'zh-Hans': '百分比会误导读者：{metric}由正变负或由负变正。',
  },
  'hover-fault-unbounded': {
    en: 'The change cannot be computed: {metric} is an open bound, and any result is possible.',
    'zh-Hans': '无法计算变化：{metric}只有单侧界限，结果无法确定。',
  },
  'hover-text-draft': { en: 'Draft', 'zh-Hans': '草稿' },
  'hover-text-review': { en: 'In review', 'zh-Hans': '审阅中' },
  'hover-text-final': { en: 'Final', 'zh-Hans': '定稿' },
  'hover-count-sections': { en: '{count} sections', 'zh-Hans': '{count} 个小节' },
  'hover-count-sections-one': { en: '1 section', 'zh-Hans': '1 个小节' },
  'hover-count-figures': {
    en: '{count} figures taken from data',
    'zh-Hans': '取自数据的数字 {count} 处',
  },
  'hover-count-figures-one': { en: '1 figure taken from data', 'zh-Hans': '取自数据的数字 1 处' },
  'hover-dimension': { en: 'Dimension: {dimension}', 'zh-Hans': '维度：{dimension}' },
  'hover-part-of': { en: 'part of {whole}', 'zh-Hans': '隶属于{whole}' },
  'hover-aliases': { en: 'Also called: {aliases}', 'zh-Hans': '别名：{aliases}' },
  'hover-no-picture': { en: 'There is no file {path}.', 'zh-Hans': '没有文件 {path}。' },
};
