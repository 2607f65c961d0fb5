import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Server } from './servers.ts';

/** A client that is told diagnostics, as both servers can; nothing else differs between them. */
const capabilities: ClientCapabilities = {
  workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
  textDocument: {
    publishDiagnostics: { versionSupport: true, relatedInformation: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

/** One process of a server with one document in it. */
export class BenchClient {
  readonly connection: ProtocolConnection;
  readonly #process: ChildProcess;
  readonly #waiting = new Set<(diagnostics: readonly Diagnostic[]) => void>();
  readonly #text: string;
  #document: TextDocument;
  #opened = 0;
  #stderr = '';

  constructor(server: Server, text: string) {
    this.#text = text;
    this.#document = TextDocument.create('', 'yaml', 1, '');
    this.#process = spawn(server.command, server.args, { stdio: ['pipe', 'pipe', 'pipe'] });
    const { stdin, stdout, stderr } = this.#process;
    if (stdin === null || stdout === null) throw new Error(`${server.name} has no pipes`);
    stderr?.on('data', (data: Buffer) => (this.#stderr += data.toString()));
    this.connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ section }) => server.settings(section ?? '')),
    );
    this.connection.onRequest(RegistrationRequest.type, () => undefined);
    this.connection.onNotification(
      PublishDiagnosticsNotification.type,
      ({ uri: of, diagnostics }) => {
        if (of !== this.uri) return;
        for (const listener of this.#waiting) listener(diagnostics);
      },
    );
    this.connection.listen();
  }

  /** @param folder the URI of the folder that the client has open */
  async start(folder: string | null = null): Promise<void> {
    await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: folder,
      capabilities,
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: null,
    });
  }

  get uri(): string {
    return this.#document.uri;
  }

  /** Resolves at the first diagnostics from now on of which there are some, or none, as wanted. */
  diagnostics(some: boolean): Promise<readonly Diagnostic[]> {
    return new Promise((resolve) => {
      const listener = (diagnostics: readonly Diagnostic[]): void => {
        if (diagnostics.length > 0 !== some) return;
        this.#waiting.delete(listener);
        resolve(diagnostics);
      };
      this.#waiting.add(listener);
    });
  }

  /** Opens the text under a name of its own each time: nothing that is said of the last one counts. */
  async open(uri: string = `file:///bench/bench-${++this.#opened}.chapter.yaml`): Promise<void> {
    this.#document = TextDocument.create(uri, 'yaml', 1, this.#text);
    const textDocument = { uri, languageId: 'yaml', version: 1, text: this.#text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  async close(): Promise<void> {
    const textDocument = { uri: this.uri };
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
  }

  position(offset: number): { line: number; character: number } {
    return this.#document.positionAt(offset);
  }

  /** Replaces a span of offsets. */
  async edit(start: number, end: number, newText: string): Promise<void> {
    const range = { start: this.position(start), end: this.position(end) };
    const version = this.#document.version + 1;
    const contentChanges = [{ range, text: newText }];
    const sent = this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri, version },
      contentChanges,
    });
    // The client's own work goes on while the server works, as in an editor.
    this.#document = TextDocument.update(this.#document, contentChanges, version);
    await sent;
  }

  /** Memory in MB: the most that was resident so far, and the heap that is in use now. */
  async memory(): Promise<{ peak: number; heap: number }> {
    const status = readFileSync(`/proc/${this.#process.pid}/status`, 'utf8');
    const peak = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
    this.#process.kill('SIGUSR2');
    for (let tries = 0; tries < 200 && !this.#stderr.includes('MEMORY'); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    const usage = /MEMORY (.+)/.exec(this.#stderr)?.[1] ?? '{}';
    const { heapUsed = Number.NaN } = JSON.parse(usage) as { heapUsed?: number };
    return { peak, heap: heapUsed / 2 ** 20 };
  }

  /** Resolves when the server has nothing to do for a third of a second. */
  async idle(): Promise<void> {
    for (let [before, calm] = [-1, 0]; calm < 3; ) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      const stat = readFileSync(`/proc/${this.#process.pid}/stat`, 'utf8').split(' ');
      const ticks = Number(stat[13]) + Number(stat[14]);
      calm = ticks - before < 2 ? calm + 1 : 0;
      before = ticks;
    }
  }

  stop(): void {
    this.connection.dispose();
    this.#process.kill('SIGKILL');
  }
}
