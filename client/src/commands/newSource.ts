import { l10n } from 'vscode';
import { addItem } from '../lib/addItem.ts';
import type { CommandHost } from './host.ts';

/** Adds a source to a sources file and puts the caret into its first field. */
export function newSource(host: CommandHost): Promise<boolean> {
  return addItem(host, 'sources', l10n.t('New Source'));
}
