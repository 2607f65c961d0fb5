import type { Rule } from './rule.ts';

/** Faults of JSON files; what only lenient readers accept is a fault too. */
export const jsonRules: Readonly<Record<string, Rule>> = {
  'json-syntax': {
    severity: 'error',
    message: {
      en: '{text} has no place here. Check the quotes, commas and brackets around it.',
      'zh-Hans': '{text} 不应出现在这里，请检查前后的引号、逗号和括号。',
    },
    wordings: {
      value: {
        en: 'A value is missing here: a text in quotes, a number, true, false, null, a list or an object.',
        'zh-Hans': '这里缺少一个值：带引号的文字、数字、true、false、null、列表或对象。',
      },
      colon: {
        en: 'This key has no value. Write a colon and the value after it.',
        'zh-Hans': '这个键没有值，请在后面写上冒号和值。',
      },
      escape: {
        en: 'This text holds a tab or a \\ sequence that JSON does not know. A backslash itself is written \\\\, a tab \\t.',
        'zh-Hans':
          '这段文字里有制表符，或 JSON 不认识的 \\ 转义。反斜杠要写成 \\\\，制表符写成 \\t。',
      },
    },
  },
  'json-trailing-comma': {
    severity: 'error',
    message: {
      en: 'JSON allows no comma after the last entry. Remove it.',
      'zh-Hans': 'JSON 的最后一项后面不能有逗号，请删去。',
    },
  },
  'json-missing-comma': {
    severity: 'error',
    message: {
      en: 'A comma is missing between this entry and the next.',
      'zh-Hans': '这一项与下一项之间缺少逗号。',
    },
  },
  'json-comment': {
    severity: 'error',
    message: {
      en: 'JSON has no comments. Remove it, or write the file as YAML, which has them.',
      'zh-Hans': 'JSON 不支持注释。请删去，或改用支持注释的 YAML。',
    },
  },
  'json-unclosed': {
    severity: 'error',
    message: {
      en: 'What is opened here is never closed. Add {missing}.',
      'zh-Hans': '这里没有闭合，请补上 {missing}。',
    },
  },
  'json-quotes': {
    severity: 'error',
    message: {
      en: 'Texts and keys in JSON need double quotes: "…".',
      'zh-Hans': 'JSON 的文字和键要用半角双引号括起来："…"。',
    },
  },
  'json-fullwidth': {
    severity: 'error',
    message: {
      en: 'Full-width “{found}” is no mark of JSON. Type {mended}.',
      'zh-Hans': 'JSON 不接受全角“{found}”，请改为半角 {mended}。',
    },
  },
  'json-duplicate-key': {
    severity: 'error',
    message: {
      en: '`{key}` is used twice in the same object. Only the first one counts: remove or rename one of them.',
      'zh-Hans': '同一个对象里出现了两个 `{key}`，只有第一个有效。请删去其中一个，或给它换个键名。',
    },
  },
};
