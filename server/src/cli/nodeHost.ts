import { existsSync, realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import manifest from '../../../package.json' with { type: 'json' };
import type { Host } from '../lsp/server.ts';
import { nodeFiles } from './nodeFiles.ts';

/** The version of the product. */
export const version: string = manifest.version;

/** What a process of its own lends to the server. */
export function nodeHost(): Host {
  return {
    version,
    ruleDocs: ruleDocs(),
    disk: nodeFiles(),
    later: (task) => void setImmediate(task),
    now: () => performance.now(),
  };
}

/** The packaged pages of the rules lie beside the folder of the running script; else there are none. */
export function ruleDocs(): string {
  const script = process.argv[1];
  if (script === undefined || !existsSync(script)) return '';
  const folder = new URL('../docs/rules/', pathToFileURL(realpathSync(script)));
  return existsSync(folder) ? folder.href : '';
}
