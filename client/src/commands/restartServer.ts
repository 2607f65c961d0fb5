import { l10n, window } from 'vscode';
import type { CommandHost } from './host.ts';

/** Starts the server afresh; every open file is sent to it again, with what is not saved. */
export async function restartServer({ restart, output }: CommandHost): Promise<void> {
  try {
    await restart();
  } catch (error) {
    output.error(String(error));
    const show = l10n.t('Show Output');
    const message = l10n.t('The Reportwright server could not be started.');
    if ((await window.showErrorMessage(message, show)) === show) output.show();
  }
}
