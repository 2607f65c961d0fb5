import type { Translated } from './message.ts';

/** Words of code lenses, hints between the text and lists of symbols. */
export const navigationTexts: Readonly<Record<string, Translated>> = {
  'lens-unused': { en: 'not used', 'zh-Hans': '未使用' },
  'lens-cited-once': { en: 'cited once', 'zh-Hans': '引用 1 次' },
  'lens-cited': { en: 'cited {times} times', 'zh-Hans': '引用 {times} 次' },
  'lens-cited-in-chapters': {
    en: 'cited {times} times in {chapters} chapters',
    'zh-Hans': '引用 {times} 次，涉及 {chapters} 章',
  },
  'hint-chapter': { en: 'Number of the chapter', 'zh-Hans': '章编号' },
  'hint-section': { en: 'Number of the section', 'zh-Hans': '节编号' },
  'paths-label': {
    en: 'Paths follow the files that are renamed or moved',
    'zh-Hans': '路径随文件的重命名或移动而更新',
  },
  'paths-left-label': {
    en: 'Take chapters that leave the report out of the manifest',
    'zh-Hans': '把移出报告的章从清单中去掉',
  },
  'paths-left': {
    en: '{path} would lie outside of the report’s folder, where no path may lead.',
    'zh-Hans': '{path} 将位于报告文件夹之外，清单中的路径不能指向那里。',
  },
  'paths-entered-label': {
    en: 'Add chapters that come into the report to the manifest',
    'zh-Hans': '把移入报告的章加入清单',
  },
};
