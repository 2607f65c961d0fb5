import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  CodeActionRequest,
  CompletionRequest,
  CompletionResolveRequest,
  DidChangeTextDocumentNotification,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  type FullDocumentDiagnosticReport,
  HoverRequest,
  LSPErrorCodes,
  type MarkupContent,
  ResponseError,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type SymbolInformation,
} from 'vscode-languageserver/node';
import { createService } from '../../../server/src/service.ts';
import { type Session, type SessionOptions, startSession } from './session.ts';

const uri = 'file:///report/chapters/01.chapter.yaml';
const good =
  'id: overview\ntitle: 概述 𝄞\nsections:\n  - id: a\n    title: One\n    body: |\n      Text.\n';
const bad = good.replace('    title: One', '    titel: One');
const pulls: ClientCapabilities = { textDocument: { diagnostic: {} } };

let session: Session;

async function start(options: SessionOptions = {}): Promise<Session> {
  session = await startSession(options);
  return session;
}

function pull(previousResultId?: string): Promise<DocumentDiagnosticReport> {
  return session.client.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri },
    ...(previousResultId !== undefined && { previousResultId }),
  });
}

/** The one diagnostic of a file in which an id stands twice. */
async function reportOf(capabilities: ClientCapabilities, params = {}): Promise<Diagnostic> {
  await start({ capabilities, params });
  session.open(uri, `${good}  - id: a\n    title: Two\n`);
  const { diagnostics } = await session.pushOf(uri, 1);
  return diagnostics[0] ?? assert.fail('nothing found');
}

async function hoverOf(capabilities: ClientCapabilities): Promise<MarkupContent> {
  await start({ capabilities });
  session.open(uri, good);
  const params = { textDocument: { uri }, position: { line: 0, character: 1 } };
  const hover = await session.client.sendRequest(HoverRequest.type, params);
  session.dispose();
  return hover?.contents as MarkupContent;
}

function wordsOf({ message }: Diagnostic): string {
  return typeof message === 'string' ? message : message.value;
}

