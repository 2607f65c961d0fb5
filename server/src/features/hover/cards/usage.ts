import { say } from '../../../messages/texts.ts';
import type { Locale } from '../../../messages/message.ts';
import type { Placed, Report, ReportFile } from '../../../model/report.ts';
import type { Declaration, Reference } from '../../../model/symbols.ts';
import { openFileOf } from '../../reportFile.ts';
import { escapeMarkdown } from '../markdown.ts';

const mostLinks = 4;

/**
 * Where something is used: `Used 7 times in 3 chapters:` with a link to each of the first.
 * @param unused what to say of something that is not
 */
export function usageLine(
  report: Report,
  placed: Placed<Declaration>,
  locale: Locale,
  unused: string = say({ id: 'hover-unused' }, locale),
): string {
  const references = report.referencesTo(placed);
  const files = new Map<ReportFile, Placed<Reference>>();
  for (const reference of references) {
    if (!files.has(reference.file)) files.set(reference.file, reference);
  }
  if (references.length === 0) return unused;
  const chapters = [...files].filter(([file]) => file.kind === 'chapter');
  const args = { times: references.length, chapters: chapters.length, files: files.size };
  const id =
    chapters.length > 0 ? wordsFor(args) : args.times === 1 ? 'hover-used-once' : 'hover-used';
  const links = chapters.slice(0, mostLinks).map(([file, first]) => link(report, file, first));
  const words = say({ id, args }, locale);
  const more = chapters.length > mostLinks ? ' …' : '';
  const join = locale === 'en' ? ': ' : '：';
  return links.length === 0
    ? words
    : `${words}${join}${links.join(locale === 'en' ? ', ' : '、')}${more}`;
}

function wordsFor({
  times,
  chapters,
}: {
  readonly times: number;
  readonly chapters: number;
}): string {
  if (times === 1) return 'hover-used-once-in-chapter';
  return chapters === 1 ? 'hover-used-in-chapter' : 'hover-used-in-chapters';
}

function link(report: Report, file: ReportFile, { base, item }: Placed<Reference>): string {
  const chapter = report.chapterOf(file);
  const title = chapter?.title ?? report.pathOf(file) ?? '';
  return fileLink(`${chapter?.number ?? ''}${title}`, file, base + item.start);
}

/** A link to a place in a file; plain, so that it needs no trust. */
export function fileLink(words: string, file: ReportFile, offset: number): string {
  const { line } = openFileOf(file).lines.positionAt(offset);
  return `[${escapeMarkdown(words)}](${file.uri.replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}#L${line + 1})`;
}
