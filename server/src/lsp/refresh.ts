import { CodeLensRefreshRequest, InlayHintRefreshRequest } from 'vscode-languageserver';
import type { Report } from '../model/report.ts';
import { outlineChanged } from '../protocol.ts';
import type { Serving } from './answer.ts';
import { quietly } from './quietly.ts';

/** The client is told this often at most that something it shows may have changed, in milliseconds. */
const every = 150;

/**
 * Tells the client when what it shows of the report may have changed: the tree; lenses and hints
 * only when another file has changed in what files see of each other.
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
  const refresh = (): void => {
    if (client.outline) quietly(() => connection.sendNotification(outlineChanged));
    // Each report has to be asked, or its next change would be taken for news of today.
    const changed = service.context.reports.all().map(isChanged);
    if (!changed.includes(true)) return;
    for (const type of types) quietly(() => connection.sendRequest(type));
  };
  let isOn = false;
  const later = (): void => {
    if (isOn) return;
    isOn = true;
    setTimeout(() => {
      isOn = false;
      refresh();
    }, every);
  };
  if (!client.outline && types.length === 0) return;
  service.reportFiles.onTouched(later);
  service.onProblems(later);
}
