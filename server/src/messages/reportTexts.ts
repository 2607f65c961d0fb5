import type { Translated } from './message.ts';

/** Titles of fixes and notes beside findings about the report as a whole. */
export const reportTexts: Readonly<Record<string, Translated>> = {
  'report.declared': { en: 'It is declared here', 'zh-Hans': '在这里声明' },
  'report.first': { en: 'This manifest is the one in use', 'zh-Hans': '起作用的是这份报告清单' },
  'report.fix.addChapter': {
    en: 'Add {path} to the manifest',
    'zh-Hans': '把 {path} 加入报告清单',
  },
};
