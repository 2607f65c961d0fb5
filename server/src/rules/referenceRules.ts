import type { Rule } from './rule.ts';

/** Faults in what a place of the report says of another one. */
export const referenceRules: Readonly<Record<string, Rule>> = {
  'reference-unknown': {
    severity: 'error',
    message: {
      en: 'There is no {kind} {id} in this report. Declare it, or use an id that exists.',
      'zh-Hans': '报告里没有 {id} 这个{kind}。请先声明，或改用已有的 id。',
    },
    wordings: {
      near: {
        en: 'There is no {kind} {id} in this report. Did you mean {near}?',
        'zh-Hans': '报告里没有 {id} 这个{kind}，是否想写 {near}？',
      },
      name: {
        en: '{id} is the name of the {kind}. Write its id here: {near}.',
        'zh-Hans': '{id} 是{kind}的名称，这里要写它的 id：{near}。',
      },
      local: {
        en: 'There is no {kind} {id} in this chapter. Declare it, or use an id that exists.',
        'zh-Hans': '本章没有 {id} 这个{kind}。请先声明，或改用已有的 id。',
      },
      localNear: {
        en: 'There is no {kind} {id} in this chapter. Did you mean {near}?',
        'zh-Hans': '本章没有 {id} 这个{kind}，是否想写 {near}？',
      },
      otherChapter: {
        en: 'The {kind} {id} is not in this chapter but in another one. Write {near}.',
        'zh-Hans': '{kind} {id} 不在本章，而在另一章。请写成 {near}。',
      },
      within: {
        en: 'There is no {kind} {id} in the chapter {chapter}. Use an id that exists.',
        'zh-Hans': '{chapter} 这一章没有 {id} 这个{kind}。请改用已有的 id。',
      },
      withinNear: {
        en: 'There is no {kind} {id} in the chapter {chapter}. Did you mean {near}?',
        'zh-Hans': '{chapter} 这一章没有 {id} 这个{kind}，是否想写 {near}？',
      },
      undeclared: {
        en: 'The dimension {dimension} has no member {id}. Declare it in `dimensions` of the manifest, or use an id that exists.',
        'zh-Hans':
          '维度 {dimension} 没有 {id} 这个成员。请在报告清单的 `dimensions` 中声明，或改用已有的 id。',
      },
    },
  },
  'reference-wrong-kind': {
    severity: 'error',
    message: {
      en: '{id} is {found}, but {wanted} is expected here. Write the id of {wanted}.',
      'zh-Hans': '{id} 是{found}，这里应为{wanted}。请改用{wanted}的 id。',
    },
    wordings: {
      near: {
        en: '{id} is {found}, but {wanted} is expected here. Did you mean {near}?',
        'zh-Hans': '{id} 是{found}，这里应为{wanted}，是否想写 {near}？',
      },
      mark: {
        en: '{id} is {found}, not {wanted}. Write {written}.',
        'zh-Hans': '{id} 是{found}，不是{wanted}。请写成 {written}。',
      },
      figure: {
        en: '{id} is {found}, and only metrics have figures. To refer to it, write {written}.',
        'zh-Hans': '{id} 是{found}，只有指标才有数值。要引用它，请写成 {written}。',
      },
      dimension: {
        en: '{id} is a member of {found}. Write a member of {dimension} here.',
        'zh-Hans': '{id} 是维度 {found} 的成员，这里要写维度 {dimension} 的成员。',
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
        en: 'For {members}, {metric} has no value for {period}. It has values for {periods}.',
        'zh-Hans': '{metric} 没有 {members} 在 {period} 的数值，有数值的时期是 {periods}。',
      },
      undated: {
        en: '{metric} has no value for {period}, because its value is undated. Leave out the period.',
        'zh-Hans': '{metric} 的数值没有注明时期，不能按 {period} 取值。请去掉时期。',
      },
      pair: {
        en: '{metric} has no value for {period}. It has only `before` and `after`; write one of these.',
        'zh-Hans':
          '{metric} 没有 {period} 的数值，只有 `before`（之前）和 `after`（之后）两个值，请选用。',
      },
      none: {
        en: '{metric} has no values yet. Add `values` or `observations` to it.',
        'zh-Hans': '{metric} 还没有数值。请补上 `values` 或 `observations`。',
      },
      change: {
        en: '{metric} has no level for {period} or any other period: only a change is known. Write {written}.',
        'zh-Hans': '{metric} 只有变化量，没有 {period} 或其他时期的水平值。请写成 {written}。',
      },
    },
  },
  'reference-member': {
    severity: 'error',
    message: {
      en: '{metric} has no value for {members}. It has values for {known}.',
      'zh-Hans': '{metric} 没有 {members} 的数值，有数值的是 {known}。',
    },
    wordings: {
      outcome: {
        en: '{metric} has no value for {members}: its values are not split by member. Leave out the members.',
        'zh-Hans': '{metric} 没有 {members} 的数值，它的数值不分成员。请去掉这些成员。',
      },
      none: {
        en: '{metric} has no value for {members}: its values are not split by member. Leave out the brackets.',
        'zh-Hans': '{metric} 没有 {members} 的数值，它的数值不分成员。请去掉方括号。',
      },
    },
  },
  'reference-ambiguous': {
    severity: 'warning',
    message: {
      en: '{metric} could mean {choices} here. Write the one you mean.',
      'zh-Hans': '{metric} 在这里可以指 {choices}。请写明是哪一个。',
    },
    wordings: {
      same: {
        en: '{metric} has several values for {choice}. Keep one of them, or tell them apart with `status`.',
        'zh-Hans': '{metric} 有多个对应 {choice} 的数值。请只保留一个，或用 `status` 区分。',
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
      single: {
        en: 'A {format} needs two periods, but {metric} does not have values for two. Add a value, or leave out the format.',
        'zh-Hans': '{format}需要两个时期，而 {metric} 没有两个时期的数值。请补上数值，或去掉格式。',
      },
      words: {
        en: 'The {format} cannot be computed: {metric} is not a single number in both periods.',
        'zh-Hans': '无法计算{format}：{metric} 在这两个时期并非都是单个数字。',
      },
      zero: {
        en: 'The {format} cannot be computed: {metric} is zero at the start, or may be. Print both levels instead.',
        'zh-Hans': '无法计算{format}：{metric} 的起点为零或可能为零。请改为印出两端的水平值。',
      },
      sign: {
        en: 'The {format} would mislead: {metric} is below zero in one of the periods. Print both levels instead.',
        'zh-Hans': '{metric} 有一端小于零，用{format}会误导读者。请改为印出两端的水平值。',
      },
      unit: {
        en: 'The {format} cannot be computed: the two values of {metric} have different units.',
        'zh-Hans': '无法计算{format}：{metric} 两端的单位不同。',
      },
      unbounded: {
        en: 'The {format} cannot be computed: {metric} is an open bound, such as “more than 200”, and any result is possible.',
        'zh-Hans': '无法计算{format}：{metric} 只有单侧界限（如“超过 200”），结果无法确定。',
      },
      same: {
        en: 'Both periods are {period}, so nothing changes. Write two different periods.',
        'zh-Hans': '两端都是 {period}，没有变化可言。请写两个不同的时期。',
      },
    },
  },
};
