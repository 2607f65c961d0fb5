import { type MarkupContent, MarkupKind } from 'vscode-languageserver';

/** Our Markdown as text, for clients that show it as it comes. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^ *`{3,}.*\n?/gm, '')
    .replace(/^ *-{3,} *$/gm, '')
    .replace(/\[([^[\]\n]*)\]\(([^()\s]*)\)/g, '$1 ($2)')
    .replace(/(\*\*|__)(\S[^\n]*?)\1/g, '$2')
    .replace(/`+ ?([^`\n]+?) ?`+/g, '$1')
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What a client shows of a documentation: Markdown where it can, else plain text. */
export function markup(content: MarkupContent, markdown: boolean): MarkupContent {
  if (markdown || content.kind === MarkupKind.PlainText) return content;
  return { kind: MarkupKind.PlainText, value: plainText(content.value) };
}
