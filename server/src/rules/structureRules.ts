import type { Rule } from './rule.ts';

/** Faults in how the files of a report fit together, and in what is numbered, empty or unused. */
export const structureRules: Readonly<Record<string, Rule>> = {
  'metric-unused': {
    severity: 'hint',
    tag: 'unnecessary',
    message: {
      en: 'No chapter, case or formula in use refers to the metric {id}. Use it, list it in `metrics` of a section, or remove it.',
      'zh-Hans':
        '没有任何章节、案例或用到的公式引用指标 {id}。可用在正文中，或写进某个小节的 `metrics`；不需要就删去。',
    },
  },
  'case-unused': {
    severity: 'hint',
    tag: 'unnecessary',
    message: {
      en: 'No chapter refers to the case {id}. Place it with {mark}, or list it in `cases` of a section.',
      'zh-Hans': '没有任何章节引用案例 {id}。可用 {mark} 放入正文，或写进某个小节的 `cases`。',
    },
  },
  'source-unused': {
    severity: 'hint',
    tag: 'unnecessary',
    message: {
      en: 'Nothing cites the source {id}. Cite it with {mark}, or list it in `sources` of what it supports.',
      'zh-Hans':
        '没有任何内容引用来源 {id}。可在正文中用 {mark} 引注，或写进相关内容的 `sources`。',
    },
  },
  'chapter-missing': {
    severity: 'error',
    message: {
      en: 'There is no file {path} in the folder of the report. Create it, or remove this line.',
      'zh-Hans': '报告文件夹里没有 {path} 这个文件。请新建该文件，或删去这一行。',
    },
    wordings: {
      near: {
        en: 'There is no file {path} in the folder of the report. Did you mean {near}?',
        'zh-Hans': '报告文件夹里没有 {path} 这个文件，是否想写 {near}？',
      },
      case: {
        en: 'The file is called {near}. Write it the same way: some computers tell capital and small letters apart.',
        'zh-Hans': '文件名其实是 {near}。请写得一致：有些电脑区分大小写。',
      },
    },
  },
  'chapter-outside': {
    severity: 'error',
    message: {
      en: '{path} belongs to another report, which has a manifest of its own. List only files of this report.',
      'zh-Hans': '{path} 属于另一份报告，那里另有报告清单。这里只能列出本报告的文件。',
    },
  },
  'chapter-twice': {
    severity: 'warning',
    message: {
      en: 'The chapter {path} is already listed above, with its path spelled differently. Keep one of the two.',
      'zh-Hans': '{path} 这一章前面已经列出，只是路径写法不同。请只保留一个。',
    },
  },
  'chapter-unlisted': {
    severity: 'warning',
    message: {
      en: 'This chapter is not listed in `chapters` of {manifest}, so it has no place in the report. Add {path} there.',
      'zh-Hans': '这一章没有列入 {manifest} 的 `chapters`，在报告中没有位置。请把 {path} 加进去。',
    },
  },
  'image-missing': {
    severity: 'error',
    message: {
      en: 'There is no image {path} in the folder of the report. Correct the path, which starts at the folder of the manifest.',
      'zh-Hans': '报告文件夹里没有图片 {path}。请改正路径，路径从报告清单所在的文件夹算起。',
    },
  },
  'report-twice': {
    severity: 'error',
    message: {
      en: 'This folder already has the manifest {first}, so this one is ignored. Remove one of the two.',
      'zh-Hans': '这个文件夹里已有报告清单 {first}，本文件不起作用。请删去其中一个。',
    },
  },
  'section-empty': {
    severity: 'hint',
    message: {
      en: 'This section is still empty: no text, no sections, nothing placed in it.',
      'zh-Hans': '这个小节还是空的：没有正文，没有下级小节，也没有放入任何内容。',
    },
    wordings: {
      ready: {
        en: 'The text is marked as {status}, but this section is empty. Write it, or remove it.',
        'zh-Hans': '稿件状态是 {status}，但这个小节是空的。请写上内容，或删去小节。',
      },
    },
    severities: { ready: 'warning' },
  },
  'numbering-sequence': {
    severity: 'warning',
    message: {
      en: '{number} follows {before}, but should be {expected}. Correct it, or let `numbering` in the manifest number the titles.',
      'zh-Hans':
        '{before} 之后应是 {expected}，这里却是 {number}。请改正，或用报告清单的 `numbering` 自动编号。',
    },
    wordings: {
      first: {
        en: 'The first title has the number {number}, but should have {expected}.',
        'zh-Hans': '第一个标题的编号是 {number}，应从 {expected} 开始。',
      },
      parent: {
        en: '{number} is in chapter {chapter}, so it should be {expected}.',
        'zh-Hans': '{number} 出现在第 {chapter} 章里，应为 {expected}。',
      },
      twice: {
        en: 'The report numbers this title automatically, as {printed}, so {number} would be printed as a second number. Remove {number}.',
        'zh-Hans':
          '报告会自动给这个标题编号（{printed}），再手写 {number} 就会印出两个编号。请删去 {number}。',
      },
      chapter: {
        en: 'There is no chapter {number}; the last one is {last}. A reference such as {mark} always has the right number.',
        'zh-Hans':
          '没有第 {number} 章，最后一章是第 {last} 章。用 {mark} 这样的引用，编号会自动更新。',
      },
      section: {
        en: 'There is no section {number} in this report. A reference such as {mark} always has the right number.',
        'zh-Hans': '报告里没有 {number} 这个小节。用 {mark} 这样的引用，编号会自动更新。',
      },
      figure: {
        en: 'There is no figure {number}; the report has {last}. A reference such as {mark} always has the right number.',
        'zh-Hans':
          '没有图 {number}，报告里共有 {last} 幅图。用 {mark} 这样的引用，编号会自动更新。',
      },
      table: {
        en: 'There is no table {number}; the report has {last}. A reference such as {mark} always has the right number.',
        'zh-Hans':
          '没有表 {number}，报告里共有 {last} 张表。用 {mark} 这样的引用，编号会自动更新。',
      },
    },
  },
  'contents-mismatch': {
    severity: 'warning',
    message: {
      en: 'These contents list {item}, but no chapter has this title.',
      'zh-Hans': '目录里有 {item}，但没有这个标题的章。',
    },
    wordings: {
      near: {
        en: 'These contents say {item}, but the chapter is titled {near}.',
        'zh-Hans': '目录写的是 {item}，而这一章的标题是 {near}。',
      },
      order: {
        en: 'These contents put {item} after {before}, but in the report it comes first.',
        'zh-Hans': '目录把 {item} 排在 {before} 之后，报告里它却在前面。',
      },
      missing: {
        en: 'These contents leave out {items}.',
        'zh-Hans': '这份目录漏掉了 {items}。',
      },
    },
  },
  'rule-unknown': {
    severity: 'hint',
    message: {
      en: 'There is no rule {code}, so this line has no effect.',
      'zh-Hans': '没有名为 {code} 的规则，这一行不起作用。',
    },
    wordings: {
      near: {
        en: 'There is no rule {code}. Did you mean {near}?',
        'zh-Hans': '没有名为 {code} 的规则，是否想写 {near}？',
      },
    },
  },
};
