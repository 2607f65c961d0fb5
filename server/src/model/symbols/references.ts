import { units } from '../../schema/vocabulary.ts';
import type { Span } from '../../syntax/finding.ts';
import { isEmpty } from '../../syntax/pieces.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import type { Reference, WantedKind } from '../symbols.ts';
import type { Gathering } from './gathering.ts';

/** The dimensions that every report has; their names are words of the format, not ids. */
export const builtinDimensions: ReadonlySet<string> = new Set([
  'owner',
  'market',
  'channel',
  'product',
  'segment',
]);

const builtinUnits: ReadonlySet<string> = new Set(units.map(({ id }) => id));
const own = 'other:';

/** A value that names something; what the schema calls `refersTo` is told in words of the model. */
export function referTo(
  node: ScalarNode,
  refersTo: string,
  to: Gathering,
  dimension?: string,
): void {
  if (isEmpty(node) || node.text === '') return;
  if (builtinDimensions.has(refersTo)) return add(node, 'member', to, refersTo);
  if (refersTo === 'dimension') return referToDimension(node, to);
  // Only the manifest refers to chapters by a value, and there it is the path of their file.
  add(node, refersTo === 'chapter' ? 'file' : (refersTo as WantedKind), to, dimension);
}

/** The built-in dimensions need no declaration. */
export function referToDimension(node: ScalarNode, to: Gathering): void {
  if (!builtinDimensions.has(node.text)) add(node, 'dimension', to);
}

/** `other:parcel` names a unit of the team's own, unless it is one that we know. */
export function referToUnit(node: ScalarNode, to: Gathering): void {
  if (!node.text.startsWith(own) || builtinUnits.has(node.text)) return;
  const { start, end } = node.content;
  if (end - start !== node.text.length) return;
  const id = node.text.slice(own.length).normalize('NFC');
  if (id !== '') push(to, 'unit', id, { start: start + own.length, end }, 'value');
}

function add(node: ScalarNode, wants: WantedKind, to: Gathering, dimension?: string): void {
  const id = wants === 'file' ? node.text : node.text.normalize('NFC');
  push(to, wants, id, node.content, 'value', { dimension });
}

/** Where else than by its id alone the thing is looked for. */
interface Narrowing {
  readonly chapter?: string | undefined;
  readonly dimension?: string | undefined;
}

const nothing: Narrowing = {};

/** Adds a reference from the section that the walk stands in. */
export function push(
  { symbols, section }: Gathering,
  wants: WantedKind,
  id: string,
  { start, end }: Span,
  from: Reference['from'],
  { chapter, dimension }: Narrowing = nothing,
): void {
  symbols.references.push({ start, end, wants, id, chapter, dimension, from, section });
}
