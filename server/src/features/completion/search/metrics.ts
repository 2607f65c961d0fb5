import type { Placed, Report } from '../../../model/report.ts';
import type { MetricDeclaration } from '../../../model/symbols.ts';
import type { Around } from '../around.ts';
import type { Candidate } from './candidates.ts';
import { type SearchWords, searchWords } from './searchWords.ts';

/** A metric as completion looks for it. */
interface Entry {
  readonly id: string;
  readonly words: SearchWords;
  /** Members that it is known of. */
  readonly members: ReadonlySet<string>;
  readonly placed: Placed<MetricDeclaration>;
}

/** Declarations stay the same while their block does, so an edit costs the metrics it touched. */
const known = new WeakMap<MetricDeclaration, Omit<Entry, 'placed'>>();

/** Every metric of the report, the nearest to the caret first. */
export function metricCandidates(at: Around): Candidate<Placed<MetricDeclaration>>[] {
  const nearness = nearnessOf(at);
  const about = [...(at.figures.about?.members.values() ?? [])].flat();
  return entriesOf(at.report).map(({ id, words, members, placed }) => {
    const used = nearness.get(id);
    const fits = about.length > 0 && about.every((member) => members.has(member));
    return { words, distance: Math.min(used ?? far, fits ? sameMembers : far), of: placed };
  });
}

const sameMembers = 1.5;
const far = 4;

function entriesOf(report: Report): readonly Entry[] {
  return report.remember(report, entriesOf, () => {
    const initials = new Map<string, string>();
    const entries = new Map<string, Entry>();
    for (const placed of report.declarations('metric')) {
      const { item } = placed;
      if (!entries.has(item.id)) entries.set(item.id, { ...entryOf(item, initials), placed });
    }
    return [...entries.values()];
  });
}

function entryOf(item: MetricDeclaration, initials: Map<string, string>): Omit<Entry, 'placed'> {
  const before = known.get(item);
  if (before !== undefined) return before;
  const { id, name, facts } = item;
  const words = searchWords(
    id,
    name === undefined ? facts.aliases : [name, ...facts.aliases],
    initials,
  );
  const members = new Set(facts.observations.flatMap((each) => [...each.members.values()].flat()));
  const entry = { id, words, members };
  known.set(item, entry);
  return entry;
}

/**
 * How near metrics are to the caret: 0 for those that the section lists, 1 for those of the sections
 * around it and of the chapter, 2 for others that the file names.
 */
function nearnessOf({ file, unit, section }: Around): ReadonlyMap<string, number> {
  const nearness = new Map<string, number>();
  for (const each of file.units) {
    for (const { wants, id, from, section: own } of each.references) {
      if (wants !== 'metric') continue;
      const listed = from === 'value' && (own === undefined || each === unit);
      const distance = !listed ? 2 : own === section && each === unit ? 0 : 1;
      if ((nearness.get(id) ?? far) > distance) nearness.set(id, distance);
    }
  }
  return nearness;
}
