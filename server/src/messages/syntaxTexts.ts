import type { Translated } from './message.ts';

/** Titles of fixes for faults of syntax, and notes beside them. */
export const syntaxTexts: Readonly<Record<string, Translated>> = {
  'fix-fullwidth-colon': { en: 'Use a half-width colon', 'zh-Hans': '改为半角冒号' },
  'fix-fullwidth': { en: 'Use half-width characters', 'zh-Hans': '改为半角' },
  'fix-quote': { en: 'Put the text in quotes', 'zh-Hans': '给文字加引号' },
  'fix-quote-again': { en: 'Quote the whole text', 'zh-Hans': '用引号括住整段文字' },
  'fix-close': { en: 'Add {missing}', 'zh-Hans': '补上 {missing}' },
  'fix-space': { en: 'Add a space after the colon', 'zh-Hans': '在冒号后加空格' },
  'fix-space-dash': { en: 'Add a space after the dash', 'zh-Hans': '在短横线后加空格' },
  'fix-colon': { en: 'Add a colon', 'zh-Hans': '补上冒号' },
  'fix-tab': { en: 'Indent with spaces', 'zh-Hans': '改用空格缩进' },
  'fix-indent': { en: 'Indent by {columns} spaces', 'zh-Hans': '缩进 {columns} 个空格' },
  'fix-indent-text': {
    en: 'Indent the text of {key} by {columns} spaces',
    'zh-Hans': '把 {key} 的文字缩进 {columns} 个空格',
  },
  'fix-remove': { en: 'Remove {text}', 'zh-Hans': '删去 {text}' },
  'fix-remove-comma': { en: 'Remove the comma', 'zh-Hans': '删去逗号' },
  'fix-remove-comment': { en: 'Remove the comment', 'zh-Hans': '删去注释' },
  'fix-comma': { en: 'Add a comma', 'zh-Hans': '补上逗号' },
  'fix-list': { en: 'Begin the list on the next line', 'zh-Hans': '列表另起一行' },
  'fix-keep-first': { en: 'Keep the first side', 'zh-Hans': '保留前一方' },
  'fix-keep-second': { en: 'Keep the second side', 'zh-Hans': '保留后一方' },
  'note-first-key': { en: '`{key}` is first used here', 'zh-Hans': '`{key}` 首次出现在这里' },
  'note-anchor': { en: 'The anchor &{name} is here', 'zh-Hans': '锚点 &{name} 在这里' },
};
