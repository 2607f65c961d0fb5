import type { CommandHost } from './host.ts';

/** Shows what the server has logged. */
export function showOutput({ output }: CommandHost): void {
  output.show();
}
