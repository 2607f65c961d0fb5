import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver-types';
import { describe } from '../hover/describe.ts';
import { cardOf } from '../hover/cards/card.ts';
import { shortMetricCard } from '../hover/cards/metricCard.ts';
import { codeBlock } from '../hover/markdown.ts';
import type { Placed } from '../../model/report.ts';
import type { Declaration, DeclaredKind, MetricDeclaration } from '../../model/symbols.ts';
import { itemKinds } from './marks/things.ts';
import type { FeatureContext } from '../feature.ts';
import { builtinFacts, factsOf, readData } from './request.ts';
import { plainText } from './snippetText.ts';

/** The item with its documentation, which is made only for the one that is looked at. */
export function resolveCompletion(item: CompletionItem, context: FeatureContext): CompletionItem {
  const card = cardFor(item.data, context);
  if (card !== undefined)
    return { ...item, documentation: { kind: MarkupKind.Markdown, value: card } };
  const data = readData(item.data);
  if (data === undefined) return withPreview(item);
  const steps = data.path.map((key, index) => ({ key, siblings: data.beside[index] ?? {} }));
  const facts = factsOf({ facts: builtinFacts, kind: data.kind }, steps);
  if (facts === undefined) return item;
  const key = data.path.at(-1);
  const about =
    'value' in data ? { current: data.value, only: true } : typeof key === 'string' ? { key } : {};
  const value = describe(facts, context, about);
  return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

/** A small card about something of the report that an item names. */
function cardFor(data: unknown, { reports, locale }: FeatureContext): string | undefined {
  const { card, id, uri } = Object(data) as Readonly<Record<string, unknown>>;
  if (typeof card !== 'string' || typeof id !== 'string' || typeof uri !== 'string')
    return undefined;
  const report = reports.reportOf(uri);
  const file = reports.file(uri);
  if (report === undefined || !isDeclared(card)) return undefined;
  const [placed] = report.find(card, id, file);
  if (placed === undefined) return undefined;
  return isMetric(placed)
    ? shortMetricCard(report, placed, locale)
    : cardOf(report, placed, locale);
}

function isMetric(placed: Placed<Declaration>): placed is Placed<MetricDeclaration> {
  return placed.item.kind === 'metric';
}

function isDeclared(word: string): word is DeclaredKind {
  return Object.hasOwn(itemKinds, word);
}

/** A whole thing shows what it will write. */
function withPreview(item: CompletionItem): CompletionItem {
  const text = item.textEdit?.newText;
  if (item.kind !== CompletionItemKind.Snippet || typeof text !== 'string') return item;
  const written = item.insertTextFormat === InsertTextFormat.Snippet ? plainText(text) : text;
  const language = /^[\s,]*\{\s*"/.test(written) ? 'json' : 'yaml';
  const value = codeBlock(dedented(written), language);
  return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

/** The lines without the indentation that all but the first have in common. */
function dedented(text: string): string {
  const [first = '', ...rest] = text.trim().split(/\r?\n/);
  const indents = rest.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const common = Math.min(...indents.map((indent) => indent - (first.startsWith('- ') ? 2 : 0)));
  return [first, ...rest.map((line) => line.slice(Math.max(0, common)))].join('\n');
}
