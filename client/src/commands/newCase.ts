import { l10n } from 'vscode';
import { addItem } from '../lib/addItem.ts';
import type { CommandHost } from './host.ts';

/** Adds a case to a cases file and puts the caret into its first field. */
export function newCase(host: CommandHost): Promise<boolean> {
  return addItem(host, 'cases', l10n.t('New Case'));
}
