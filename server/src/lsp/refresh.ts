import { CodeLensRefreshRequest, InlayHintRefreshRequest } from 'vscode-languageserver';
import type { Report } from '../model/report.ts';
import { outlineChanged } from '../protocol.ts';
import type { Serving } from './answer.ts';
import { quietly } from './quietly.ts';

/** The client is told this often at most that something it shows may have changed, in milliseconds. */
const every = 150;
/** The tree is told this late of texts in which things have only moved, in milliseconds. */
const later = 1500;

/**
 * Tells the client when what it shows of the report may have changed: the tree; lenses and hints
 * only when another file has changed in what files see of each other. While prose is typed nothing
 * in the tree changes but where its lines lead, and that waits for a pause.
 */
export function refreshViews({ connection, client, service }: Serving): void {
  const stamps = new WeakMap<Report, object>();
  const isChanged = (report: Report): boolean => {
    const before = stamps.get(report);
    stamps.set(report, report.stamp);
    return before !== report.stamp;
  };
  const types = [
    ...(client.refreshes.codeLens ? [CodeLensRefreshRequest.type] : []),
    ...(client.refreshes.inlayHints ? [InlayHintRefreshRequest.type] : []),
  ];
  const tellTree = (): void => {
    if (client.outline) quietly(() => connection.sendNotification(outlineChanged));
  };
  const moved = delayed(later, tellTree);
  let hasProblems = false;
  const refresh = delayed(every, () => {
    // Each report has to be asked, or its next change would be taken for news of today.
    const hasNews = service.context.reports.all().map(isChanged).includes(true);
    if (hasNews || hasProblems) tellTree();
    else moved();
    hasProblems = false;
    if (!hasNews) return;
    for (const type of types) quietly(() => connection.sendRequest(type));
  });
  if (!client.outline && types.length === 0) return;
  service.reportFiles.onTouched(refresh);
  service.onProblems(() => {
    hasProblems = true;
    refresh();
  });
}

/** Does work some time after it was first asked for, once for all who ask until then. */
function delayed(time: number, work: () => void): () => void {
  let isOn = false;
  return () => {
    if (isOn) return;
    isOn = true;
    setTimeout(() => {
      isOn = false;
      work();
    }, time);
  };
}
