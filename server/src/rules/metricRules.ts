import type { Rule } from './rule.ts';

/** Faults in what metrics say of their values, and in what is computed of them. */
export const metricRules: Readonly<Record<string, Rule>> = {
  'period-outside': {
    severity: 'warning',
    message: {
      en: '{period} is outside the period of the report, {report}. Correct it, or widen `period` in the manifest.',
      'zh-Hans': '{period} 不在报告覆盖的时期 {report} 之内。请改正，或放宽报告清单的 `period`。',
    },
  },
  'metric-formula': {
    severity: 'error',
    message: {
      en: 'The formula divides by zero for {place}, so there is no value there. Correct the value that is zero, or the formula.',
      'zh-Hans': '公式在 {place} 的除数为零，因此没有数值。请改正为零的数值，或改正公式。',
    },
    wordings: {
      zeroNumber: {
        en: 'The formula divides by zero. Correct the divisor.',
        'zh-Hans': '公式里的除数为零，请改正。',
      },
      hundred: {
        en: 'Under `unit: percent` a fraction is multiplied by 100 automatically. Remove the 100 from the formula.',
        'zh-Hans': '单位为 `percent` 时，比值会自动乘以 100。请从公式里去掉 100。',
      },
    },
  },
  'metric-input': {
    severity: 'error',
    message: {
      en: '{metrics} have no period and members in common, so nothing can be computed. Add the missing values.',
      'zh-Hans': '{metrics} 没有共同的时期和成员，无法计算。请补上缺少的数值。',
    },
    wordings: {
      values: {
        en: '{metric} has no numbers to compute with. Give it values, or remove it from the formula.',
        'zh-Hans': '{metric} 没有可用于计算的数值。请补上数值，或从公式里去掉它。',
      },
      unbounded: {
        en: 'For {place} the inputs are open bounds, such as “more than 200”: any result is possible, so there is no value.',
        'zh-Hans': '{place} 的各项只有单侧界限（如“超过 200”），结果无法确定，因此没有数值。',
      },
    },
    severities: { unbounded: 'warning' },
  },
  'metric-cycle': {
    severity: 'error',
    message: {
      en: 'The metric {id} is computed from itself: {path}. Give one of these metrics values of its own instead of a formula.',
      'zh-Hans': '指标 {id} 循环引用了自身：{path}。请给其中一个指标直接填写数值。',
    },
  },
  'metric-unit-clash': {
    severity: 'error',
    message: {
      en: 'The formula gives {found}, but the unit of the metric is {unit}. Correct one of the two.',
      'zh-Hans': '公式得出的单位是 {found}，而指标的单位是 {unit}。请改正其中一处。',
    },
    wordings: {
      sum: {
        en: '{left} and {right} cannot be added or subtracted, because their units differ.',
        'zh-Hans': '{left} 和 {right} 的单位不同，不能相加减。',
      },
    },
  },
};
