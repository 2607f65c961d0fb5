import type { Translated } from './message.ts';

/** What is said about a file as a whole, before it is read. */
export const serviceTexts: Readonly<Record<string, Translated>> = {
  'file-too-long': {
    en: 'This file is not checked: it is longer than {millions} million characters. Split it into several files, then open it again.',
    'zh-Hans': '此文件未作检查：长度超过 {myriads} 万个字符。请拆成几个文件后重新打开。',
  },
};
