import {
  childFacts,
  type FactSource,
  factsAt,
  refineFacts,
  requiredKeys,
  type SchemaFacts,
} from '../../schema/facts.ts';
import type { FeatureContext, OpenFile } from '../feature.ts';
import type { Siblings, Step } from './sketch.ts';
import type { Slot } from './slot.ts';

/** One request for completion, as every part of it sees it. */
export interface Request {
  readonly file: OpenFile;
  readonly context: FeatureContext;
  readonly facts: FactSource;
  /** The line break of the file. */
  readonly eol: string;
  /** Where the text that slots were read from starts in the file. */
  readonly base: number;
  /** Offset of the caret in the file. */
  readonly caret: number;
  /** Whether things were left out that other words would bring. */
  readonly found: { isIncomplete: boolean };
}

/** What the built-in schemas say. */
export const builtinFacts: FactSource = {
  at: factsAt,
  child: childFacts,
  refine: refineFacts,
  required: requiredKeys,
};

/** The facts of the place that steps lead to. */
export function factsOf(
  { facts, kind }: { facts: FactSource; kind: OpenFile['kind'] },
  steps: readonly Step[],
): SchemaFacts | undefined {
  let found = facts.at(kind, []);
  for (const { key, siblings } of steps) found = found && facts.child(found, key, siblings);
  return found;
}

/** What a completion item keeps for `resolve`: where its key or value is described. */
export interface ItemData {
  readonly kind: OpenFile['kind'];
  readonly path: readonly (string | number)[];
  /** The short scalars beside the last steps, by which the schema may branch. */
  readonly beside: readonly Siblings[];
  /** The value that is offered, where it is one of a list. */
  readonly value?: unknown;
}

/** The data of an item that stands for `key` below a slot's mapping, or for the slot itself. */
export function dataFor(
  request: Request,
  slot: Slot,
  key?: { name: string; siblings: Siblings },
): ItemData {
  const steps = key ? [...slot.steps, { key: key.name, siblings: key.siblings }] : slot.steps;
  return {
    kind: request.file.kind,
    path: steps.map((step) => step.key),
    beside: steps.map(({ siblings }) => shortScalars(siblings)),
  };
}

/** Branches are told by words such as `type: report`; longer texts only make the item heavy. */
function shortScalars(siblings: Siblings): Siblings {
  return Object.fromEntries(
    Object.entries(siblings).filter(
      ([key, value]) => key !== '__proto__' && (typeof value !== 'string' || value.length <= 24),
    ),
  );
}

/** What may be read from an item that comes back from a client. */
export function readData(data: unknown): ItemData | undefined {
  const item = data as Partial<ItemData> | null | undefined;
  const known = typeof item === 'object' && item !== null && Array.isArray(item.path);
  return known && Array.isArray(item.beside) ? (item as ItemData) : undefined;
}
