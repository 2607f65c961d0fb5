import type { Locale } from '../../server/src/messages/message.ts';
import { rules } from '../../server/src/rules/table.ts';
import { severityWord } from './rulePages.ts';

interface Words {
  readonly intro: string;
  readonly columns: string;
  /** A title for each of {@link groups}. */
  readonly titles: readonly string[];
}

const groups: readonly RegExp[] = [
  /^yaml-/,
  /^json-/,
  /^(?:schema|id|file)-/,
  /^(?:mark|formula)-/,
  /^(?!yaml-|json-|schema-|id-|file-|mark-|formula-)/,
];

const words: Readonly<Record<Locale, Words>> = {
  en: {
    intro:
      '# Rules\n\n[简体中文](zh-Hans/README.md)\n\nEvery finding has a code: a rule of this list. Its page says what is found, why it matters, and how to mend it.',
    columns: '| Rule | Severity | What it finds |',
    titles: [
      'How a YAML file is written',
      'How a JSON file is written',
      'What the format asks for',
      'Marks in prose',
      'The report as a whole',
    ],
  },
  'zh-Hans': {
    intro:
      '# 规则\n\n[English](../README.md)\n\n每条问题都有一个代码，对应下表中的一条规则。点开规则，可以查看它检查什么、为什么重要、怎样修改。',
    columns: '| 规则 | 严重程度 | 检查内容 |',
    titles: ['YAML 写法', 'JSON 写法', '文件格式要求', '正文中的标记', '整份报告'],
  },
};

/**
 * The list of all rules as the `README.md` beside their pages holds it. `pageOf` gives the page of
 * a rule in this language.
 */
export function ruleIndex(locale: Locale, pageOf: (code: string) => string): string {
  const { intro, columns, titles } = words[locale];
  const parts = groups.flatMap((codes, index) => {
    const rows = Object.entries(rules)
      .filter(([code]) => codes.test(code))
      .map(([code, { severity }]) => [
        `[${code}](${code}.md)`,
        severityWord(severity, locale),
        lead(pageOf(code)),
      ])
      .map((cells) => `| ${cells.join(' | ')} |`);
    if (rows.length === 0) return [];
    return `## ${titles[index]}\n\n${columns}\n|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `${intro}\n\n${parts.join('\n')}`;
}

/** The first sentence of a page below its severity. */
function lead(page: string): string {
  const paragraph = page.split('\n\n')[2] ?? '';
  const sentence = /^.*?(?:[.](?=\s|$)|。)/s.exec(paragraph)?.[0] ?? paragraph;
  return sentence.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}
