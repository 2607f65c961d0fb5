import type { Translated } from './message.ts';

/** Words of code lenses, hints between the text and lists of symbols. */
export const navigationTexts: Readonly<Record<string, Translated>> = {
  'lens-unused': { en: 'not cited', 'zh-Hans': '未引用' },
  'lens-cited-once': { en: 'cited once', 'zh-Hans': '引用 1 处' },
  'lens-cited': { en: 'cited {times} times', 'zh-Hans': '引用 {times} 处' },
  'lens-cited-in-chapters': {
    en: 'cited {times} times in {chapters} chapters',
    'zh-Hans': '引用 {times} 处，涉及 {chapters} 章',
  },
  'hint-chapter': { en: 'Number of the chapter', 'zh-Hans': '章的编号' },
  'hint-section': { en: 'Number of the section', 'zh-Hans': '小节的编号' },
  'paths-label': {
    en: 'Update paths to the renamed or moved files',
    'zh-Hans': '更新路径，与重命名或移动后的文件一致',
  },
  'paths-left-label': {
    en: 'Remove chapters that leave the report from the manifest',
    'zh-Hans': '从报告清单中去掉移出报告的章',
  },
  'paths-left': {
    en: '{path} would be outside the report’s folder, where paths in the manifest cannot lead.',
    'zh-Hans': '{path} 将位于报告文件夹之外，清单中的路径不能指向那里。',
  },
  'paths-entered-label': {
    en: 'Add chapters that enter the report to the manifest',
    'zh-Hans': '把移入报告的章加入报告清单',
  },
};
