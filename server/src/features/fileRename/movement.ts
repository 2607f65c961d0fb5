import type { Report, ReportFile, Reports } from '../../model/report.ts';
import { plainUri } from '../../model/uris.ts';
import { fileKind } from '../../schema/kind.ts';

/** A file or a folder that gets another name, or goes elsewhere. */
export interface Renamed {
  readonly oldUri: string;
  readonly newUri: string;
}

/** What a rename of files means for one report. URIs are plain and in NFC. */
export interface Movement {
  readonly report: Report;
  readonly manifest: ReportFile;
  /** The folder of the manifest, with its slash, before and after. */
  readonly from: string;
  readonly to: string;
  /** Where a file or folder is after the rename. */
  moved(uri: string): string;
  /** Whether a place belongs to the report after the rename, and not to one nested in it. */
  holds(uri: string): boolean;
}

/**
 * How a report moves. Undefined where nothing can be said: no manifest, or one that gets a name which
 * makes it none, or that leaves its files behind.
 */
export function movementOf(
  reports: Reports,
  report: Report,
  renames: readonly Renamed[],
): Movement | undefined {
  const { manifest, folder } = report;
  if (manifest === undefined || folder === undefined) return undefined;
  const moved = movedBy(renames);
  const old = plain(manifest.uri);
  const now = moved(old);
  if (now !== old && fileKind(now)?.kind !== 'report') return undefined;
  const from = plain(folder);
  const to = now.slice(0, now.lastIndexOf('/') + 1);
  const holds = (uri: string): boolean => nearestFolder(reports, moved, uri) === to;
  return { report, manifest, from, to, moved, holds };
}

/** A URI by which places are told apart. */
export function plain(uri: string): string {
  return plainUri(uri).normalize('NFC');
}

/** The last path that holds a file is the one that moves it. */
function movedBy(renames: readonly Renamed[]): (uri: string) => string {
  const steps = renames
    .map(({ oldUri, newUri }) => [bare(oldUri), bare(newUri)] as const)
    .toSorted(([a], [b]) => b.length - a.length);
  return (uri) => {
    for (const [old, now] of steps) {
      if (uri === old) return now;
      if (uri.startsWith(`${old}/`)) return now + uri.slice(old.length);
    }
    return uri;
  };
}

function bare(uri: string): string {
  return plain(uri).replace(/\/$/, '');
}

/** The folder of the nearest manifest above a place, after the move. */
function nearestFolder(
  reports: Reports,
  moved: Movement['moved'],
  uri: string,
): string | undefined {
  const folders = reports.all().flatMap(({ manifest }) => {
    const at = manifest && moved(plain(manifest.uri));
    return at === undefined ? [] : [at.slice(0, at.lastIndexOf('/') + 1)];
  });
  return folders
    .filter((folder) => uri.startsWith(folder))
    .toSorted((a, b) => b.length - a.length)[0];
}
