import { checkFile } from '../../server/src/rules/check.ts';
import { findingsOf as reportCheck } from '../../server/src/rules/findings.ts';
import { fileKind } from '../../server/src/schema/kind.ts';
import { openDocument } from '../../server/src/syntax/document.ts';
import type { Finding, Fix } from '../../server/src/syntax/finding.ts';
import { reportsOf, uriOf } from './reports.ts';

/** What a fixture says must be found: `# ^^^ code` below the line, its carets below the place. */
export interface Expected {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

export interface Fixture {
  readonly text: string;
  readonly expected: readonly Expected[];
}

// `# <--- code` marks as many characters as there are dashes from the line's begin, where the `#`
// of the other form would stand; `# <| code` marks the place before its first character.
const inside = /^\s*#\s*(\^+) ([a-z-]+)\s*$/;
const begin = /^\s*# <(-+|\|) ([a-z-]+)\s*$/;

/** Takes the annotations out of a text. */
export function readFixture(source: string): Fixture {
  let text = '';
  let line = 0;
  const expected: Expected[] = [];
  for (const part of source.split(/(?<=\n)/)) {
    const marked = annotation(part, line);
    if (marked !== undefined) expected.push(marked);
    else {
      line = text.length;
      text += part;
    }
  }
  return { text, expected };
}

function annotation(part: string, line: number): Expected | undefined {
  const carets = inside.exec(part);
  if (carets?.[1] !== undefined && carets[2] !== undefined) {
    const start = line + part.indexOf('^');
    return { code: carets[2], start, end: start + carets[1].length };
  }
  const dashes = begin.exec(part);
  if (dashes?.[1] === undefined || dashes[2] === undefined) return undefined;
  return { code: dashes[2], start: line, end: line + dashes[1].replace('|', '').length };
}

/** The findings of a text in a file of this name. */
export function findingsOf(name: string, text: string): Finding[] {
  const file = fileKind(name);
  if (file === undefined) throw new Error(`${name} is no report file`);
  return checkFile({ kind: file.kind, syntax: openDocument(text, file.format) });
}

/** The manifest of a report whose files show none of their own. */
const plainManifest = 'reportwright: 1\ntitle: Report\nlanguage: en\n';

/** The findings of all files of a report, by path. Without a manifest a plain one is added. */
export function findingsOfReport(
  files: Readonly<Record<string, string>>,
): ReadonlyMap<string, readonly Finding[]> {
  const hasManifest = Object.keys(files).some((path) => path.startsWith('reportwright.'));
  const all = hasManifest ? files : { 'reportwright.yaml': plainManifest, ...files };
  const { reports } = reportsOf(all);
  return new Map(
    Object.keys(all).map((path) => {
      const file = reports.file(uriOf(path));
      const report = reports.reportOf(uriOf(path));
      return [path, file && report ? reportCheck(report, file) : []];
    }),
  );
}

/** Names such as `bad/metrics/a.metrics.yaml` by their folder: a report each. */
export function groupsOf<T extends { readonly name: string }>(
  files: readonly T[],
): ReadonlyMap<string, readonly (T & { readonly path: string })[]> {
  const groups = new Map<string, (T & { readonly path: string })[]>();
  for (const file of files) {
    const slash = file.name.indexOf('/');
    const group = file.name.slice(0, slash);
    const list = groups.get(group) ?? [];
    groups.set(group, [...list, { ...file, path: file.name.slice(slash + 1) }]);
  }
  return groups;
}

/** Code and place of a finding, to compare with what a fixture says. */
export function brief(finding: Finding): Expected {
  return { code: finding.code, start: finding.start, end: finding.end };
}

/** The text after a fix. Changes at the same place stand in the order of the list. */
export function applyFix(text: string, fix: Fix): string {
  const ordered = fix.changes.map((change, index) => ({ change, index }));
  ordered.sort((a, b) => b.change.start - a.change.start || b.index - a.index);
  return ordered.reduce(
    (result, { change }) =>
      result.slice(0, change.start) + change.newText + result.slice(change.end),
    text,
  );
}

/** The fence in a page: ```` ```yaml bad.metrics.yaml ````, then the example. */
export interface PageExample {
  readonly name: string;
  readonly text: string;
}

/** The examples of a rule's page, by the names behind their fences. */
export function pageExamples(page: string): PageExample[] {
  const fence = /^```(?:yaml|json|text) (\S+)\n([\s\S]*?)^```$/gm;
  return [...page.matchAll(fence)].map((found) => ({ name: found[1] ?? '', text: found[2] ?? '' }));
}
