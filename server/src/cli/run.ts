import { createConnection } from 'vscode-languageserver/node';
import { serve } from '../lsp/server.ts';
import { nodeHost } from './nodeHost.ts';

export async function run(args: readonly string[]): Promise<number> {
  if (args[0] !== 'lsp') return 2;
  serve(createConnection(process.stdin, process.stdout), nodeHost());
  return new Promise(() => undefined);
}