describe('protocol', () => {
  afterEach(() => session.dispose());

  describe('a client that is told diagnostics', () => {
    it('gets them for the version that they belong to, at the right place', async () => {
      await start();
      session.open(uri, bad, 7);
      const { diagnostics } = await session.pushOf(uri, 7);
      const marked = diagnostics.map(({ range, code }) => [
        bad.split('\n')[range.start.line]?.slice(range.start.character, range.end.character),
        code,
      ]);
      assert.deepEqual(marked, [['titel', 'schema-unknown-key']]);
      assert.equal(session.initialized.capabilities.diagnosticProvider, undefined);
    });

    it('sees each edit, in text with line breaks of Windows and astral characters', async () => {
      await start();
      const text = bad.replaceAll('\n', '\r\n').replace('One', '𝄞𝄞');
      session.open(uri, text);
      assert.equal((await session.pushOf(uri, 1)).diagnostics.length, 1);
      const at = text.indexOf('titel');
      session.edit(uri, at + 3, at + 5, 'le');
      assert.deepEqual((await session.pushOf(uri, 2)).diagnostics, []);
      session.edit(uri, at, at, 'x');
      const third = await session.pushOf(uri, 3);
      const lines = session.text(uri).split('\r\n');
      const { range } = third.diagnostics[0] ?? assert.fail('nothing found');
      const marked = lines[range.start.line]?.slice(range.start.character, range.end.character);
      assert.equal(marked, 'xtitle');
    });

    it('is told once, of the newest text, when many edits come at once', async () => {
      await start();
      session.open(uri, good);
      await session.pushOf(uri, 1);
      for (let count = 0; count < 20; count++) session.edit(uri, 0, 0, '#\n');
      await session.pushOf(uri, 21);
      assert.deepEqual(
        session.pushed.map(({ version }) => version),
        [1, 21],
      );
    });

    it('is answered before it is told, when it asks right after a keystroke', async () => {
      const order: string[] = [];
      await start({
        change: (service) => ({
          ...service,
          hover: (...args) => (order.push('hover'), service.hover(...args)),
          diagnostics: (...args) => (order.push('check'), service.diagnostics(...args)),
        }),
      });
      session.open(uri, good);
      await session.pushOf(uri, 1);
      order.length = 0;
      session.edit(uri, 0, 0, '#\n');
      const position = { line: 1, character: 1 };
      await session.client.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
      await session.pushOf(uri, 2);
      assert.deepEqual(order, ['hover', 'check']);
    });

    it('is told that nothing is wrong any more when the file is closed', async () => {
      await start();
      session.open(uri, bad);
      await session.pushOf(uri, 1);
      session.close(uri);
      const { diagnostics } = await session.pushOf(uri, undefined);
      assert.deepEqual(diagnostics, []);
      assert.equal(session.service.files.size, 0);
    });

    it('is told nothing about files that are not ours', async () => {
      await start();
      session.open('file:///report/notes.yaml', 'a: [');
      session.edit('file:///report/notes.yaml', 0, 0, 'b');
      session.open(uri, good);
      await session.pushOf(uri, 1);
      assert.deepEqual(
        session.pushed.map((each) => each.uri),
        [uri],
      );
      assert.deepEqual(session.errors, []);
    });
  });

  describe('a client that pulls diagnostics', () => {
    it('is answered, and never told', async () => {
      await start({ capabilities: pulls });
      assert.ok(session.initialized.capabilities.diagnosticProvider);
      session.open(uri, bad);
      const report = (await pull()) as FullDocumentDiagnosticReport;
      assert.deepEqual(
        report.items.map(({ code }) => code),
        ['schema-unknown-key'],
      );
      session.edit(uri, 0, 0, '#\n');
      session.close(uri);
      await pull();
      assert.deepEqual(session.pushed, []);
    });

    it('learns that nothing has changed, for the same version only', async () => {
      await start({ capabilities: pulls });
      session.open(uri, bad);
      const first = await pull();
      assert.deepEqual(await pull(first.resultId), {
        kind: 'unchanged',
        resultId: first.resultId,
      });
      session.edit(uri, session.text(uri).length, session.text(uri).length, '#');
      const second = await pull(first.resultId);
      assert.equal(second.kind, 'full');
      assert.notEqual(second.resultId, first.resultId);
    });

    it('does not take a file opened again for the one before', async () => {
      await start({ capabilities: pulls });
      session.open(uri, bad, 1);
      const first = await pull();
      session.close(uri);
      session.open(uri, good, 1);
      assert.equal((await pull(first.resultId)).kind, 'full');
    });

    it('is answered for the newest text', async () => {
      await start({ capabilities: pulls });
      session.open(uri, good);
      const answer = pull();
      const at = good.indexOf('title: One');
      session.edit(uri, at, at + 5, 'titel');
      const report = (await answer) as FullDocumentDiagnosticReport;
      assert.equal(report.items.length, 1);
    });

    it('gets no diagnostics of a file that is not open', async () => {
      await start({ capabilities: pulls });
      assert.deepEqual(await pull(), { kind: 'full', items: [], resultId: ':' });
    });
  });

  describe('what the client can show', () => {
    it('leaves out related places and doc links by default', async () => {
      const diagnostic = await reportOf({});
      assert.equal(diagnostic.relatedInformation, undefined);
      assert.equal(diagnostic.codeDescription, undefined);
    });

    it('gives related places and doc links to those who show them', async () => {
      const publishDiagnostics = { relatedInformation: true, codeDescriptionSupport: true };
      const diagnostic = await reportOf({ textDocument: { publishDiagnostics } });
      assert.equal(diagnostic.relatedInformation?.[0]?.location.uri, uri);
      const href = `https://docs.example/rules/${diagnostic.code}.md`;
      assert.equal(diagnostic.codeDescription?.href, href);
    });

    it('links to the doc in the language of the client', async () => {
      const publishDiagnostics = { codeDescriptionSupport: true };
      const diagnostic = await reportOf(
        { textDocument: { publishDiagnostics } },
        { locale: 'zh-cn' },
      );
      const href = `https://docs.example/rules/zh-Hans/${diagnostic.code}.md`;
      assert.equal(diagnostic.codeDescription?.href, href);
    });

    it('speaks the language of the client', async () => {
      assert.match(wordsOf(await reportOf({}, { locale: 'zh-cn' })), /[\u4e00-\u9fff]/);
      session.dispose();
      assert.doesNotMatch(wordsOf(await reportOf({}, { locale: 'de' })), /[\u4e00-\u9fff]/);
      session.dispose();
      const initializationOptions = { locale: 'zh-Hans', ruleDocs: 5 };
      const chosen = await reportOf({}, { locale: 'en', initializationOptions });
      assert.match(wordsOf(chosen), /[\u4e00-\u9fff]/);
    });

    it('flattens symbols for those who know no tree', async () => {
      const nested = `${good}    sections:\n      - id: b\n        title: Inner\n`;
      const ask = async (documentSymbol: object) => {
        await start({ capabilities: { textDocument: { documentSymbol } } });
        session.open(uri, nested);
        const params = { textDocument: { uri } };
        const symbols = await session.client.sendRequest(DocumentSymbolRequest.type, params);
        session.dispose();
        return (symbols ?? []) as (DocumentSymbol | SymbolInformation)[];
      };
      const inner = (await ask({})).find(({ name }) => name === 'Inner');
      assert.ok(inner !== undefined && 'location' in inner && inner.location.uri === uri);
      assert.equal(inner.containerName, 'One');
      const tree = await ask({ hierarchicalDocumentSymbolSupport: true });
      const outer = tree.find(({ name }) => name === 'One');
      assert.ok(outer !== undefined && 'children' in outer);
      assert.equal(outer.children?.[0]?.name, 'Inner');
    });

    it('gives Markdown only to those who show it', async () => {
      const plain = await hoverOf({});
      assert.equal(plain.kind, 'plaintext');
      assert.doesNotMatch(plain.value, /\*\*|`|&#|\]\(/);
      const markdown = await hoverOf({ textDocument: { hover: { contentFormat: ['markdown'] } } });
      assert.equal(markdown.kind, 'markdown');
      assert.ok(plain.value.length > 10);
    });

    it('names the version in edits for those who take it', async () => {
      const fixes = async (documentChanges: boolean) => {
        const codeActionLiteralSupport = { codeActionKind: { valueSet: [] } };
        await start({
          capabilities: {
            workspace: { workspaceEdit: { documentChanges } },
            textDocument: { codeAction: { codeActionLiteralSupport } },
          },
        });
        session.open(uri, bad, 3);
        const { diagnostics } = await session.pushOf(uri, 3);
        const range = diagnostics[0]?.range ?? assert.fail('nothing found');
        const context = { diagnostics };
        const params = { textDocument: { uri }, range, context };
        const actions = await session.client.sendRequest(CodeActionRequest.type, params);
        session.dispose();
        return actions?.map((action) => ('edit' in action ? action.edit : undefined)) ?? [];
      };
      const [versioned] = await fixes(true);
      assert.deepEqual(versioned?.documentChanges?.[0], {
        textDocument: { uri, version: 3 },
        edits: [
          {
            range: { start: { line: 4, character: 4 }, end: { line: 4, character: 9 } },
            newText: 'title',
          },
        ],
      });
      const [plain] = await fixes(false);
      assert.ok(plain?.changes?.[uri]);
    });
  });

  describe('faults', () => {
    it('a feature that throws answers null, is logged with its stack, and harms nothing else', async () => {
      await start({
        change: (service) => ({
          ...service,
          hover: () => {
            throw new Error('out of order');
          },
        }),
      });
      session.open(uri, bad);
      const position = { line: 0, character: 1 };
      const params = { textDocument: { uri }, position };
      assert.equal(await session.client.sendRequest(HoverRequest.type, params), null);
      assert.match(
        session.errors.join(),
        /textDocument\/hover failed: Error: out of order\n\s+at /,
      );
      const symbols = { textDocument: { uri } };
      assert.ok(await session.client.sendRequest(DocumentSymbolRequest.type, symbols));
    });

    it('a check that throws is logged, and the next edit is checked again', async () => {
      let broken = true;
      await start({
        change: (service) => ({
          ...service,
          diagnostics: (...args) => {
            if (broken) throw new Error('out of order');
            return service.diagnostics(...args);
          },
        }),
      });
      session.open(uri, bad);
      const params = { textDocument: { uri } };
      await session.client.sendRequest(DocumentSymbolRequest.type, params);
      while (session.errors.length === 0) await new Promise((resolve) => setImmediate(resolve));
      assert.match(session.errors.join(), /publishDiagnostics failed: Error: out of order/);
      broken = false;
      session.edit(uri, 0, 0, '#\n');
      assert.equal((await session.pushOf(uri, 2)).diagnostics.length, 1);
    });

    it('a cancelled request is answered as cancelled', async () => {
      await start({ capabilities: pulls });
      session.open(uri, good);
      const source = new CancellationTokenSource();
      const params = { textDocument: { uri } };
      const answer = session.client.sendRequest(
        DocumentDiagnosticRequest.type,
        params,
        source.token,
      );
      source.cancel();
      await assert.rejects(
        answer,
        (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled,
      );
      assert.deepEqual(session.errors, []);
    });

    it('strange notifications are survived', async () => {
      await start();
      const change = (params: unknown) =>
        session.client.sendNotification(DidChangeTextDocumentNotification.method, params);
      session.open(uri, good);
      await change({ textDocument: { uri: 'file:///%%%', version: 1 }, contentChanges: [] });
      await change({ textDocument: { uri, version: 2 }, contentChanges: [{ text: 5 }] });
      await change({ textDocument: { uri, version: 3 }, contentChanges: 'no list' });
      await change({});
      session.open('::not a uri::.chapter.yaml', 'id: \ud800\0\n');
      await session.pushOf('::not a uri::.chapter.yaml', 1);
      assert.equal(session.service.files.get(uri)?.syntax.text, good);
      const params = { textDocument: { uri } };
      assert.ok(await session.client.sendRequest(DocumentSymbolRequest.type, params));
    });

    it('a request with positions that are nowhere gets an answer', async () => {
      await start();
      session.open(uri, good);
      for (const position of [
        { line: 1e9, character: 1e9 },
        { line: -1, character: -1 },
      ]) {
        const params = { textDocument: { uri }, position };
        await session.client.sendRequest(CompletionRequest.type, params);
        await session.client.sendRequest(HoverRequest.type, params);
        await session.client.sendRequest(DocumentHighlightRequest.type, params);
      }
      assert.deepEqual(session.errors, []);
    });
  });

  it('tells a client that asks for it when a check takes long, and lets requests through', async () => {
    const order: string[] = [];
    const text = `${good}${Array.from({ length: 300 }, (_, n) => `  - id: s${n}\n    titel: x\n`).join('')}`;
    // A check of which every step takes long, however fast the machine is.
    function* slow(): Generator<void> {
      for (let step = 0; step < 12; step++) {
        const end = performance.now() + 25;
        while (performance.now() < end);
        yield;
      }
      order.push('checked');
    }
    await start({
      params: { initializationOptions: { status: true } },
      change: (service) => ({ ...service, prepare: slow }),
    });
    session.client.onNotification('reportwright/status', ({ state }: { state: string }) => {
      order.push(state);
    });
    session.open(uri, text);
    await new Promise((resolve) => setTimeout(resolve, 30));
    const params = { textDocument: { uri } };
    await session.client.sendRequest(DocumentSymbolRequest.type, params);
    order.push('answered');
    await session.pushOf(uri, 1);
    assert.deepEqual(
      order.filter((each) => each !== 'checking'),
      ['answered', 'checked', 'ready'],
    );
    assert.equal(order.filter((each) => each === 'checking').length, 1);
  });

  it('says one clear thing about a file that is too long', async () => {
    await start({ change: (service) => createService(service.context, { limit: 1000 }) });
    session.open(uri, good + '#'.repeat(1000));
    const { diagnostics } = await session.pushOf(uri, 1);
    assert.deepEqual(
      diagnostics.map(({ code, severity }) => [code, severity]),
      [['file-too-long', 3]],
    );
    const params = { textDocument: { uri } };
    assert.equal(await session.client.sendRequest(DocumentSymbolRequest.type, params), null);
  });

  it('answers every request that it announces, and null for files that it does not know', async () => {
    await start();
    session.open(uri, good);
    for (const of of [uri, 'file:///report/other.chapter.yaml', 'file:///report/notes.txt']) {
      const textDocument = { uri: of };
      const position = { line: 4, character: 6 };
      const range = { start: { line: 3, character: 0 }, end: position };
      const options = { tabSize: 2, insertSpaces: true };
      const ask = (method: string, params: object) =>
        session.client.sendRequest(method, { textDocument, ...params });
      const answers = {
        completion: await ask(CompletionRequest.method, { position }),
        hover: await ask(HoverRequest.method, { position }),
        symbols: await ask(DocumentSymbolRequest.method, {}),
        folding: await ask(FoldingRangeRequest.method, {}),
        selection: await ask(SelectionRangeRequest.method, { positions: [position] }),
        highlight: await ask(DocumentHighlightRequest.method, { position }),
        links: await ask(DocumentLinkRequest.method, {}),
        actions: await ask(CodeActionRequest.method, { range, context: { diagnostics: [] } }),
        format: await ask(DocumentFormattingRequest.method, { options }),
        formatRange: await ask(DocumentRangeFormattingRequest.method, { range, options }),
        onType: await ask(DocumentOnTypeFormattingRequest.method, { position, ch: '\n', options }),
        tokens: await ask(SemanticTokensRequest.method, {}),
        tokensOfRange: await ask(SemanticTokensRangeRequest.method, { range }),
        newItem: await ask('reportwright/newItem', { list: 'sections', values: { title: 'T' } }),
      };
      const absent = Object.entries(answers).filter(
        ([, answer]) => (answer === null) === (of === uri),
      );
      assert.deepEqual(absent, [], of);
    }
    assert.deepEqual(session.errors, []);
  });

  it('sends only what changed of the semantic tokens', async () => {
    await start();
    session.open(uri, good);
    const params = { textDocument: { uri } };
    const full = await session.client.sendRequest(SemanticTokensRequest.type, params);
    session.edit(uri, 0, 0, '# above\n');
    const previousResultId = full?.resultId ?? assert.fail('no result id');
    const delta = await session.client.sendRequest(SemanticTokensDeltaRequest.type, {
      ...params,
      previousResultId,
    });
    const edits = delta !== null && 'edits' in delta ? delta.edits : assert.fail('no edits');
    const data = [...(full?.data ?? [])];
    for (const edit of edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    const fresh = await session.client.sendRequest(SemanticTokensRequest.type, params);
    assert.deepEqual(data, fresh?.data);
    assert.ok(edits.flatMap((edit) => edit.data ?? []).length < data.length);
  });

  it('resolves a completion item with its documentation', async () => {
    await start();
    session.open(uri, good);
    const position = { line: 0, character: 0 };
    const params = { textDocument: { uri }, position };
    const result = await session.client.sendRequest(CompletionRequest.type, params);
    const items = Array.isArray(result) ? result : (result?.items ?? []);
    const status = items.find(({ label }) => label === 'status') ?? assert.fail('no status');
    const resolved = await session.client.sendRequest(CompletionResolveRequest.type, status);
    assert.equal((resolved.documentation as { kind: string }).kind, 'plaintext');
    const odd = { label: 'odd', data: 17 };
    assert.deepEqual(await session.client.sendRequest(CompletionResolveRequest.type, odd), odd);
  });
});
