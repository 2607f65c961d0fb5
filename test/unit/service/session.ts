import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { serve } from '../../../server/src/lsp/server.ts';
import { createService, type Service } from '../../../server/src/service.ts';
import type { FileSystem } from '../../../server/src/workspace/fileSystem.ts';

/** A client of the server over streams in memory: real messages, no process. */
export interface Session {
  readonly client: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly service: Service;
  /** What the server pushed, in order. */
  readonly pushed: PublishDiagnosticsParams[];
  /** What the server logged as an error, in order. */
  readonly errors: string[];
  open(uri: string, text: string, version?: number): void;
  /** Sends one edit, as offsets into the text that the client has, and keeps that text. */
  edit(uri: string, start: number, end: number, newText: string): void;
  close(uri: string): void;
  text(uri: string): string;
  version(uri: string): number;
  /** The first push that tells of this version of a file, past or to come. */
  pushOf(uri: string, version: number | undefined): Promise<PublishDiagnosticsParams>;
  dispose(): void;
}

export interface SessionOptions {
  readonly capabilities?: ClientCapabilities;
  readonly params?: Partial<InitializeParams>;
  /** Puts something in the place of a part of the service. */
  readonly change?: (service: Service) => Service;
  /** The files that no editor has open; none without it. */
  readonly disk?: FileSystem;
}

export async function startSession(options: SessionOptions = {}): Promise<Session> {
  const { client, held, dispose } = connect(options);
  const pushed: PublishDiagnosticsParams[] = [];
  const errors: string[] = [];
  const listeners = new Set<() => void>();
  client.onNotification(PublishDiagnosticsNotification.type, (params) => {
    pushed.push(params);
    for (const listener of listeners) listener();
  });
  client.onNotification(LogMessageNotification.type, ({ type, message }) => {
    if (type === 1) errors.push(message);
  });
  client.listen();
  const initialized = await client.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? {},
    ...options.params,
  });
  void client.sendNotification(InitializedNotification.type, {});
  const documents = new Map<string, TextDocument>();
  const documentOf = (uri: string): TextDocument => {
    const document = documents.get(uri);
    if (document === undefined) throw new Error(`${uri} is not open`);
    return document;
  };
  return {
    client,
    initialized,
    service: held.service as Service,
    pushed,
    errors,
    open(uri, text, version = 1) {
      documents.set(uri, TextDocument.create(uri, 'yaml', version, text));
      const textDocument = { uri, languageId: 'yaml', version, text };
      void client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    },
    edit(uri, start, end, newText) {
      const document = documentOf(uri);
      const range = { start: document.positionAt(start), end: document.positionAt(end) };
      const contentChanges = [{ range, text: newText }];
      const version = document.version + 1;
      TextDocument.update(document, contentChanges, version);
      const textDocument = { uri, version };
      void client.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument,
        contentChanges,
      });
    },
    close(uri) {
      documents.delete(uri);
      void client.sendNotification(DidCloseTextDocumentNotification.type, {
        textDocument: { uri },
      });
    },
    text: (uri) => documentOf(uri).getText(),
    version: (uri) => documentOf(uri).version,
    pushOf: (uri, version) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = pushed.find((each) => each.uri === uri && each.version === version);
          if (found === undefined) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
      }),
    dispose,
  };
}

interface Held {
  service?: Service;
}

function connect({ change = (service) => service, disk }: SessionOptions): {
  client: ProtocolConnection;
  held: Held;
  dispose: () => void;
} {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  const client = createProtocolConnection(
    new StreamMessageReader(down),
    new StreamMessageWriter(up),
  );
  const held: Held = {};
  const host = {
    version: '0',
    ruleDocs: 'https://docs.example/rules/',
    later: (task: () => void) => void setImmediate(task),
    now: () => performance.now(),
    ...(disk && { disk }),
  };
  serve(server, host, (...parts) => {
    held.service = change(createService(...parts));
    return held.service;
  });
  return { client, held, dispose: () => (client.dispose(), server.dispose()) };
}
