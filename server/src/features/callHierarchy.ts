import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Position,
} from 'vscode-languageserver-types';
import type { Placed, Report } from '../model/report.ts';
import type { Declaration, Reference } from '../model/symbols.ts';
import { type Carried, isCarried, itemOf } from './callHierarchy/item.ts';
import { inputsOf, userOf } from './callHierarchy/steps.ts';
import type { FeatureContext, OpenFile } from './feature.ts';
import { rangeIn } from './places.ts';
import { meantBy, symbolAtPosition } from './symbolAt.ts';

/**
 * The metric or the section at a position, as the place to ask from: what goes into a figure, and
 * what a figure goes into. Empty elsewhere.
 */
export function prepareCallHierarchy(
  file: OpenFile,
  position: Position,
  { reports }: FeatureContext,
): CallHierarchyItem[] {
  const symbol = symbolAtPosition(reports, file, position);
  if (symbol === undefined) return [];
  return meantBy(symbol)
    .found.filter(({ item }) => item.kind === 'metric' || item.kind === 'section')
    .map((placed) => itemOf(symbol.report, placed));
}

/** Who takes a metric: metrics that are derived from it, sections that print or show it, cases. */
export function incomingCalls(
  { data }: CallHierarchyItem,
  context: FeatureContext,
): CallHierarchyIncomingCall[] {
  const at = find(data, context);
  if (at === undefined || at.placed.item.kind !== 'metric') return [];
  const { report, placed } = at;
  const users = group(report.referencesTo(placed), userOf);
  return users.map(([user, references]) => ({
    from: itemOf(report, user),
    fromRanges: references.map((each) => rangeIn(each, each.item)),
  }));
}

/** What a derived metric is reckoned from, and what a section prints, each with its newest value. */
export function outgoingCalls(
  { data }: CallHierarchyItem,
  context: FeatureContext,
): CallHierarchyOutgoingCall[] {
  const at = find(data, context);
  if (at === undefined) return [];
  const { report, placed } = at;
  const inputs = group(inputsOf(placed), (reference) => report.resolve(reference).found[0]);
  return inputs.map(([input, references]) => ({
    to: itemOf(report, input),
    fromRanges: references.map((each) => rangeIn(each, each.item)),
  }));
}

interface Asked {
  readonly report: Report;
  readonly placed: Placed<Declaration>;
}

/** The thing that an item carries, as it is now. */
function find(data: unknown, { reports }: FeatureContext): Asked | undefined {
  if (!isCarried(data)) return undefined;
  const { uri, kind, id }: Carried = data;
  const file = reports.file(uri);
  const report = reports.reportOf(uri);
  if (file === undefined || report === undefined) return undefined;
  const placed = report.find(kind, id, file)[0];
  return placed && { report, placed };
}

/** References by what they belong to, in the order in which these first come. */
function group(
  references: readonly Placed<Reference>[],
  ownerOf: (reference: Placed<Reference>) => Placed<Declaration> | undefined,
): [Placed<Declaration>, Placed<Reference>[]][] {
  const groups = new Map<Declaration, [Placed<Declaration>, Placed<Reference>[]]>();
  for (const reference of references) {
    const owner = ownerOf(reference);
    if (owner === undefined) continue;
    const known = groups.get(owner.item);
    if (known) known[1].push(reference);
    else groups.set(owner.item, [owner, [reference]]);
  }
  return [...groups.values()];
}
