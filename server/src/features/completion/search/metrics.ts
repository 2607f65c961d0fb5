import type { Placed, Report } from '../../../model/report.ts';
import type { MetricDeclaration } from '../../../model/symbols.ts';
import type { Around } from '../around.ts';
import type { Candidate } from './candidates.ts';
import { searchWords } from './searchWords.ts';

/** A metric as completion looks for it. */
interface Entry extends Candidate<Placed<MetricDeclaration>> {
  readonly id: string;
  /** Members that it is known of. */
  readonly members: ReadonlySet<string>;
}

type Words = Pick<Entry, 'id' | 'words' | 'members'>;

/** Declarations stay the same while their block does, so an edit costs the metrics it touched. */
const known = new WeakMap<MetricDeclaration, Words>();

const sameMembers = 1.5;
const far = 4;

/** Every metric of the report, with how near it is to the caret. */
export function metricCandidates(at: Around): Candidate<Placed<MetricDeclaration>>[] {
  const nearness = nearnessOf(at);
  const about = [...(at.figures.about?.members.values() ?? [])].flat();
  return entriesOf(at.report).map((entry) => {
    const used = nearness.get(entry.id) ?? far;
    const fits = about.length > 0 && about.every((member) => entry.members.has(member));
    const distance = Math.min(used, fits ? sameMembers : far);
    return distance === far ? entry : { words: entry.words, of: entry.of, distance };
  });
}

function entriesOf(report: Report): readonly Entry[] {
  return report.remember(report, entriesOf, () => {
    const initials = new Map<string, string>();
    const entries = new Map<string, Entry>();
    for (const of of report.declarations('metric')) {
      const { item } = of;
      if (entries.has(item.id)) continue;
      const { id, words, members } = wordsOf(item, initials);
      entries.set(item.id, { id, words, members, distance: far, of });
    }
    return [...entries.values()];
  });
}

function wordsOf(item: MetricDeclaration, initials: Map<string, string>): Words {
  const before = known.get(item);
  if (before !== undefined) return before;
  const { id, name, facts } = item;
  const names = name === undefined ? facts.aliases : [name, ...facts.aliases];
  const members = new Set<string>();
  for (const observation of facts.observations) {
    for (const ids of observation.members.values()) for (const one of ids) members.add(one);
  }
  const made = { id, words: searchWords(id, names, initials), members };
  known.set(item, made);
  return made;
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
