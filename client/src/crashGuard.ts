import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
} from 'vscode-languageclient';

const restartsAllowed = 4;
const windowMilliseconds = 3 * 60 * 1000;

/**
 * Restarts a server that ended by itself, and gives up when it keeps ending: five times within
 * three minutes. Nothing is lost by a restart, because the client sends every open file again, with
 * what is not saved.
 *
 * @param onGivingUp called once each time the server is left stopped
 * @param now milliseconds since any fixed moment
 */
export function createCrashGuard(
  onGivingUp: () => void,
  now: () => number = Date.now,
): ErrorHandler & { forget(): void } {
  let restarts: number[] = [];
  const closed = (): CloseHandlerResult => {
    const moment = now();
    restarts = restarts.filter((earlier) => moment - earlier < windowMilliseconds);
    if (restarts.length >= restartsAllowed) {
      onGivingUp();
      return { action: CloseAction.DoNotRestart, handled: true };
    }
    restarts.push(moment);
    return { action: CloseAction.Restart, handled: true };
  };
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed,
    forget: () => {
      restarts = [];
    },
  };
}
