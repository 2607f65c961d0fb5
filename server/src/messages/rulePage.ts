import type { Locale } from './message.ts';

const folders: Readonly<Record<Locale, string>> = { en: '', 'zh-Hans': 'zh-Hans/' };

/** Where the page of a rule is in a language, relative to the folder `docs/rules/`. */
export function rulePage(code: string, locale: Locale): string {
  return `${folders[locale]}${code}.md`;
}
