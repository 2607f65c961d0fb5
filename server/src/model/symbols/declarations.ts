import type { Span } from '../../syntax/finding.ts';
import { dataOf } from '../../syntax/data.ts';
import { isEmpty, pairOf, valueOf } from '../../syntax/pieces.ts';
import type { MappingNode, ScalarNode } from '../../syntax/tree.ts';
import type {
  CaseDeclaration,
  Declaration,
  MemberDeclaration,
  PlacedDeclaration,
  SectionDeclaration,
  SourceDeclaration,
} from '../symbols.ts';
import { readMetric } from '../values/readMetric.ts';
import { aboutOf, textOf, textsOf, wordsOf } from './fields.ts';
import type { Gathering } from './gathering.ts';
import { outcomesOf } from './outcomes.ts';

interface Base extends Span {
  readonly id: string;
  readonly name: string | undefined;
  readonly extent: Span;
}

/** What an item declares; undefined where it has no id yet. `what` is the schema's `declares`. */
export function declarationOf(
  what: string,
  item: MappingNode,
  to: Gathering,
  dimension = '',
): Declaration | undefined {
  const base = baseOf(item);
  if (base === undefined) return undefined;
  if (what === 'section') return sectionOf(base, item, to);
  if (what === 'chart' || what === 'table' || what === 'image') return placedOf(base, item, what);
  if (what === 'metric') return metricOf(base, item, to);
  if (what === 'case') return caseOf(base, item);
  if (what === 'source') return sourceOf(base, item);
  if (what === 'member') return memberOf(base, item, dimension);
  return what === 'chapter' || what === 'unit' ? { kind: what, ...base } : undefined;
}

// A report has many of these. Spelt out, an object is made at once in its final shape; with the
// common part spread into it, it grows key by key and takes twice the memory.

function metricOf(
  { start, end, id, name, extent }: Base,
  item: MappingNode,
  to: Gathering,
): Declaration {
  return { kind: 'metric', start, end, id, name, extent, facts: readMetric(to.block, item) };
}

/** A member that is told by its id alone. */
export function memberFromText(node: ScalarNode, dimension: string): MemberDeclaration | undefined {
  if (isEmpty(node) || node.text === '') return undefined;
  const { start, end } = node.content;
  const id = node.text.normalize('NFC');
  const extent = { start: node.start, end: node.end };
  const base = { start, end, id, name: undefined, extent };
  return { ...base, kind: 'member', dimension, aliases: [], partOf: undefined };
}

function baseOf(item: MappingNode): Base | undefined {
  const id = valueOf(item, 'id');
  if (id?.type !== 'scalar' || isEmpty(id) || id.text === '') return undefined;
  const { start, end } = id.content;
  const name = textOf(item, 'name') ?? textOf(item, 'title');
  const extent = { start: item.start, end: item.end };
  return { start, end, id: id.text.normalize('NFC'), name, extent };
}

function sectionOf(
  { start, end, id, name, extent }: Base,
  item: MappingNode,
  { section, level }: Gathering,
): SectionDeclaration {
  const title = valueOf(item, 'title');
  return {
    kind: 'section',
    start,
    end,
    id,
    name,
    extent,
    title: title?.type === 'scalar' ? { start: title.start, end: title.end } : undefined,
    level,
    parent: section,
    status: textOf(item, 'status'),
    numbered: textOf(item, 'numbered') !== 'false',
    about: aboutOf(valueOf(item, 'about')),
    isEmpty: isEmptySection(item),
  };
}

function isEmptySection(item: MappingNode): boolean {
  const body = valueOf(item, 'body');
  // The text as it stands will do, and spares taking it apart.
  const hasText =
    body !== undefined && (body.type !== 'scalar' || body.content.end > body.content.start);
  if (hasText && (body?.type !== 'scalar' || body.text.trim() !== '')) return false;
  return ['sections', 'charts', 'tables', 'images'].every((key) => {
    const list = valueOf(item, key);
    return list?.type !== 'sequence' || list.items.length === 0;
  });
}

function placedOf(
  { start, end, id, name, extent }: Base,
  item: MappingNode,
  kind: PlacedDeclaration['kind'],
): PlacedDeclaration {
  return {
    kind,
    start,
    end,
    id,
    name,
    extent,
    metrics: wordsOf(valueOf(item, 'metric')).concat(wordsOf(valueOf(item, 'metrics'))),
    periods: wordsOf(valueOf(item, 'periods')),
    about: aboutOf(valueOf(item, 'about')),
    file: kind === 'image' ? wordsOf(valueOf(item, 'file'))[0] : undefined,
  };
}

function caseOf(base: Base, item: MappingNode): CaseDeclaration {
  return {
    ...base,
    kind: 'case',
    organization: textOf(item, 'organization')?.normalize('NFC'),
    markets: textsOf(valueOf(item, 'markets')),
    status: textOf(item, 'status'),
    period: textOf(item, 'period'),
    outcomes: outcomesOf(valueOf(item, 'outcomes')),
  };
}

function sourceOf(base: Base, item: MappingNode): SourceDeclaration {
  const data = dataOf(item) as Readonly<Record<string, unknown>>;
  return { ...base, kind: 'source', data };
}

function memberOf(base: Base, item: MappingNode, dimension: string): MemberDeclaration {
  return {
    ...base,
    kind: 'member',
    dimension,
    aliases: pairOf(item, 'aliases') === undefined ? [] : textsOf(valueOf(item, 'aliases')),
    partOf: textOf(item, 'part-of')?.normalize('NFC'),
  };
}
