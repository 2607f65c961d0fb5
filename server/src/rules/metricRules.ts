import type { Rule } from './rule.ts';

/** Faults in what metrics say of their values, and in what is computed of them. */
export const metricRules: Readonly<Record<string, Rule>> = {
  'period-outside': {
    severity: 'warning',
    message: {
      en: '{period} lies outside of the period of the report, {report}.',
      'zh-Hans': '{period} 不在报告覆盖的时期 {report} 之内。',
    },
  },
  'metric-formula': {
    severity: 'error',
    message: {
      en: 'The formula divides by zero for {place}, so that there is no value for it.',
      'zh-Hans': '公式在 {place} 出现了除以零，因此没有数值。',
    },
    wordings: {
      zeroNumber: {
        en: 'The formula divides by zero.',
        'zh-Hans': '公式里有除以零。',
      },
      hundred: {
        en: 'With `unit: percent` a fraction is shown times 100 by itself. Remove the 100 from the formula.',
        'zh-Hans': '单位是 `percent` 时，比值会自动乘以 100。请从公式里去掉 100。',
      },
    },
  },
  'metric-input': {
    severity: 'error',
    message: {
      en: '{metrics} are known for no period and member in common, so that nothing can be computed.',
      'zh-Hans': '{metrics} 没有共同的时期和成员，无法计算。',
    },
    wordings: {
      values: {
        en: '{metric} has no numbers to reckon with. Give it values, or leave it out of the formula.',
        'zh-Hans': '{metric} 没有可用于计算的数值。请补上数值，或从公式中去掉。',
      },
      unbounded: {
        en: 'The inputs are open bounds for {place}, such as “more than 200”; any result is possible, so that none is given.',
        'zh-Hans':
          '{place} 的各项是不封闭的界限（如“超过 200”），任何结果都有可能，因此不给出数值。',
      },
    },
    severities: { unbounded: 'warning' },
  },
  'metric-cycle': {
    severity: 'error',
    message: {
      en: 'The metric {id} is computed from itself: {path}. Break the circle by typing the values of one of them.',
      'zh-Hans': '指标 {id} 要由它自己来计算：{path}。请给其中一个指标直接填写数值。',
    },
  },
  'metric-unit-clash': {
    severity: 'error',
    message: {
      en: 'The formula gives {found}, but the unit of the metric is {unit}.',
      'zh-Hans': '公式的结果以 {found} 计，而指标的单位是 {unit}。',
    },
    wordings: {
      sum: {
        en: '{left} and {right} cannot be added or subtracted: they are of different units.',
        'zh-Hans': '{left} 和 {right} 的单位不同，不能相加减。',
      },
    },
  },
};
