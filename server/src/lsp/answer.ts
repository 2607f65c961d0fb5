import type { Connection, ProtocolRequestType, ServerCapabilities } from 'vscode-languageserver';
import type { Requests } from '../protocol.ts';
import type { Service } from '../service.ts';
import type { Client } from './client.ts';
import type { Guard } from './guard.ts';
import type { Spelling } from './spelling.ts';
import type { StatusTeller } from './status.ts';
import type { Turns } from './turns.ts';

/** What the handlers of one connection share. */
export interface Serving {
  readonly connection: Connection;
  readonly client: Client;
  readonly service: Service;
  readonly guard: Guard;
  readonly turns: Turns;
  readonly spelling: Spelling;
  readonly status: StatusTeller;
}

/** One request: what is announced for it, and how it is answered. */
export interface Row {
  /** Nothing where the client cannot take it; it is answered all the same. */
  announce(client: Client): ServerCapabilities;
  serve(serving: Serving): void;
}

/** What a row announces: always, or as the client is. */
type Announced = ServerCapabilities | ((client: Client) => ServerCapabilities);

/**
 * A request of the protocol and the work that answers it; no answer, and a fault, is null.
 * Adding a feature is adding one of these to a table.
 */
export function row<P, R, PR, E, RO>(
  type: ProtocolRequestType<P, R | null, PR, E, RO>,
  announced: Announced,
  work: (service: Service, params: P, client: Client) => Answer<R>,
): Row {
  return {
    announce: typeof announced === 'function' ? announced : () => announced,
    serve: ({ connection, guard, service, client }) =>
      connection.onRequest<unknown, never>(
        type.method,
        guard.request<P, unknown>(
          type.method,
          null,
          async (params) => (await work(service, params, client)) ?? null,
        ),
      ),
  };
}

type Answer<R> = R | null | undefined | Promise<R | null | undefined>;

/** A request of our own; no answer, and a fault, is `otherwise`. */
export function ownRow<M extends keyof Requests>(
  method: M,
  otherwise: Requests[M]['result'],
  work: (service: Service, params: Requests[M]['params']) => Answer<Requests[M]['result']>,
): Row {
  return {
    announce: () => ({}),
    serve: ({ connection, guard, service }) =>
      connection.onRequest<unknown, never>(
        method,
        guard.request<Requests[M]['params'], unknown>(
          method,
          otherwise,
          async (params) => (await work(service, params)) ?? otherwise,
        ),
      ),
  };
}
