import { type Event, EventEmitter, type TextDocument, type Position } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { OutlineNode, Requests } from '../../../server/src/protocol.ts';

type Parent = string | undefined;

/**
 * The part of the report's tree that has been looked at, by the keys of its nodes. What is below a
 * node is asked for when it is opened, and asked for again when the server says that something has
 * changed; only nodes that differ are told of, so that nothing flickers.
 */
export class OutlineModel {
  readonly #client: BaseLanguageClient;
  readonly #nodes = new Map<string, OutlineNode>();
  readonly #parents = new Map<string, Parent>();
  readonly #children = new Map<Parent, readonly string[]>();
  readonly #changed = new EventEmitter<readonly Parent[]>();
  #running: Promise<void> | undefined;
  #again = false;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  /** The nodes that look different or have other children than before; undefined is the top. */
  get onDidChange(): Event<readonly Parent[]> {
    return this.#changed.event;
  }

  node(key: string): OutlineNode | undefined {
    return this.#nodes.get(key);
  }

  parent(key: string): Parent {
    return this.#parents.get(key);
  }

  /** What is below a node as far as it has been looked at. */
  known(parent: Parent): readonly string[] {
    return this.#children.get(parent) ?? [];
  }

  /** What is below a node, or at the top, from memory or from the server. */
  async children(parent: Parent): Promise<readonly string[]> {
    return this.#children.get(parent) ?? this.#take(parent, await this.#ask(parent));
  }

  /** Forgets what is below a node that nobody looks at any more. */
  forget(parent: string): void {
    for (const child of this.#children.get(parent) ?? []) this.forget(child);
    this.#children.delete(parent);
  }

  /** The key of the line that a place in a file belongs to; undefined where it is in no report. */
  async at(document: TextDocument, position: Position): Promise<string | undefined> {
    const path = await this.#request('reportwright/outlineAt', {
      textDocument: { uri: this.#client.code2ProtocolConverter.asUri(document.uri) },
      position: this.#client.code2ProtocolConverter.asPosition(position),
    });
    let above: Parent;
    for (const node of path ?? []) {
      // What is shown already is brought up to date, and told of, by a refresh.
      if (!this.#nodes.has(node.key)) this.#nodes.set(node.key, node);
      this.#parents.set(node.key, above);
      above = node.key;
    }
    return above;
  }

  /**
   * Asks again for everything that is shown. Calls that come while it runs, or soon after, lead to
   * one more run: nine tenths of the time at least are left to other work, however large the report.
   */
  refresh(): Promise<void> {
    if (this.#running !== undefined) {
      this.#again = true;
      return this.#running;
    }
    const began = Date.now();
    this.#running = this.#refresh()
      .then(() => new Promise<void>((done) => setTimeout(done, 9 * (Date.now() - began))))
      .finally(() => {
        this.#running = undefined;
        if (!this.#again) return;
        this.#again = false;
        void this.refresh();
      });
    return this.#running;
  }

  async #refresh(): Promise<void> {
    const differing = new Set<Parent>();
    const shown = [...this.#children.keys()];
    const answers = await Promise.all(
      shown.map(async (parent) => [parent, await this.#ask(parent)] as const),
    );
    for (const [parent, nodes] of answers) {
      if (!this.#children.has(parent)) continue;
      const before = this.#children.get(parent)?.join('\n');
      for (const node of nodes) if (this.#differs(node)) differing.add(node.key);
      if (this.#take(parent, nodes).join('\n') !== before) differing.add(parent);
    }
    this.#dropLost();
    if (differing.size > 0) this.#changed.fire([...differing]);
  }

  #differs(node: OutlineNode): boolean {
    return JSON.stringify(this.#nodes.get(node.key)) !== JSON.stringify(node);
  }

  #take(parent: Parent, nodes: readonly OutlineNode[]): readonly string[] {
    const keys = nodes.map(({ key }) => key);
    for (const node of nodes) {
      this.#nodes.set(node.key, node);
      this.#parents.set(node.key, parent);
    }
    this.#children.set(parent, keys);
    return keys;
  }

  /** Forgets what was below things that are gone. */
  #dropLost(): void {
    const held = new Set<Parent>([undefined]);
    const queue: Parent[] = [undefined];
    for (const parent of queue)
      for (const child of this.#children.get(parent) ?? []) {
        held.add(child);
        queue.push(child);
      }
    for (const parent of this.#children.keys())
      if (!held.has(parent)) this.#children.delete(parent);
  }

  async #ask(parent: Parent): Promise<readonly OutlineNode[]> {
    const params = parent === undefined ? {} : { parent };
    return (await this.#request('reportwright/outline', params)) ?? [];
  }

  /** A server that has stopped, or is just starting, has nothing to tell. */
  async #request<M extends keyof Requests>(
    method: M,
    params: Requests[M]['params'],
  ): Promise<Requests[M]['result'] | undefined> {
    if (this.#client.state === State.Starting) await this.#client.start().catch(() => undefined);
    if (!this.#client.isRunning()) return undefined;
    return this.#client.sendRequest<Requests[M]['result']>(method, params).catch(() => undefined);
  }
}
