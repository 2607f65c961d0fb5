import {
  type CancellationToken,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Service } from '../service.ts';
import type { Serving } from './answer.ts';
import { type Checked, checkNow } from './check.ts';

type Items = WorkspaceDocumentDiagnosticReport[];
type Progress = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined;

interface Waiting {
  readonly uris: Set<string>;
  answer(items: Items): void;
}

/** So many files are told of at a time, where the client takes an answer in parts. */
const part = 50;

/**
 * Answers requests for the findings of all files, open or not. A client asks over and over: from
 * its second time on a request without news waits for some, where the client can take that.
 */
export class WorkspacePulls {
  readonly #serving: Serving;
  /** The ids of what the client has. */
  readonly #told: Map<string, string>;
  #waiting: Waiting | undefined;
  #isFirst = true;

  constructor(serving: Serving, told: Map<string, string>) {
    this.#serving = serving;
    this.#told = told;
    const { method } = WorkspaceDiagnosticRequest;
    serving.connection.languages.diagnostics.onWorkspace((params, token, _work, progress) =>
      serving.guard.request(method, { items: [] }, (read: typeof params) =>
        this.#answer(read, token, progress),
      )(params, token),
    );
  }

  /** The findings of a file are not what the client has. @returns whether a request waits for them */
  changed(uri: string): boolean {
    // A client asks for its open files one by one and takes no other word on them.
    const isOpen = this.#serving.service.files.version(uri) !== undefined;
    if (this.#waiting === undefined || isOpen) return false;
    this.#waiting.uris.add(uri);
    return true;
  }

  /** Answers the waiting request, if there is something to say. */
  flush(): void {
    const { uris, answer } = this.#waiting ?? {};
    if (uris === undefined || uris.size === 0) return;
    answer?.([...uris].map((uri) => itemOf(uri, checkNow(this.#serving, uri), this.#told)));
  }

  async #answer(
    params: WorkspaceDiagnosticParams,
    token: CancellationToken,
    progress: Progress,
  ): Promise<WorkspaceDiagnosticReport> {
    const { spelling } = this.#serving;
    const send = progress && ((items: Items) => progress.report(spelling.write({ items })));
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    const news = await gather(this.#serving, params, this.#told, token, send);
    if (news !== undefined) return { items: news };
    const mayWait = send !== undefined && !isFirst && !token.isCancellationRequested;
    return { items: mayWait ? await this.#wait(token) : [] };
  }

  #wait(token: CancellationToken): Promise<Items> {
    this.#waiting?.answer([]);
    return new Promise((resolve) => {
      const answer = (items: Items): void => {
        if (this.#waiting === waiting) this.#waiting = undefined;
        resolve(items);
      };
      const waiting = { uris: new Set<string>(), answer };
      this.#waiting = waiting;
      token.onCancellationRequested(() => answer([]));
    });
  }
}

/**
 * All that the client does not have yet; what goes out in parts is not in the answer.
 * @returns undefined when there is nothing to say
 */
async function gather(
  serving: Serving,
  { previousResultIds }: WorkspaceDiagnosticParams,
  told: Map<string, string>,
  token: CancellationToken,
  send: ((items: Items) => void) | undefined,
): Promise<Items | undefined> {
  const { service, turns, guard } = serving;
  await service.reportFiles.settled();
  await turns.quiet();
  const before = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
  let items: Items = [];
  let hasNews = false;
  // A fault in the check of one file is logged and keeps nothing from the others.
  const look = guard.task('workspace/diagnostic', (uri: string) => {
    const checked = checkNow(serving, uri);
    const has = before.get(uri);
    if (has === checked.id) told.set(uri, has);
    else if (has !== undefined || checked.diagnostics.length > 0) {
      items.push(itemOf(uri, checked, told));
      hasNews = true;
    }
    if (send !== undefined && items.length >= part) items = (send(items), []);
  });
  const uris = new Set([...allFiles(service), ...before.keys()]);
  const steps = function* (): Generator<void> {
    for (const uri of uris) yield look(uri);
  };
  const status = serving.status.work();
  await turns.slices(steps(), () => !token.isCancellationRequested, status.checking);
  status.ready();
  if (send !== undefined && items.length > 0) items = (send(items), []);
  return hasNews ? items : undefined;
}

function allFiles({ context }: Service): string[] {
  return context.reports.all().flatMap(({ files }) => Array.from(files.values(), ({ uri }) => uri));
}

/** What the client is told of one file; from then on it has that. */
function itemOf(
  uri: string,
  { version, diagnostics, id }: Checked,
  told: Map<string, string>,
): WorkspaceDocumentDiagnosticReport {
  told.set(uri, id);
  return { kind: 'full', uri, version: version ?? null, items: diagnostics, resultId: id };
}
