import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { Turns } from './turns.ts';

/** Wraps everything that a client can set off. */
export interface Guard {
  /** A request: answers `otherwise` when the work fails, and an error when it was cancelled. */
  request<P, R>(
    method: string,
    otherwise: R,
    work: (params: P) => R | Promise<R>,
  ): (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;
  /** A notification, or work that nobody waits for. */
  task<P>(name: string, work: (params: P) => void | Promise<void>): (params: P) => void;
}

/** A fault in one feature is logged with its stack and ends there; it never ends the server. */
export function createGuard(connection: Connection, turns: Turns): Guard {
  const log = (name: string, error: unknown): void =>
    connection.console.error(`${name} failed: ${describe(error)}`);
  return {
    request: (method, otherwise, work) => async (params, token) => {
      turns.touch();
      if (token.isCancellationRequested) return cancelled();
      try {
        const result = await work(params);
        return token.isCancellationRequested ? cancelled() : result;
      } catch (error) {
        log(method, error);
        return otherwise;
      }
    },
    task: (name, work) => (params) => {
      turns.touch();
      const run = async (): Promise<void> => work(params);
      run().catch((error: unknown) => log(name, error));
    },
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
}
