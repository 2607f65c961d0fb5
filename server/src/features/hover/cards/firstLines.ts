import type { ReportFile } from '../../../model/report.ts';
import { textAt } from './findPair.ts';
import { escapeMarkdown } from '../markdown.ts';

const most = 160;

/**
 * The first words of a text of a file, as plain text.
 * @param offset where the scalar stands, or with a key the mapping that holds it
 */
export function firstLines(file: ReportFile, offset: number, key?: string): string {
  const text = textAt(file, offset, key)?.trim() ?? '';
  const [paragraph = ''] = text.split(/\n\s*\n/);
  const words = paragraph.replace(/\s+/g, ' ');
  const cut = [...words].slice(0, most).join('');
  return escapeMarkdown(cut.length < words.length ? `${cut}…` : cut);
}
