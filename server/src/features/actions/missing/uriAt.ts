import type { Report } from '../../../model/report.ts';

/** The address of a path from the folder of the manifest; undefined where a report has no folder. */
export function uriAt({ folder }: Report, path: string): string | undefined {
  if (folder === undefined) return undefined;
  return folder + path.split('/').map(encodeURIComponent).join('/');
}
