import type { Rule } from './rule.ts';

/** Marks in prose that cannot be read, and formulas of derived metrics. */
export const markRules: Readonly<Record<string, Rule>> = {
  'mark-unclosed': {
    severity: 'error',
    message: {
      en: '{found} is not closed. A mark stays on one line and ends with its brackets: {missing} is missing.',
      'zh-Hans': '{found} 没有闭合。标记要写在同一行里，并以括号结尾：缺少 {missing}。',
    },
    wordings: {
      members: {
        en: 'The brackets around the members are not closed: `]` is missing.',
        'zh-Hans': '成员的方括号没有闭合：缺少 `]`。',
      },
      words: {
        en: 'The words bound to the figure have no opening `[` on this line. Write `[words]{figure=…}`.',
        'zh-Hans': '这一行里没有与 `]` 对应的 `[`。绑定数字的写法是 `[文字]{figure=…}`。',
      },
    },
  },
  'mark-incomplete': {
    severity: 'error',
    message: {
      en: 'Something is missing from this mark.',
      'zh-Hans': '这个标记不完整。',
    },
    wordings: {
      empty: {
        en: 'The mark is empty. Write what it stands for, such as `csat@2024` or `case:amazon`.',
        'zh-Hans': '标记里没有内容。请写明所指，例如 `csat@2024` 或 `case:amazon`。',
      },
      metric: {
        en: 'The id of the metric is missing at the start, as in `csat@2024`.',
        'zh-Hans': '前面缺少指标的 id，例如 `csat@2024`。',
      },
      member: {
        en: 'The id of a member is missing in the brackets, as in `return-rate[amazon]`. Without a member, leave out the brackets.',
        'zh-Hans': '方括号里缺少成员的 id，例如 `return-rate[amazon]`；不限定成员时请去掉方括号。',
      },
      period: {
        en: 'A period is missing after `@`, such as `@2024`, `@2024-Q3` or `@2019..2024`.',
        'zh-Hans': '`@` 后面缺少时期，例如 `@2024`、`@2024-Q3`、`@2019..2024`。',
      },
      'period-end': {
        en: 'The second period is missing after `..`, as in `@2019..2024`.',
        'zh-Hans': '`..` 后面缺少第二个时期，例如 `@2019..2024`。',
      },
      format: {
        en: 'A format is missing after the colon: `change`, `points`, `times` or `number`. Without a format, leave out the colon.',
        'zh-Hans':
          '冒号后面缺少格式：`change`、`points`、`times` 或 `number`。不需要格式时请去掉冒号。',
      },
      id: {
        en: 'The id of what is referred to is missing, as in `[[case:amazon]]`.',
        'zh-Hans': '缺少所引用内容的 id，例如 `[[case:amazon]]`。',
      },
      chapter: {
        en: 'The id of the chapter is missing before the slash, as in `[[overview/shift]]`.',
        'zh-Hans': '斜杠前面缺少章的 id，例如 `[[overview/shift]]`。',
      },
      kind: {
        en: 'A kind is missing before the colon, as in `[[case:amazon]]`.',
        'zh-Hans': '冒号前面缺少种类，例如 `[[case:amazon]]`。',
      },
      source: {
        en: 'The id of the source is missing after `@`, as in `[@survey-2024]`.',
        'zh-Hans': '`@` 后面缺少来源的 id，例如 `[@survey-2024]`。',
      },
    },
  },
  'mark-id': {
    severity: 'error',
    message: {
      en: '{found} is not an id. An id has letters of any script, digits, `-` and `_`, begins with a letter, and is not a word that YAML reads as something else (`true`, `null`, `no` …).',
      'zh-Hans':
        '{found} 不能用作 id。id 只用汉字、字母、数字、`-` 和 `_`，以汉字或字母开头，且不能是 `true`、`null`、`no` 这类 YAML 另有含义的词。',
    },
  },
  'mark-period': {
    severity: 'error',
    message: {
      en: '{found} is not a period. Write a year (`2024`), half year (`2024-H1`), quarter (`2024-Q3`), month (`2024-03`), week (`2024-W05`), day (`2024-03-31`), fiscal year (`FY2024`), `before` or `after`.',
      'zh-Hans':
        '{found} 不是有效的时期。可以写年（`2024`）、半年（`2024-H1`）、季度（`2024-Q3`）、月（`2024-03`）、周（`2024-W05`）、日（`2024-03-31`）、财年（`FY2024`），或 `before`、`after`。',
    },
    wordings: {
      range: {
        en: 'Two periods are joined with `..`, not with {found}. Write {meant}.',
        'zh-Hans': '两个时期之间要用 `..`，不能用 {found}。请写成 {meant}。',
      },
      'no-such-day': {
        en: 'The calendar has no day {found}. Correct the date.',
        'zh-Hans': '日历上没有 {found} 这一天，请改正。',
      },
      'no-such-week': {
        en: 'The year has no week {found}. Correct the week.',
        'zh-Hans': '这一年没有 {found} 这一周，请改正。',
      },
    },
  },
  'mark-format': {
    severity: 'error',
    message: {
      en: 'There is no format {found}. Use `change` (per cent), `points` (difference), `times` (how many times as much) or `number` (without the unit).',
      'zh-Hans':
        '没有 {found} 这种格式。可用的格式：`change`（变化率）、`points`（差值）、`times`（倍数）、`number`（不带单位的数值）。',
    },
    wordings: {
      meant: {
        en: 'There is no format {found}. Did you mean {meant}?',
        'zh-Hans': '没有 {found} 这种格式，是否想写 {meant}？',
      },
    },
  },
  'mark-kind': {
    severity: 'error',
    message: {
      en: 'There is no kind {found}. A reference names a `chapter`, `section`, `case`, `metric`, `source`, `chart`, `table`, `image` or `member`.',
      'zh-Hans':
        '没有 {found} 这个种类。引用的种类可以是 `chapter`、`section`、`case`、`metric`、`source`、`chart`、`table`、`image`、`member`。',
    },
    wordings: {
      meant: {
        en: 'There is no kind {found}. Did you mean {meant}?',
        'zh-Hans': '没有 {found} 这个种类，是否想写 {meant}？',
      },
      embed: {
        en: 'A {found} cannot be placed with `!`. Only a `chart`, `table`, `image`, `case` or `metric` can; without the `!`, this is a reference.',
        'zh-Hans':
          '{found} 不能用 `!` 放置。可以放置的有 `chart`、`table`、`image`、`case`、`metric`；去掉 `!` 就是普通引用。',
      },
      'embed-none': {
        en: 'Say what is placed here, as in `![[chart:csat-trend]]`. Without the `!`, this is a reference to a section.',
        'zh-Hans':
          '请写明要放置的是什么，例如 `![[chart:csat-trend]]`。去掉 `!` 就是对小节的引用。',
      },
    },
  },
  'mark-fullwidth': {
    severity: 'warning',
    message: {
      en: '{found} has full-width characters. Marks and formulas need half-width ones: {mended}.',
      'zh-Hans': '{found} 用了全角字符。标记和公式要用半角：{mended}。',
    },
  },
  'mark-single-brace': {
    severity: 'warning',
    message: {
      en: '{found} stays plain text: a figure needs two braces on each side. Write {mended}.',
      'zh-Hans': '{found} 会被当作普通文字：数字标记的两边各要两个花括号。请写成 {mended}。',
    },
  },
  'mark-syntax': {
    severity: 'error',
    message: {
      en: '{found} makes no sense in this mark. Correct or remove it.',
      'zh-Hans': '标记里的 {found} 无法识别，请改正或删去。',
    },
    wordings: {
      at: {
        en: 'A period comes after `@`: write `@` before {found}.',
        'zh-Hans': '时期要写在 `@` 后面：请在 {found} 前面加 `@`。',
      },
      comma: {
        en: 'Separate several members with commas: {found}.',
        'zh-Hans': '多个成员之间要用逗号隔开：{found}。',
      },
      order: {
        en: 'Members come before the period: put {found} before the `@`.',
        'zh-Hans': '成员要写在时期前面：请把 {found} 移到 `@` 之前。',
      },
      pipe: {
        en: 'A mark cannot contain `|`, which separates table cells, nor words to be shown. Remove {found}.',
        'zh-Hans': '标记里不能有 `|`（它是表格的分隔符），也不能写显示文字。请删去 {found}。',
      },
      hash: {
        en: 'Write a section of another chapter with a slash: `[[overview/shift]]`.',
        'zh-Hans': '引用其他章的小节要用斜杠：`[[overview/shift]]`。',
      },
      chapter: {
        en: 'The id of a {kind} is unique in the whole report, so no chapter goes before it. Remove {found}.',
        'zh-Hans': '{kind} 的 id 在整份报告里唯一，前面不写章。请删去 {found}。',
      },
      cite: {
        en: 'Each source in a citation needs its own `@`: add `@` before {found}.',
        'zh-Hans': '引注里的每个来源前面都要有 `@`：{found} 前面缺少 `@`。',
      },
      separator: {
        en: 'Separate the sources in a citation with semicolons: `[@survey; @interviews]`.',
        'zh-Hans': '引注里的来源之间要用分号隔开：`[@survey; @interviews]`。',
      },
      equals: {
        en: 'Write `=` between `figure` and the figure, not {found}.',
        'zh-Hans': '`figure` 和数字之间要用 `=`，不能用 {found}。',
      },
    },
  },
  'formula-syntax': {
    severity: 'error',
    message: {
      en: '{found} makes no sense in a formula. A formula consists of metrics (`csat@2024`), numbers, `+ - * /` and round brackets.',
      'zh-Hans':
        '公式里的 {found} 无法识别。公式由指标（`csat@2024`）、数字、`+ - * /` 和圆括号组成。',
    },
    wordings: {
      operand: {
        en: 'A metric or a number is missing after {found}.',
        'zh-Hans': '{found} 后面缺少指标或数字。',
      },
      operator: {
        en: 'An operator is missing before {found}: `+`, `-`, `*` or `/`.',
        'zh-Hans': '{found} 前面缺少运算符：`+`、`-`、`*` 或 `/`。',
      },
      percent: {
        en: 'A formula takes plain numbers: write {found} as a decimal, such as `0.1` for 10%.',
        'zh-Hans': '公式里只能写普通数字：请把 {found} 写成小数，例如 10% 写成 `0.1`。',
      },
      number: {
        en: '{found} is neither a number nor an id. An id begins with a letter; a number and a metric need an operator between them.',
        'zh-Hans': '{found} 既不是数字也不是 id：id 以字母开头，数字和指标之间要有运算符。',
      },
      unclosed: {
        en: 'This bracket is not closed: `)` is missing.',
        'zh-Hans': '这个括号没有闭合：缺少 `)`。',
      },
      unopened: {
        en: 'This bracket closes nothing: remove it, or add a `(` before it.',
        'zh-Hans': '这个括号没有对应的 `(`：请删去，或在前面补上 `(`。',
      },
      long: {
        en: 'This formula is too long or too deeply nested. Make parts of it derived metrics of their own.',
        'zh-Hans': '公式过长或嵌套过深。请把其中的部分单独写成派生指标。',
      },
    },
  },
};
