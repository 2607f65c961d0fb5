import { escapeMarkdown } from '../markdown.ts';

/** A table in Markdown; cells are plain text. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = `|${head.map((_, index) => (index === 0 ? ':--' : '--:')).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(escapeMarkdown).join(' | ')} |`;
}
