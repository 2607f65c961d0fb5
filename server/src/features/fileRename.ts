import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { say } from '../messages/texts.ts';
import type { Report, ReportFile } from '../model/report.ts';
import type { Change } from '../syntax/finding.ts';
import type { FeatureContext } from './feature.ts';
import { arrivals } from './fileRename/arrivals.ts';
import { type Movement, movementOf, type Renamed } from './fileRename/movement.ts';
import { departures, pathChanges } from './fileRename/paths.ts';
import { rangeIn } from './places.ts';

export type { Renamed } from './fileRename/movement.ts';

type Why = 'paths' | 'left' | 'entered';

/** What one file has to say otherwise, and why. */
interface Rewritten {
  readonly file: ReportFile;
  readonly changes: readonly Change[];
  readonly why: Why;
  /** The path that it is about, where there is one. */
  readonly path?: string;
}

/**
 * What manifests and chapters have to say otherwise when files or folders are renamed or moved: the
 * list of chapters, the paths of pictures and of a team's schemas. Chapters that leave the report
 * are taken out of the list, after a question; chapters that come in are added at its end. A manifest
 * that gets another name, or goes alone, changes nothing: its paths count from where it stands, and
 * what is wrong then is said by the findings. Undefined where nothing has to be changed.
 */
export function fileRename(
  renames: readonly Renamed[],
  context: FeatureContext,
): WorkspaceEdit | undefined {
  const reports = context.reports.all();
  const rewritten = reports.flatMap((report) => rewrite(report, renames, context));
  if (rewritten.length === 0) return undefined;
  const edits = new Map<string, AnnotatedTextEdit[]>();
  for (const { file, changes, why } of rewritten) {
    const list = edits.get(file.uri) ?? [];
    edits.set(file.uri, list);
    for (const change of changes) {
      const range = rangeIn({ file, base: 0 }, change);
      list.push({ range, newText: change.newText, annotationId: why });
    }
  }
  return {
    documentChanges: [...edits].map(
      ([uri, list]): TextDocumentEdit => ({ textDocument: { uri, version: null }, edits: list }),
    ),
    changeAnnotations: annotations(rewritten, context),
  };
}

function rewrite(
  report: Report,
  renames: readonly Renamed[],
  { reports }: FeatureContext,
): Rewritten[] {
  const movement = movementOf(reports, report, renames);
  if (movement === undefined) return [];
  const entered = arrivals(reports, movement, renames);
  return [...rewrittenPaths(movement), ...left(movement), ...entered.map(asEntered)];
}

function asEntered({
  file,
  change,
}: {
  readonly file: ReportFile;
  readonly change: Change;
}): Rewritten {
  return { file, changes: [change], why: 'entered' };
}

function rewrittenPaths(movement: Movement): Rewritten[] {
  return pathChanges(movement).map(({ file, change }) => ({
    file,
    changes: [change],
    why: 'paths',
  }));
}

function left(movement: Movement): Rewritten[] {
  const { manifest } = movement;
  const gone = departures(movement);
  return gone === undefined
    ? []
    : [{ file: manifest, changes: gone.changes, why: 'left', path: gone.paths.join(', ') }];
}

function annotations(
  rewritten: readonly Rewritten[],
  { locale }: FeatureContext,
): Record<string, ChangeAnnotation> {
  const labels: Readonly<Record<Why, string>> = {
    paths: 'paths-label',
    left: 'paths-left-label',
    entered: 'paths-entered-label',
  };
  const found: Record<string, ChangeAnnotation> = {};
  for (const { why, path } of rewritten) {
    found[why] = {
      label: say({ id: labels[why] }, locale),
      ...(path !== undefined && {
        description: say({ id: 'paths-left', args: { path } }, locale),
        needsConfirmation: true,
      }),
    };
  }
  return found;
}
