import type { Report, ReportFile } from '../../model/report.ts';
import { documentData } from '../../syntax/data.ts';
import { readKey } from '../outline/nodeKey.ts';
import type { Move } from './place.ts';

/**
 * Chapters are moved in the list of the manifest; those that it does not name yet are added. A
 * chapter in front of one without a place goes to the end.
 */
export function chapterMove(
  report: Report,
  keys: readonly string[],
  before: string | undefined,
): Move | undefined {
  const { manifest } = report;
  const files = keys.map((key) => fileOf(report, key));
  if (manifest === undefined || files.includes(undefined)) return undefined;
  const data: unknown = Object(documentData(manifest.syntax)).chapters;
  const entries = (Array.isArray(data) ? data : []).map((path: unknown) =>
    typeof path === 'string' ? report.fileAt(path) : undefined,
  );
  const target = { file: manifest, path: ['chapters'] };
  const numbers = files.map((file) => entries.indexOf(file));
  const listed = numbers.filter((number) => number >= 0).sort((a, b) => a - b);
  const texts = files
    .filter((_file, at) => numbers[at] === -1)
    .flatMap((file) => (file && report.pathOf(file)) ?? []);
  const place = before === undefined ? -1 : entries.indexOf(fileOf(report, before));
  if (listed.includes(place)) return undefined;
  return {
    items: listed.map((number) => ({ ...target, number })),
    texts,
    target,
    before: place < 0 ? undefined : place,
  };
}

function fileOf(report: Report, key: string): ReportFile | undefined {
  return report.files.get(readKey(key)?.path[0] ?? '');
}
