import type { Rule } from './rule.ts';
import { jsonRules } from './jsonRules.ts';

/** Faults in how a file is written, found before its meaning is looked at. */
export const syntaxRules: Readonly<Record<string, Rule>> = {
  'yaml-incomplete-line': {
    severity: 'error',
    message: {
      en: 'This line is not finished: a key needs a colon and a space after it, as in `title: …`. If it belongs to a text, indent it as far as that text.',
      'zh-Hans':
        '这一行还没写完：键后面要有冒号和空格，例如 `title: …`。如果它属于一段正文，请缩进到与正文对齐。',
    },
  },
  'yaml-syntax': {
    severity: 'error',
    message: {
      en: 'This line cannot be read as YAML. Check its quotes, brackets and indentation against the lines around it.',
      'zh-Hans': '这一行不是合法的 YAML。请对照上下行检查引号、括号和缩进。',
    },
    wordings: {
      comma: {
        en: 'A comma is missing before `{key}`: entries inside { } are separated by commas.',
        'zh-Hans': '`{key}` 前面缺少逗号：{ } 里的各项要用逗号隔开。',
      },
      list: {
        en: 'A list cannot begin on the line of its key. Put it on the line below, one item a line; or use quotes if the dash is part of a text.',
        'zh-Hans':
          '列表不能写在键的同一行。请从下一行写起，每项一行；如果短横线是文字的一部分，请加引号。',
      },
    },
  },
  'yaml-indentation': {
    severity: 'error',
    message: {
      en: 'This line is indented differently from what it belongs to. It should begin with {columns} spaces.',
      'zh-Hans': '这一行的缩进与所属内容不一致，前面应有 {columns} 个空格。',
    },
    wordings: {
      text: {
        en: 'This line fell out of the text of `{key}`: the text stands {columns} spaces in. Indent the line like the rest of it.',
        'zh-Hans':
          '这一行缩进不够，已不属于 `{key}` 的文字。请像其余文字一样缩进 {columns} 个空格。',
      },
    },
  },
  'yaml-tab': {
    severity: 'error',
    message: {
      en: 'YAML does not allow tabs for indentation. Use spaces.',
      'zh-Hans': 'YAML 不允许用制表符缩进，请改用空格。',
    },
  },
  'yaml-fullwidth-colon': {
    severity: 'error',
    message: {
      en: 'A full-width colon “：” ends no key. Type `:` and a space.',
      'zh-Hans': '键后面要用半角冒号加空格（`: `），不能用全角“：”。',
    },
  },
  'yaml-fullwidth-punctuation': {
    severity: 'warning',
    message: {
      en: 'Full-width “{found}” is read as part of the text. Quotes, commas and brackets of YAML are half-width.',
      'zh-Hans': '全角“{found}”会被当作文字。YAML 的引号、逗号和括号要用半角。',
    },
  },
  'yaml-missing-space': {
    severity: 'error',
    message: {
      en: 'A space is missing after the colon. Without it YAML reads key and value as one word.',
      'zh-Hans': '冒号后面要有空格，否则 YAML 会把键和值读成一个词。',
    },
    wordings: {
      dash: {
        en: 'A space is missing after the dash. Without it this is not an item of the list.',
        'zh-Hans': '短横线后面缺少空格，这一行不会被当作列表项。',
      },
    },
  },
  'yaml-unquoted-mark': {
    severity: 'error',
    message: {
      en: 'A text that begins with {mark} needs quotes: unquoted, YAML reads the brackets as a list or a mapping.',
      'zh-Hans': '以 {mark} 开头的文字要加引号，否则 YAML 会把括号读成列表或一组键。',
    },
  },
  'yaml-colon-in-text': {
    severity: 'error',
    message: {
      en: 'A text that contains a colon followed by a space needs quotes: unquoted, YAML reads a second key.',
      'zh-Hans': '含有“冒号加空格”的文字要加引号，否则 YAML 会读成又一个键。',
    },
  },
  'yaml-reserved-character': {
    severity: 'error',
    message: {
      en: 'An unquoted text cannot begin with {found}. Put it in quotes.',
      'zh-Hans': '不加引号的文字不能以 {found} 开头，请加引号。',
    },
    wordings: {
      comparison: {
        en: 'An unquoted value cannot begin with {found}. Put a text in quotes; for a bound, write `min` and the number.',
        'zh-Hans': '不加引号的值不能以 {found} 开头。文字请加引号；表示下限请用 `min` 加数字。',
      },
    },
  },
  'yaml-unclosed-quote': {
    severity: 'error',
    message: {
      en: 'The quote is not closed. Add {missing} at the end of the text.',
      'zh-Hans': '引号没有闭合，请在文字末尾补上 {missing}。',
    },
  },
  'yaml-unclosed-bracket': {
    severity: 'error',
    message: {
      en: 'The bracket is not closed. Add {missing}.',
      'zh-Hans': '括号没有闭合，请补上 {missing}。',
    },
  },
  'yaml-quote-in-text': {
    severity: 'error',
    message: {
      en: 'The quote closes before the text ends. Put the whole text in quotes of the other kind, or double the quote inside.',
      'zh-Hans': '引号在文字结束之前就闭合了。请换用另一种引号括住整段文字，或把里面的引号写两次。',
    },
  },
  'yaml-duplicate-key': {
    severity: 'error',
    message: {
      en: '`{key}` is used twice in the same mapping. Only the first one counts: remove or rename one of them.',
      'zh-Hans': '同一层出现了两个 `{key}`，只有第一个有效。请删去其中一个，或给它换个键名。',
    },
  },
  'yaml-key-type': {
    severity: 'error',
    message: {
      en: 'A key has to be a single text. Brackets cannot be a key; put quotes around them if they are meant as text.',
      'zh-Hans': '键只能是一段文字，不能用括号开头。如果括号本来就是文字的一部分，请加引号。',
    },
  },
  'yaml-unknown-alias': {
    severity: 'error',
    message: {
      en: 'There is no anchor &{name} above. Define it first, or put quotes around the text if no alias is meant.',
      'zh-Hans': '前面没有名为 &{name} 的锚点。请先在前面定义；如果这里本来就是文字，请加引号。',
    },
  },
  'yaml-recursive-alias': {
    severity: 'error',
    message: {
      en: '*{name} is inside the very value it names. Write the value out here.',
      'zh-Hans': '*{name} 出现在它自己所指的内容里。请在这里直接写出内容。',
    },
  },
  'yaml-merge-key': {
    severity: 'warning',
    message: {
      en: 'The merge key << is not part of YAML 1.2 and other tools read it differently. Write the keys out.',
      'zh-Hans': '合并键 << 不属于 YAML 1.2，不同工具的读法不一，请把各个键写出来。',
    },
  },
  'yaml-unknown-tag': {
    severity: 'warning',
    message: {
      en: 'The tag {tag} means nothing in a report and is passed over. Remove it.',
      'zh-Hans': '标签 {tag} 在报告文件中没有含义，会被忽略，请删去。',
    },
  },
  'yaml-stray-item': {
    severity: 'error',
    message: {
      en: 'This list belongs to no key. Put a key such as `sections:` above it, or indent it below one.',
      'zh-Hans': '这个列表不属于任何键。请在上方写出键（如 `sections:`），或把它缩进到某个键下面。',
    },
  },
  'yaml-several-documents': {
    severity: 'error',
    message: {
      en: 'A second document begins here. A report file holds one: remove the line, or move what follows to a file of its own.',
      'zh-Hans':
        '这里开始了第二个文档。一个文件只能有一个文档：请删去这一行，或把后面的内容移到另一个文件。',
    },
  },
  'yaml-conflict-marker': {
    severity: 'error',
    message: {
      en: 'A merge conflict is left here. Keep one side and remove the lines with <<<<<<<, ======= and >>>>>>>.',
      'zh-Hans':
        '这里还有未解决的合并冲突。请保留其中一方，并删去 <<<<<<<、======= 和 >>>>>>> 各行。',
    },
  },
  'yaml-encoding': {
    severity: 'error',
    message: {
      en: 'This character stands for something that could not be read ({count} in this part). Save the file as UTF-8, or type the text anew.',
      'zh-Hans':
        '这个字符代替了无法读取的内容（这一部分共 {count} 个）。请把文件存为 UTF-8，或重新输入这段文字。',
    },
    wordings: {
      'yaml-encoding-utf16': {
        en: 'The file seems to be saved as UTF-16 ({count} NUL characters in this part). Save it as UTF-8.',
        'zh-Hans': '文件似乎存成了 UTF-16（这一部分有 {count} 个空字符）。请改存为 UTF-8。',
      },
    },
  },
  ...jsonRules,
};
