import { l10n } from 'vscode';
import { addItem } from '../lib/addItem.ts';
import type { CommandHost } from './host.ts';

/** Adds a metric to a metrics file and puts the caret into its first field. */
export function newMetric(host: CommandHost): Promise<boolean> {
  return addItem(host, 'metrics', l10n.t('New Metric'));
}
