import type { ReportSettings } from './report.ts';

/** The settings that the manifest's top-level keys give; `dataOf` tells what stands behind a key. */
export function readSettings(dataOf: (key: string) => unknown): ReportSettings {
  return {
    title: text(dataOf('title')),
    language: text(dataOf('language')) ?? 'en',
    date: text(dataOf('date')),
    period: text(dataOf('period')),
    fiscalYearStart: text(dataOf('fiscal-year-start')) ?? '01-01',
    numbering: words(dataOf('numbering')),
    rules: words(dataOf('rules')),
  };
}

/** A year may stand without quotes. */
function text(data: unknown): string | undefined {
  return typeof data === 'string' || typeof data === 'number' ? String(data) : undefined;
}

/** Of a group of keys those that hold words. */
function words(data: unknown): Readonly<Record<string, string>> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return {};
  const found = Object.entries(data).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  );
  return Object.fromEntries(found);
}
