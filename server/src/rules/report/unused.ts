import type { Placed, Report } from '../../model/report.ts';
import type { Declaration, MetricDeclaration, Reference } from '../../model/symbols.ts';
import { code } from '../../schema/words.ts';
import type { Draft, Subject } from './reportRule.ts';

/**
 * Metrics, cases and sources that nothing leads to. Everything that names them counts: marks in
 * prose, charts and tables, the lists `metrics:`, `cases:` and `sources:`, outcomes of cases. A
 * formula counts when what it gives is used itself.
 */
export function* unusedThings({ report, file, unit }: Subject): Generator<Draft> {
  for (const item of unit.declarations) {
    const { kind, id, start, end } = item;
    if (kind !== 'metric' && kind !== 'case' && kind !== 'source') continue;
    // Where nothing is written yet, nothing can be used.
    if (id === '' || report.manifest === undefined || !hasSections(report)) continue;
    if (isNamed(report, { file, unit, base: 0, item })) continue;
    yield { code: `${kind}-unused`, start, end, args: argsOf(kind, id) };
  }
}

function isNamed(report: Report, { item, ...place }: Placed<Declaration>): boolean {
  if (report.isReferredTo({ ...place, item }, isPlain)) return true;
  return item.kind === 'metric' && isUsed(report, { ...place, item });
}

/** A formula that names a metric may be used by nothing itself. */
function isPlain({ from }: Reference): boolean {
  return from !== 'formula';
}

const anySection = {};

/** Told by the keys of the chapters' files, which stay the same while sections are written. */
function hasSections(report: Report): boolean {
  return report.remember(report, anySection, () => {
    for (const file of report.files.values()) {
      if (file.kind === 'chapter' && report.entry(file, 'sections') !== undefined) return true;
    }
    return false;
  });
}

function argsOf(kind: 'metric' | 'case' | 'source', id: string): NonNullable<Draft['args']> {
  if (kind === 'metric') return { id: code(id) };
  return { id: code(id), mark: code(kind === 'case' ? `![[case:${id}]]` : `[@${id}]`) };
}

/** So many formulas are followed; what goes through more of them is taken to be used. */
const mostFormulas = 24;

/** Goes from formula to formula; each metric is looked at once, so that circles end. */
function isUsed(report: Report, metric: Placed<MetricDeclaration>): boolean {
  const seen = new Set<Declaration>([metric.item]);
  const open: Placed<MetricDeclaration>[] = [metric];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const reference of report.referencesTo(next)) {
      const user = reference.item.from === 'formula' ? ownerOf(reference) : undefined;
      if (user === undefined) return true;
      if (seen.has(user)) continue;
      if (seen.size > mostFormulas) return true;
      seen.add(user);
      open.push({ ...reference, item: user });
    }
  }
  return false;
}

/** The metric whose formula a reference stands in. */
function ownerOf({ unit, item }: Placed<Reference>): MetricDeclaration | undefined {
  for (const declaration of unit.declarations) {
    const { extent } = declaration;
    if (declaration.kind === 'metric' && extent.start <= item.start && item.end <= extent.end)
      return declaration;
  }
  return undefined;
}
