import type { Translated } from './message.ts';

/** Titles of fixes and notes beside findings about the schema. */
export const schemaTexts: Readonly<Record<string, Translated>> = {
  'schema.fix.rename': { en: 'Rename to {key}', 'zh-Hans': '改为 {key}' },
  'schema.fix.remove': { en: 'Remove {key}', 'zh-Hans': '删去 {key}' },
  'schema.fix.removeItem': { en: 'Remove the second {value}', 'zh-Hans': '删去重复的 {value}' },
  'schema.fix.replace': { en: 'Change to {value}', 'zh-Hans': '改为 {value}' },
  'schema.fix.add': { en: 'Add {keys}', 'zh-Hans': '补上 {keys}' },
  'schema.fix.list': { en: 'Make it a list', 'zh-Hans': '改成列表' },
  'schema.related.addBelow': { en: '{key} goes below this', 'zh-Hans': '{key} 写在这一行之后' },
  'schema.related.first': { en: 'It is first used here', 'zh-Hans': '首次出现在这里' },
};
