import type { Translated } from './message.ts';

/** What is said about a file as a whole, before it is read. */
export const serviceTexts: Readonly<Record<string, Translated>> = {
  'file-too-long': {
    en: 'This file is not checked: it is longer than {millions} million characters. Split it into several files, then open it again.',
    'zh-Hans': '此文件未作检查：长度超过 {myriads} 万个字符。请拆成几个文件后重新打开。',
  },
  'file-not-utf8': {
    en: 'This file is not checked: from line {line} on it is not UTF-8. Save it with the encoding UTF-8.',
    'zh-Hans': '此文件未作检查：从第 {line} 行起不是 UTF-8 编码。请以 UTF-8 编码重新保存。',
  },
  'file-unreadable': {
    en: 'This file is not checked: it cannot be read ({reason}). Look at who may read it.',
    'zh-Hans': '此文件未作检查：无法读取（{reason}）。请检查文件的访问权限。',
  },
};
