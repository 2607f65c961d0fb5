import { SymbolKind } from 'vscode-languageserver-types';
import type { Locale } from '../messages/message.ts';
import type { Node } from '../syntax/tree.ts';
import { latestLevel, observedLevel } from './latestLevel.ts';
import { scalarText, textOf, valueOf } from './nodes.ts';

/** How an item of a list shows in the outline. */
export interface ItemLabel {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
}

/** A label and the node that its name was read from; undefined when it was put together. */
interface NamedLabel extends ItemLabel {
  readonly named: Node | undefined;
}

/** Lists whose items stand in the outline without the list around them. */
export const flattened: ReadonlySet<string> = new Set(['sections', 'metrics', 'cases', 'sources']);

/** What the outline knows of the things around an item. */
export interface Around {
  readonly locale: Locale;
  /** The unit of the metric whose observations are listed; empty elsewhere. */
  readonly unit: string;
}

interface Recipe {
  readonly kind: SymbolKind;
  readonly names: readonly string[];
  readonly detail: (item: Node, name: string, around: Around) => string | undefined;
}

const recipes: Readonly<Record<string, Recipe>> = {
  sections: { kind: SymbolKind.Namespace, names: ['title', 'id'], detail: idBeside },
  charts: { kind: SymbolKind.Object, names: ['title', 'id'], detail: idBeside },
  tables: { kind: SymbolKind.Object, names: ['title', 'id'], detail: idBeside },
  images: { kind: SymbolKind.Object, names: ['title', 'alt', 'id'], detail: idBeside },
  metrics: { kind: SymbolKind.Variable, names: ['name', 'id'], detail: levelOf },
  observations: { kind: SymbolKind.EnumMember, names: [], detail: observationOf },
  outcomes: { kind: SymbolKind.EnumMember, names: ['label', 'metric'], detail: levelOf },
  cases: {
    kind: SymbolKind.Struct,
    names: ['title', 'id'],
    detail: (item) => textOf(item, 'organization') ?? listText(valueOf(item, 'organization')),
  },
  sources: {
    kind: SymbolKind.File,
    names: ['title', 'id'],
    detail: (item) => textOf(item, 'type'),
  },
  authors: {
    kind: SymbolKind.Field,
    names: ['name', 'family'],
    detail: (item) => textOf(item, 'role'),
  },
  chapters: { kind: SymbolKind.File, names: [], detail: () => undefined },
};

const other: Recipe = {
  kind: SymbolKind.Field,
  names: ['title', 'name', 'label', 'id'],
  detail: idBeside,
};

/** The name, detail and kind of an item of the list under `key`. */
export function itemLabel(key: string, item: Node, around: Around): NamedLabel {
  const recipe = Object.hasOwn(recipes, key) ? (recipes[key] ?? other) : other;
  const single = scalarText(item);
  if (single !== undefined) {
    const kind = key === 'chapters' ? SymbolKind.File : SymbolKind.String;
    return { name: shown(single), detail: '', kind, named: item };
  }
  const named = recipe.names
    .map((name) => valueOf(item, name))
    .find((node) => node?.type === 'scalar' && node.text.trim() !== '');
  const name = shown(scalarText(named) ?? observed(item));
  const kind = textOf(item, 'derived') === undefined ? recipe.kind : SymbolKind.Function;
  return { name, detail: oneLine(recipe.detail(item, name, around) ?? ''), kind, named };
}

/** A text on one line, not longer than an outline can show. */
export function oneLine(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 79).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}

/** A name on one line; VS Code refuses a symbol without a name. */
export function shown(name: string): string {
  const line = oneLine(name);
  return line === '' ? '—' : line;
}

function levelOf(item: Node, _name: string, { locale }: Around): string | undefined {
  return latestLevel(item, locale);
}

function observationOf(item: Node, _name: string, around: Around): string | undefined {
  return observedLevel(item, around.unit, around.locale);
}

function idBeside(item: Node, name: string): string | undefined {
  const id = textOf(item, 'id');
  return id === name ? undefined : id;
}

/** What tells one observation from the next: its members and its period. */
function observed(item: Node): string {
  if (item.type !== 'mapping') return '';
  const members = ['owner', 'market', 'channel', 'product', 'segment', 'members', 'period'];
  return members
    .map((key) => textOf(item, key) ?? listText(valueOf(item, key)))
    .filter((text) => text !== undefined)
    .join(' · ');
}

function listText(node: Node | undefined): string | undefined {
  if (node?.type === 'mapping') {
    return node.pairs.map((pair) => scalarText(pair.value) ?? '').join(', ');
  }
  if (node?.type !== 'sequence') return undefined;
  return node.items.map((item) => scalarText(item) ?? '').join(', ');
}
