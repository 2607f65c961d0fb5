import { createConnection } from 'vscode-languageserver/node';
import { nodeHost } from './cli/nodeHost.ts';
import { serve } from './lsp/server.ts';

// The transport is told by the command line: --node-ipc, --stdio, --socket or --pipe.
serve(createConnection(), nodeHost());
