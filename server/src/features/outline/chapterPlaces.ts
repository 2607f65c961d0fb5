import type { Location } from 'vscode-languageserver-types';
import type { Report, ReportFile } from '../../model/report.ts';
import { locationNearTop, topOf } from './view.ts';

/** Where a chapter's line of the tree leads. */
export interface ChapterPlaces {
  readonly location: Location;
  readonly idLocation?: Location;
}

/** The tree is asked for after many a keystroke; only the file that was typed in is counted anew. */
export function chapterPlaces(report: Report, file: ReportFile): ChapterPlaces {
  return report.remember(file, chapterPlaces, () => {
    const id = report.entry(file, 'id');
    const entry = report.entry(file, 'title') ?? id;
    return {
      location: entry ? locationNearTop(entry, entry.item) : topOf(file),
      ...(id && { idLocation: locationNearTop(id, id.item) }),
    };
  });
}
