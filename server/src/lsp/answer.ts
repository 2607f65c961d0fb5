import type { Connection, ProtocolRequestType } from 'vscode-languageserver';
import type { Service } from '../service.ts';
import type { Client } from './client.ts';
import type { Guard } from './guard.ts';
import type { Turns } from './turns.ts';

/** What the handlers of one connection share. */
export interface Serving {
  readonly connection: Connection;
  readonly client: Client;
  readonly service: Service;
  readonly guard: Guard;
  readonly turns: Turns;
}

/** Hands a request to the work that answers it; no answer, and a fault, is null. */
export function answer<P, R, PR, E, RO>(
  { connection, guard }: Serving,
  type: ProtocolRequestType<P, R | null, PR, E, RO>,
  work: (params: P) => R | null | undefined,
): void {
  connection.onRequest<unknown, never>(
    type.method,
    guard.request<P, unknown>(type.method, null, (params) => work(params) ?? null),
  );
}
