import { aboutFrom } from './aboutAt.ts';
import type { LiveFile } from './liveFile.ts';
import type { Placed } from './report.ts';
import type { Slot } from './slot.ts';
import type { BlockSymbols, MetricDeclaration } from './symbols.ts';
import { evaluate } from './values/evaluate.ts';
import type { FindMetric } from './values/formulaInputs.ts';
import type { Metric } from './values/metric.ts';
import type { MetricFacts, SourceRef } from './values/metricFacts.ts';
import { withAbout } from './values/readObservations.ts';

/** A metric with the values that are written down, and what its file says for all its metrics. */
export function readMetricOf(declaration: Placed<MetricDeclaration>): Metric {
  const { id, name, facts } = declaration.item;
  const file = declaration.file as LiveFile;
  const about = aboutFrom(file.own.entry('about')?.item.data);
  const sources = facts.sources.length > 0 ? facts.sources : sourcesOf(file);
  const observations = withAbout(facts.observations, about);
  const all: MetricFacts = sources === facts.sources ? facts : { ...facts, sources };
  return { id, name: name ?? id, facts: all, declaration, observations, faults: [] };
}

/** The metric with the values that its formula gives. */
export function deriveMetric(metric: Metric, find: FindMetric, fiscalYearStart: string): Metric {
  const { observations, faults } = evaluate(metric.facts, find, { fiscalYearStart });
  return { ...metric, observations: [...metric.observations, ...observations], faults };
}

/** What `sources:` of a file names: from its data, or from its items where each is a block. */
function sourcesOf(file: LiveFile): readonly SourceRef[] {
  const data = file.own.entry('sources')?.item.data;
  if (data !== undefined && data !== null) return sourcesFrom(data);
  const { changed } = file.keys.units;
  const before = listed.get(file);
  if (before?.since === changed) return before.sources;
  const sources = file.slots.filter(isOfFile).flatMap(({ unit }) => namedIn(unit));
  listed.set(file, { since: changed, sources });
  return sources;
}

/** What the items of a file name, until its units say something else; asked for by every metric. */
const listed = new WeakMap<
  LiveFile,
  { readonly since: number; readonly sources: readonly SourceRef[] }
>();

function namedIn({ references }: BlockSymbols): readonly SourceRef[] {
  return references
    .filter(({ wants }) => wants === 'source')
    .map(({ id }) => ({ id, at: undefined }));
}

/** Whether a unit says something of its file as a whole. */
function isOfFile({ unit }: Slot): boolean {
  return unit.declarations.length === 0;
}

function sourcesFrom(data: unknown): SourceRef[] {
  return [data].flat().flatMap((source: unknown) => {
    if (typeof source === 'string') return [{ id: source.normalize('NFC'), at: undefined }];
    if (typeof source !== 'object' || source === null) return [];
    const { id, at } = source as Readonly<Record<string, unknown>>;
    if (typeof id !== 'string') return [];
    const place = typeof at === 'string' || typeof at === 'number' ? String(at) : undefined;
    return [{ id: id.normalize('NFC'), at: place }];
  });
}
