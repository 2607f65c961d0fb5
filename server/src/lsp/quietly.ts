/**
 * Sends something to the client that may have gone in the meantime: then the library throws at once,
 * or its promise fails, and nobody is left to care.
 */
export function quietly(send: () => Promise<unknown>): void {
  const attempt = async (): Promise<unknown> => send();
  attempt().catch(() => undefined);
}
