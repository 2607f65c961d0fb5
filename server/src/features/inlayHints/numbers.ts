import type { InlayHint } from 'vscode-languageserver-types';
import { say } from '../../messages/texts.ts';
import type { Locale } from '../../messages/message.ts';
import type { Section } from '../../model/report.ts';
import { openFileOf } from '../reportFile.ts';
import { type HintsAt, isWithin } from './around.ts';

/** The numbers of a chapter and of its sections, in front of their titles. */
export function numberHints(at: HintsAt, locale: Locale): InlayHint[] {
  const chapter = at.report.chapterOf(at.file);
  if (chapter === undefined) return [];
  const title = at.report.entry(at.file, 'title');
  const own =
    title === undefined || chapter.number === ''
      ? []
      : hintAt(at, title.base + title.item.start, chapter.number, 'hint-chapter', locale);
  return [...own, ...chapter.sections.flatMap((section) => sectionHints(at, section, locale))];
}

function sectionHints(at: HintsAt, section: Section, locale: Locale): InlayHint[] {
  const { base, item } = section.declaration;
  const own =
    item.title === undefined || section.number === ''
      ? []
      : hintAt(at, base + item.title.start, section.number, 'hint-section', locale);
  return [...own, ...section.sections.flatMap((each) => sectionHints(at, each, locale))];
}

function hintAt(
  at: HintsAt,
  offset: number,
  label: string,
  tooltip: string,
  locale: Locale,
): InlayHint[] {
  if (!isWithin(at, offset)) return [];
  const position = openFileOf(at.file).lines.positionAt(offset);
  return [{ position, label, tooltip: say({ id: tooltip }, locale), paddingRight: true }];
}
