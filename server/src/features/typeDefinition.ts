import type { LocationLink, Position } from 'vscode-languageserver-types';
import type { DeclaredKind } from '../model/symbols.ts';
import { schemaLines } from '../schema/schemaLines.ts';
import type { FeatureContext, OpenFile } from './feature.ts';
import { rangeIn } from './places.ts';
import { meantBy, symbolAtPosition, wordOf } from './symbolAt.ts';

/** What the schemas say of each kind of thing. */
const pointers: Readonly<Record<DeclaredKind, string>> = {
  chapter: 'chapter.schema.json#',
  section: 'chapter.schema.json#/$defs/section',
  chart: 'chapter.schema.json#/$defs/chart',
  table: 'chapter.schema.json#/$defs/table',
  image: 'chapter.schema.json#/$defs/image',
  metric: 'metrics.schema.json#/$defs/metric',
  case: 'cases.schema.json#/$defs/case',
  source: 'sources.schema.json#/$defs/source',
  member: 'report.schema.json#/$defs/member',
  dimension: 'report.schema.json#/properties/dimensions',
  unit: 'report.schema.json#/$defs/teamUnit',
};

/**
 * What the schema says of the kind of thing that an id names, in the packaged JSON Schema. Empty
 * where the client has not told where the schemas are, and for paths.
 */
export function typeDefinition(
  file: OpenFile,
  position: Position,
  { reports, schemas }: FeatureContext,
): LocationLink[] {
  const symbol = symbolAtPosition(reports, file, position);
  const word = symbol && wordOf(symbol);
  if (symbol === undefined || word === undefined || schemas === undefined) return [];
  const { found, others } = meantBy(symbol);
  const kinds = new Set([...found, ...others].map(({ item }) => item.kind));
  const originSelectionRange = rangeIn(symbol, word);
  return [...kinds].map((kind) => ({ originSelectionRange, ...linkTo(pointers[kind], schemas) }));
}

function linkTo(pointer: string, schemas: string): Omit<LocationLink, 'originSelectionRange'> {
  const [name = ''] = pointer.split('#');
  const { line, last } = schemaLines(pointer);
  const start = { line, character: 0 };
  return {
    targetUri: schemas + name,
    targetRange: { start, end: { line: last, character: 0 } },
    targetSelectionRange: { start, end: start },
  };
}
