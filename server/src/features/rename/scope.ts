import type { Placed, ReportFile } from '../../model/report.ts';
import type { Declaration } from '../../model/symbols.ts';
import { isLocal } from '../../rules/report/suggest.ts';

/** The chapter that an id belongs to alone; undefined for the ids of the whole report. */
export function scopeOf({ file, item }: Placed<Declaration>): ReportFile | undefined {
  return isLocal(item.kind) ? file : undefined;
}
