import type { Rule } from './rule.ts';

/** Faults in what a place of the report says of another one. */
export const referenceRules: Readonly<Record<string, Rule>> = {
  'reference-unknown': {
    severity: 'error',
    message: {
      en: 'There is no {kind} {id} in this report. Declare it, or write an id that there is.',
      'zh-Hans': '报告里没有 {id} 这个{kind}。请先声明，或改用已有的 id。',
    },
    wordings: {
      near: {
        en: 'There is no {kind} {id} in this report. Did you mean {near}?',
        'zh-Hans': '报告里没有 {id} 这个{kind}，是否想写 {near}？',
      },
      name: {
        en: '{id} is what the {kind} is called. Its id is written here: {near}.',
        'zh-Hans': '{id} 是{kind}的名称，这里要写它的 id：{near}。',
      },
      local: {
        en: 'There is no {kind} {id} in this chapter. Declare it, or write an id that there is.',
        'zh-Hans': '本章没有 {id} 这个{kind}。请先声明，或改用已有的 id。',
      },
      localNear: {
        en: 'There is no {kind} {id} in this chapter. Did you mean {near}?',
        'zh-Hans': '本章没有 {id} 这个{kind}，是否想写 {near}？',
      },
      otherChapter: {
        en: 'There is no {kind} {id} in this chapter, but in another one: write {near}.',
        'zh-Hans': '{kind} {id} 不在本章，而在另一章：请写成 {near}。',
      },
      within: {
        en: 'There is no {kind} {id} in the chapter {chapter}. Write an id that there is.',
        'zh-Hans': '{chapter} 一章没有 {id} 这个{kind}。请改用已有的 id。',
      },
      withinNear: {
        en: 'There is no {kind} {id} in the chapter {chapter}. Did you mean {near}?',
        'zh-Hans': '{chapter} 一章没有 {id} 这个{kind}，是否想写 {near}？',
      },
      undeclared: {
        en: 'The dimension {dimension} has no member {id}. Declare it in `dimensions` of the manifest, or write an id that there is.',
        'zh-Hans':
          '维度 {dimension} 没有 {id} 这个成员。请在报告清单的 `dimensions` 中声明，或改用已有的 id。',
      },
    },
  },
  'reference-wrong-kind': {
    severity: 'error',
    message: {
      en: '{id} is {found}; {wanted} is asked for here. Write the id of one.',
      'zh-Hans': '{id} 是{found}，这里要的是{wanted}。请改写 id。',
    },
    wordings: {
      near: {
        en: '{id} is {found}; {wanted} is asked for here. Did you mean {near}?',
        'zh-Hans': '{id} 是{found}，这里要的是{wanted}，是否想写 {near}？',
      },
      mark: {
        en: '{id} is {found}, not {wanted}. Write {written}.',
        'zh-Hans': '{id} 是{found}，不是{wanted}。请写成 {written}。',
      },
      figure: {
        en: '{id} is {found}; only a metric has figures. Refer to it as {written}.',
        'zh-Hans': '{id} 是{found}，只有指标才有数值。引用它请写成 {written}。',
      },
      dimension: {
        en: '{id} is a member of {found}; a member of {dimension} is asked for here.',
        'zh-Hans': '{id} 是维度 {found} 的成员，这里要的是维度 {dimension} 的成员。',
      },
    },
  },
  'reference-period': {
    severity: 'error',
    message: {
      en: '{metric} has no value for {period}. It has values for {periods}.',
      'zh-Hans': '{metric} 没有 {period} 的数值，有数值的时期是 {periods}。',
    },
    wordings: {
      of: {
        en: '{metric} of {members} has no value for {period}. It has values for {periods}.',
        'zh-Hans': '{metric} 对 {members} 没有 {period} 的数值，有数值的时期是 {periods}。',
      },
      undated: {
        en: '{metric} has no value for {period}; its value is undated. Leave the period out.',
        'zh-Hans': '{metric} 的数值没有注明时期，不能按 {period} 取值。请省去时期。',
      },
      pair: {
        en: '{metric} has no value for {period}; it is known `before` and `after` only.',
        'zh-Hans': '{metric} 没有 {period} 的数值，只有 `before`（之前）和 `after`（之后）两个值。',
      },
      none: {
        en: '{metric} has no values yet. Give it `values` or `observations`.',
        'zh-Hans': '{metric} 还没有数值。请补上 `values` 或 `observations`。',
      },
      change: {
        en: '{metric} has no level, neither for {period} nor for another period: only a change is known. Write {written}.',
        'zh-Hans': '{metric} 只有变化幅度，没有 {period} 或其他时期的水平值。请写成 {written}。',
      },
    },
  },
  'reference-member': {
    severity: 'error',
    message: {
      en: '{metric} is not known for {members}. It is known for {known}.',
      'zh-Hans': '{metric} 没有 {members} 的数值，有数值的是 {known}。',
    },
    wordings: {
      none: {
        en: '{metric} is not known for {members}. Its values are of nobody in particular: leave the members out.',
        'zh-Hans': '{metric} 没有 {members} 的数值，它的数值不分成员。请省去方括号。',
      },
    },
  },
  'reference-ambiguous': {
    severity: 'warning',
    message: {
      en: '{metric} may mean several values here: {choices}. Say which one.',
      'zh-Hans': '{metric} 在这里可以指好几个数值：{choices}。请写明是哪一个。',
    },
    wordings: {
      same: {
        en: '{metric} has several values for {choice}. Keep one of them, or tell them apart by `status`.',
        'zh-Hans': '{metric} 对 {choice} 有好几个数值。请只留一个，或用 `status` 加以区分。',
      },
    },
  },
  'reference-change': {
    severity: 'error',
    message: {
      en: 'A {format} needs two periods, as in {written}.',
      'zh-Hans': '{format}需要两个时期，例如 {written}。',
    },
    wordings: {
      words: {
        en: 'There is no {format} to compute: {metric} is not a single number in both periods.',
        'zh-Hans': '无法计算{format}：{metric} 在这两个时期并非都是单个数字。',
      },
      zero: {
        en: 'There is no {format} to compute: {metric} begins at zero.',
        'zh-Hans': '无法计算{format}：{metric} 的起点为零。',
      },
      sign: {
        en: 'There is no {format} to tell: {metric} is below zero at an end. Print both levels instead.',
        'zh-Hans': '{metric} 有一端小于零，说{format}会误导读者。请改为印出两端的数值。',
      },
      unit: {
        en: 'There is no {format} to compute: {metric} is in different units at its two ends.',
        'zh-Hans': '无法计算{format}：{metric} 两端的单位不同。',
      },
      unbounded: {
        en: 'There is no {format} to compute: {metric} is an open bound, and any result is possible.',
        'zh-Hans': '无法计算{format}：{metric} 是不封闭的界限，任何结果都有可能。',
      },
      same: {
        en: 'From {period} to {period} nothing changes. Write two different periods.',
        'zh-Hans': '从 {period} 到 {period} 没有变化。请写两个不同的时期。',
      },
    },
  },
};
