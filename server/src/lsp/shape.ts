import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Hover,
  MarkupContent,
  SymbolInformation,
} from 'vscode-languageserver';
import type { Service } from '../service.ts';
import type { Client } from './client.ts';
import { markup } from './plainText.ts';
import { shapeEdit } from './shapeEdit.ts';

/** The diagnostic without what the client does not know. */
export function shapeDiagnostic(diagnostic: Diagnostic, client: Client): Diagnostic {
  const { relatedInformation, codeDescription, tags, ...plain } = diagnostic;
  return {
    ...plain,
    ...(client.relatedInformation && relatedInformation && { relatedInformation }),
    ...(client.codeDescription && codeDescription && { codeDescription }),
    ...(client.tags && tags && { tags }),
  };
}

/** The tree of symbols, or a flat list for clients that know no tree. */
export function shapeSymbols(
  symbols: DocumentSymbol[] | undefined,
  uri: string,
  client: Client,
): DocumentSymbol[] | SymbolInformation[] | undefined {
  return client.symbolTree ? symbols : symbols?.flatMap((symbol) => flatten(symbol, uri));
}

function flatten(symbol: DocumentSymbol, uri: string, container?: string): SymbolInformation[] {
  const { name, kind, range, children = [] } = symbol;
  const own = {
    name,
    kind,
    location: { uri, range },
    ...(container && { containerName: container }),
  };
  return [own, ...children.flatMap((child) => flatten(child, uri, name))];
}

/** As many folding ranges as the client takes. */
export function shapeFolding(
  ranges: FoldingRange[] | undefined,
  client: Client,
): FoldingRange[] | undefined {
  return ranges?.slice(0, client.foldingLimit);
}

/** The hover in Markdown, or as plain text for clients that show no Markdown. */
export function shapeHover(hover: Hover | undefined, client: Client): Hover | undefined {
  if (hover === undefined || !('kind' in Object(hover.contents))) return hover;
  return { ...hover, contents: markup(hover.contents as MarkupContent, client.hoverMarkdown) };
}

/** The completion item with its documentation in a form that the client shows. */
export function shapeItem(item: CompletionItem, client: Client): CompletionItem {
  const { documentation } = item;
  if (documentation === undefined || typeof documentation === 'string') return item;
  return { ...item, documentation: markup(documentation, client.completionMarkdown) };
}

/** The actions with edits as the client takes them, without those that it cannot take at all. */
export function shapeActions(
  actions: CodeAction[] | undefined,
  { files }: Pick<Service, 'files'>,
  client: Client,
): CodeAction[] | undefined {
  return actions?.flatMap(({ edit, ...action }) => {
    if (edit === undefined) return [action];
    const shaped = shapeEdit(edit, files, client);
    return shaped ? [{ ...action, edit: shaped }] : [];
  });
}
