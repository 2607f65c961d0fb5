import type { Report, ReportFile } from './report.ts';
import { builtinDimensions } from './symbols/references.ts';
import type { About, BlockSymbols } from './symbols.ts';
import { mergeAbout } from './values/wanted.ts';

/**
 * What `about:` says at a place of a chapter: that of the section around it and of the sections
 * around that, then that of the chapter.
 * @param section the innermost section, by its number among the block's declarations
 */
export function aboutAt(
  report: Report,
  file: ReportFile,
  unit: BlockSymbols,
  section: number | undefined,
): About | undefined {
  const abouts: (About | undefined)[] = [];
  for (let next = section; next !== undefined; ) {
    const around = unit.declarations[next];
    if (around?.kind !== 'section') break;
    abouts.push(around.about);
    next = around.parent;
  }
  if (file.kind === 'chapter') abouts.push(aboutFrom(report.entry(file, 'about')?.item.data));
  return mergeAbout(abouts);
}

/** What the data of an `about:` says; undefined where it is left out or something else stands there. */
export function aboutFrom(data: unknown): About | undefined {
  if (!isObject(data)) return undefined;
  const members = new Map<string, readonly string[]>();
  for (const [key, value] of Object.entries(data)) {
    if (builtinDimensions.has(key)) members.set(key, idsOf(value));
  }
  if (isObject(data['members'])) {
    for (const [key, value] of Object.entries(data['members'])) {
      members.set(key.normalize('NFC'), idsOf(value));
    }
  }
  const period = data['period'];
  const hasPeriod = typeof period === 'string' || typeof period === 'number';
  return { members, period: hasPeriod ? String(period) : undefined };
}

function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function idsOf(value: unknown): readonly string[] {
  return [value].flat().flatMap((id) => (typeof id === 'string' ? id.normalize('NFC') : []));
}
