import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { Refusal } from '../features/refusal.ts';
import type { Locale } from '../messages/message.ts';
import { say } from '../messages/texts.ts';
import type { Spelling } from './spelling.ts';
import type { Turns } from './turns.ts';

/** Wraps everything that a client can set off. */
export interface Guard {
  /**
   * A request: answers `otherwise` when the work fails, an error when it was cancelled, and an
   * error with the reason when a feature refuses.
   */
  request<P, R>(
    method: string,
    otherwise: R,
    work: (params: P, token: CancellationToken) => R | Promise<R>,
  ): (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;
  /** A notification, or work that nobody waits for. */
  task<P>(name: string, work: (params: P) => void | Promise<void>): (params: P) => void;
}

/** What guarding rests on. */
export interface GuardParts {
  readonly connection: Connection;
  readonly turns: Turns;
  readonly spelling: Spelling;
  readonly locale: Locale;
}

/** A fault in one feature is logged with its stack and ends there; it never ends the server. */
export function createGuard({ connection, turns, spelling, locale }: GuardParts): Guard {
  const log = (name: string, error: unknown): void =>
    connection.console.error(`${name} failed: ${describe(error)}`);
  return {
    request: (method, otherwise, work) => async (params, token) => {
      turns.touch();
      if (token.isCancellationRequested) return cancelled();
      try {
        const result = await work(spelling.read(params), token);
        return token.isCancellationRequested ? cancelled() : spelling.write(result);
      } catch (error) {
        if (error instanceof Refusal) return refused(say(error.reason, locale));
        log(method, error);
        return otherwise;
      }
    },
    task: (name, work) => (params) => {
      turns.touch();
      const run = async (): Promise<void> => work(spelling.read(params));
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

function refused(reason: string): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
