import type { Translated } from './message.ts';

/** Titles of fixes for marks and formulas. */
export const markTexts: Readonly<Record<string, Translated>> = {
  'fix-mark-write': { en: 'Write {text}', 'zh-Hans': '写成 {text}' },
  'fix-mark-close': { en: 'Add {text}', 'zh-Hans': '补上 {text}' },
  'fix-mark-order': {
    en: 'Put the members before the period',
    'zh-Hans': '把成员移到时期前面',
  },
  'fix-mark-remove': { en: 'Remove {text}', 'zh-Hans': '删去 {text}' },
};
