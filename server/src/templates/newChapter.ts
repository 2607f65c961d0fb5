import { scalar } from './items.ts';
import { starterWords } from './starterWords.ts';

/** What the command "New Chapter" asks for. `language` is that of the report, BCP 47. */
export interface ChapterWishes {
  readonly id: string;
  readonly title: string;
  readonly language: string;
}

/** A chapter with one section to begin with, in the format of its report's manifest. */
export function newChapter(wishes: ChapterWishes, format: 'yaml' | 'json'): string {
  const say = starterWords[chapterLanguage(wishes.language)];
  const section = { id: 'first-section', title: say.background, body: say.backgroundBody };
  const { id, title } = wishes;
  const head = { id, title, role: 'body', status: 'draft' };
  if (format === 'json') return `${JSON.stringify({ ...head, sections: [section] }, null, 2)}\n`;
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${scalar(value)}\n`);
  return `${lines.join('')}sections:
  - id: ${section.id}
    title: ${section.title}
    body: |
      ${section.body}
`;
}

function chapterLanguage(tag: string): 'zh-Hans' | 'zh-Hant' | 'en' {
  if (/^zh-(?:Hant|TW|HK|MO)\b/i.test(tag)) return 'zh-Hant';
  return /^zh\b/i.test(tag) ? 'zh-Hans' : 'en';
}

/**
 * An id made from a title: its letters of any script and digits, joined by `-`, in lower case and
 * composed (NFC). Empty when the title has no letter.
 */
export function idFromTitle(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.join('-').replace(/^[^\p{L}]+/u, '');
}

/** The name of the next chapter's file: `03-id.chapter.yaml` behind chapters numbered 01 and 02. */
export function chapterFileName(
  existing: readonly string[],
  id: string,
  format: 'yaml' | 'json',
): string {
  const numbers = existing.map((name) => Number(/^(\d+)-/.exec(name)?.[1] ?? 0));
  const next = String(Math.max(0, ...numbers) + 1).padStart(2, '0');
  return `${next}-${id}.chapter.${format}`;
}
