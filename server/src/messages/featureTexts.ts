import type { Translated } from './message.ts';

export const featureTexts: Readonly<Record<string, Translated>> = {
  'fix-all': {
    en: 'Fix everything that has one right answer ({count})',
    'zh-Hans': '修复全部可确定的问题（{count} 处）',
  },
  'fix-all-of-kind': {
    en: 'Fix all {count} of this kind in the file ({code})',
    'zh-Hans': '修复本文件中全部 {count} 处同类问题（{code}）',
  },
  'link-open-file': { en: 'Open file', 'zh-Hans': '打开文件' },
  'link-open-web': { en: 'Open in browser', 'zh-Hans': '在浏览器中打开' },
};
