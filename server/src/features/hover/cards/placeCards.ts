import { say } from '../../../messages/texts.ts';
import type { Locale } from '../../../messages/message.ts';
import type { Chapter, Placed, Report, Section } from '../../../model/report.ts';
import type { Declaration, SectionDeclaration } from '../../../model/symbols.ts';
import { numberOf } from '../../completion/marks/things.ts';
import { escapeMarkdown } from '../markdown.ts';
import { firstLines } from './firstLines.ts';
import { usageLine } from './usage.ts';

/** A chapter: number, title, status, how much is in it. */
export function chapterCard(report: Report, placed: Placed<Declaration>, locale: Locale): string {
  const chapter = report.chapterOf(placed.file);
  if (chapter === undefined) return '';
  const counts = [
    count('sections', countSections(chapter.sections), locale),
    count(
      'figures',
      placed.file.units.reduce((sum, { figures }) => sum + figures.length, 0),
      locale,
    ),
  ];
  const status = chapter.status && say({ id: `hover-text-${chapter.status}` }, locale);
  return lines([
    title(chapter.number, chapter.title ?? placed.item.id),
    escapeMarkdown(report.pathOf(chapter.file) ?? ''),
    [status, ...counts].filter(Boolean).join(' · '),
    summary(report, chapter),
    usageLine(report, placed, locale, ''),
  ]);
}

function summary(report: Report, { file }: Chapter): string {
  const entry = report.entry(file, 'summary') ?? report.entry(file, 'body');
  return entry === undefined ? '' : firstLines(file, entry.base + entry.item.start);
}

/** A section: number, title, chapter, status, first words. */
export function sectionCard(
  report: Report,
  placed: Placed<SectionDeclaration>,
  locale: Locale,
): string {
  const { item, unit, file, base } = placed;
  const within = (span: { readonly start: number; readonly end: number }): boolean =>
    span.start >= item.extent.start && span.end <= item.extent.end;
  const figures = unit.figures.filter(within).length;
  const status = item.status && say({ id: `hover-text-${item.status}` }, locale);
  const chapter = report.chapterOf(file);
  return lines([
    title(numberOf(report, placed), item.name ?? item.id),
    escapeMarkdown(`${chapter?.number ?? ''}${chapter?.title ?? ''}`),
    [status, count('figures', figures, locale)].filter(Boolean).join(' · '),
    firstLines(file, base + item.extent.start, 'body'),
    usageLine(report, placed, locale, ''),
  ]);
}

function title(number: string, words: string): string {
  return `**${escapeMarkdown(number + (/^$|[、）)]$/.test(number) ? '' : ' ') + words)}**`;
}

function countSections(sections: readonly Section[]): number {
  return sections.reduce((sum, section) => sum + 1 + countSections(section.sections), 0);
}

function count(of: 'sections' | 'figures', number: number, locale: Locale): string {
  if (number === 0) return '';
  const id = `hover-count-${of}${number === 1 ? '-one' : ''}`;
  return say({ id, args: { count: number } }, locale);
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
