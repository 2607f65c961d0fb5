import type { Rule } from './rule.ts';

/** Faults against the schema of the file's kind. */
export const schemaRules: Readonly<Record<string, Rule>> = {
  'schema-unknown-key': {
    severity: 'error',
    message: {
      en: '{key} is not a key of {owner}. Remove it, or name a key of your own x-….',
      'zh-Hans': '{owner}没有 {key} 这个键。请删去；如需自定义，键名请以 x- 开头。',
    },
    wordings: {
      near: {
        en: '{key} is not a key of {owner}. Did you mean {near}?',
        'zh-Hans': '{owner}没有 {key} 这个键，是否想写 {near}？',
      },
      thousands: {
        en: 'The comma ends the number, and {key} is read as a key. Write {number}, without separators.',
        'zh-Hans': '数字在逗号处被截断，{key} 被读成了键。请写成 {number}，不加千位分隔符。',
      },
      elsewhere: {
        en: '{key} is not a key of {owner}. It belongs {home}.',
        'zh-Hans': '{owner}没有 {key} 这个键，它应写在{home}。',
      },
      otherKind: {
        en: '{key} is not a key of {owner}. It belongs in {file}, {home}.',
        'zh-Hans': '{owner}没有 {key} 这个键，它应写在 {file} 的{home}。',
      },
    },
  },
  'schema-missing-key': {
    severity: 'error',
    message: {
      en: '{Owner} has no {keys}. Add it.',
      'zh-Hans': '{Owner}缺少 {keys}，请补上。',
    },
    wordings: {
      several: {
        en: '{Owner} has no {keys}. Add them.',
        'zh-Hans': '{Owner}缺少 {keys}，请补上。',
      },
      choice: {
        en: '{Owner} has no {keys}. {sentence}',
        'zh-Hans': '{Owner}缺少 {keys}。{sentence}',
      },
    },
  },
  'schema-wrong-type': {
    severity: 'error',
    message: {
      en: '{name} should be {expected}; this is {found}.',
      'zh-Hans': '{name} 应为{expected}，这里却是{found}。',
    },
    wordings: {
      shape: {
        en: '{name} should be {expected}; this is {found}. {shape}',
        'zh-Hans': '{name} 应为{expected}，这里却是{found}。{shape}',
      },
      file: {
        en: 'A report file is made of keys with values, such as `title: …`; this is {found}.',
        'zh-Hans': '报告文件由键和值组成，如 `title: …`，这里却是{found}。',
      },
    },
  },
  'schema-unknown-value': {
    severity: 'error',
    message: {
      en: '{name} cannot be {value}. Choose {values}.',
      'zh-Hans': '{name} 不能是 {value}，可选 {values}。',
    },
    wordings: {
      near: {
        en: '{name} cannot be {value}. Did you mean {near}?',
        'zh-Hans': '{name} 不能是 {value}，是否想写 {near}？',
      },
      sentence: {
        en: '{name} cannot be {value}. {values}',
        'zh-Hans': '{name} 不能是 {value}。{values}',
      },
    },
  },
  'schema-pattern': {
    severity: 'error',
    message: {
      en: '{name} cannot be {value}. {expected}',
      'zh-Hans': '{name} 不能是 {value}。{expected}',
    },
    wordings: {
      key: {
        en: '{value} cannot be a key here. {expected}',
        'zh-Hans': '{value} 不能用作这里的键。{expected}',
      },
    },
  },
  'schema-out-of-range': {
    severity: 'error',
    message: {
      en: '{name} is {value}, which is outside the allowed range.',
      'zh-Hans': '{name} 为 {value}，超出了允许的范围。',
    },
    wordings: {
      min: {
        en: '{name} is {value}; it should be {limit} or more.',
        'zh-Hans': '{name} 为 {value}，不应小于 {limit}。',
      },
      max: {
        en: '{name} is {value}; it should be {limit} or less.',
        'zh-Hans': '{name} 为 {value}，不应大于 {limit}。',
      },
      above: {
        en: '{name} is {value}; it should be more than {limit}.',
        'zh-Hans': '{name} 为 {value}，应大于 {limit}。',
      },
      below: {
        en: '{name} is {value}; it should be less than {limit}.',
        'zh-Hans': '{name} 为 {value}，应小于 {limit}。',
      },
      multiple: {
        en: '{name} is {value}; it should be a multiple of {limit}.',
        'zh-Hans': '{name} 为 {value}，应为 {limit} 的倍数。',
      },
      minLength: {
        en: '{name} is too short; write at least {limit} characters.',
        'zh-Hans': '{name} 太短，至少应有 {limit} 个字符。',
      },
      maxLength: {
        en: '{name} is too long; write at most {limit} characters.',
        'zh-Hans': '{name} 太长，最多 {limit} 个字符。',
      },
      minItems: {
        en: '{name} has too few items; the least is {limit}. Add one, or remove the key.',
        'zh-Hans': '{name} 的项太少，至少应有 {limit} 项。请补上，或删去这个键。',
      },
      maxItems: {
        en: '{name} has too many items; the most is {limit}.',
        'zh-Hans': '{name} 的项太多，最多 {limit} 项。',
      },
      minKeys: {
        en: '{name} is empty; write at least {limit} key below it, or remove it.',
        'zh-Hans': '{name} 为空，至少应写 {limit} 个键，或将其删去。',
      },
      maxKeys: {
        en: '{name} has too many keys; the most is {limit}.',
        'zh-Hans': '{name} 的键太多，最多 {limit} 个。',
      },
    },
  },
  'schema-choice': {
    severity: 'error',
    message: {
      en: '{Owner} needs a choice. {sentence}',
      'zh-Hans': '{Owner}写法有误。{sentence}',
    },
  },
  'schema-empty': {
    severity: 'error',
    message: {
      en: '{name} has no value yet. Write one, such as {example}, or remove the key.',
      'zh-Hans': '{name} 还没有值。请填写，如 {example}，或删去这个键。',
    },
    wordings: {
      bare: {
        en: '{name} has no value yet. Write one, or remove the key.',
        'zh-Hans': '{name} 还没有值。请填写，或删去这个键。',
      },
      list: {
        en: '{name} has no items yet. Begin one below with a dash, or remove the key.',
        'zh-Hans': '{name} 还没有内容。请在下一行以短横线开头写一项，或删去这个键。',
      },
      item: {
        en: '{name} is empty. Fill it in, or remove the dash.',
        'zh-Hans': '{name}是空的。请填写，或删去这个短横线。',
      },
    },
  },
  'schema-duplicate-item': {
    severity: 'warning',
    message: {
      en: '{value} is already in {name}. Keep one of the two.',
      'zh-Hans': '{name} 中已有 {value}，保留一个即可。',
    },
  },
  'id-duplicate': {
    severity: 'error',
    message: {
      en: 'The id {id} is already taken in this list. Give each item an id of its own.',
      'zh-Hans': '这个列表中已有 id {id}。每一项的 id 不能重复。',
    },
    wordings: {
      here: {
        en: 'Another {kind} in this file already has the id {id}. Give each an id of its own.',
        'zh-Hans': '本文件中已有另一个{kind}使用 id {id}。每个{kind}的 id 不能重复。',
      },
      file: {
        en: 'Another {kind} already has the id {id}, in {file}. Give each an id of its own.',
        'zh-Hans': '{file} 中已有{kind}使用 id {id}。每个{kind}的 id 不能重复。',
      },
    },
  },
  'file-empty': {
    severity: 'warning',
    message: {
      en: 'This {kind} file is empty. Begin with {keys}.',
      'zh-Hans': '这个 {kind} 文件是空的，请从 {keys} 写起。',
    },
  },
};
