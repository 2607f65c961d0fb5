import type { Locale } from '../../server/src/messages/message.ts';
import type { Severity } from '../../server/src/rules/rule.ts';

/** The languages that every rule is explained in. */
export const pageLocales: readonly Locale[] = ['en', 'zh-Hans'];

/** The parts of a rule's page, in their order. */
export const pageParts: Readonly<Record<Locale, readonly string[]>> = {
  en: ['Why', 'Bad', 'Good', 'How to mend it'],
  'zh-Hans': ['原因', '错误写法', '正确写法', '修改方法'],
};

const severities: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  info: '信息',
  hint: '提示',
};

/** A severity as the pages name it. */
export function severityWord(severity: Severity, locale: Locale): string {
  return locale === 'en' ? severity : severities[severity];
}

/** How a rule's page begins: its code as the title, and its severity. */
export function pageBegin(code: string, severity: Severity, locale: Locale): string {
  const word = severityWord(severity, locale);
  return `# ${code}\n\n${locale === 'en' ? `Severity: ${word}` : `严重程度：${word}`}\n\n`;
}

/** The headings of a page below its title, in their order. */
export function headingsOf(page: string): string[] {
  return [...page.matchAll(/^## (.+)$/gm)].map((found) => found[1] ?? '');
}
