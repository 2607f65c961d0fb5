import { MarkdownString } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

const formatReferenceCommand = 'reportwright.openFormatReference';

/** What the texts of the server may run when they are clicked on: nothing but this. */
export const trustedCommands: readonly string[] = [formatReferenceCommand];

const formatsLink = /\]\((?!command:)[^()\s]*\/formats(?:\.[\w-]+)?\.md(?:#([\w-]*))?\)/g;

/**
 * Makes links to the format reference open it rendered. The server links to the Markdown file, which
 * VS Code would open as source text.
 */
function linkReference(content: unknown): void {
  if (!(content instanceof MarkdownString)) return;
  content.value = content.value.replace(formatsLink, (_link, anchor: string | undefined) => {
    const args = encodeURIComponent(JSON.stringify([anchor ?? '']));
    return `](command:${formatReferenceCommand}?${args})`;
  });
}

/** What stands between server and editor for texts that explain. */
export const formatMiddleware: Middleware = {
  provideHover: async (document, position, token, next) => {
    const hover = await next(document, position, token);
    for (const content of hover?.contents ?? []) linkReference(content);
    return hover;
  },
  resolveCompletionItem: async (item, token, next) => {
    const resolved = await next(item, token);
    linkReference(resolved?.documentation);
    return resolved;
  },
};
