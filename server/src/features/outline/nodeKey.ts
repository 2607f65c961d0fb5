import type { Report, Reports } from '../../model/report.ts';
import type { OutlineNode } from '../../protocol.ts';

/**
 * What the key of a node says. `path` is what leads to the thing below its report: the URI of a
 * chapter's file and the steps to a section, the name of a group, the id of a metric.
 */
export interface NodeKey {
  readonly type: OutlineNode['type'];
  readonly report: string;
  readonly path: readonly string[];
}

const types: ReadonlySet<string> = new Set([
  'report',
  'chapter',
  'section',
  'metrics',
  'metricGroup',
  'metric',
  'cases',
  'case',
  'sources',
  'source',
] satisfies OutlineNode['type'][]);

/** The key of a node; the same as long as the thing keeps its place of storage and its id. */
export function writeKey(
  type: OutlineNode['type'],
  report: Report,
  ...path: readonly string[]
): string {
  return JSON.stringify([type, report.folder ?? '', ...path]);
}

/** What a key says; undefined for a text that is none, as a client may send anything. */
export function readKey(key: string): NodeKey | undefined {
  try {
    const parts: unknown = JSON.parse(key);
    if (!Array.isArray(parts) || !parts.every((part) => typeof part === 'string')) return undefined;
    const [type = '', report = '', ...path] = parts;
    return types.has(type) ? { type: type as NodeKey['type'], report, path } : undefined;
  } catch {
    return undefined;
  }
}

/** The report that a key belongs to, when it is still there. */
export function reportOfKey(reports: Reports, key: NodeKey): Report | undefined {
  if (key.report !== '') return reports.all().find(({ folder }) => folder === key.report);
  // A chapter below no manifest is a report of its own, known by its file.
  const alone = reports.reportOf(key.path[0] ?? '');
  return alone?.folder === undefined ? alone : undefined;
}

/**
 * What tells things of one list apart, in their order: the id, with a number behind it where an id
 * stands more than once.
 */
export function steps(ids: readonly (string | undefined)[]): string[] {
  const seen = new Map<string, number>();
  return ids.map((id = '') => {
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    // An id has no tilde, so that a number behind one can never look like another id.
    return times === 1 && id !== '' ? id : `${id}~${times}`;
  });
}
