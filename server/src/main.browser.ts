import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser';
import manifest from '../../package.json' with { type: 'json' };
import { serve } from './lsp/server.ts';

declare const self: { readonly location: { readonly href: string } };

const docs = '../docs/rules/';
const here = self.location.href;

serve(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  version: manifest.version,
  // A worker made from a blob has no place to look for the pages.
  ruleDocs: URL.canParse(docs, here) ? new URL(docs, here).href : '',
  later: (task) => void setTimeout(task, 0),
  now: () => performance.now(),
});
