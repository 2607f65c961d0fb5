import assert from 'node:assert/strict';
import { type Diagnostic, DiagnosticSeverity, languages, type Uri } from 'vscode';

/**
 * Waits until a condition holds: the answer of `probe` is then no longer undefined.
 *
 * @param what told when it does not come true within `limit` milliseconds
 */
export async function until<T>(
  what: string,
  probe: () => T | undefined | Promise<T | undefined>,
  limit = 15_000,
): Promise<T> {
  const deadline = Date.now() + limit;
  for (;;) {
    const answer = await probe();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) assert.fail(`Waited in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The findings of the extension for a file; hints are no problems, and are left out. */
export function findings(uri: Uri): Diagnostic[] {
  return allFindings(uri).filter(({ severity }) => severity !== DiagnosticSeverity.Hint);
}

/** The findings of the extension for a file, with its hints. */
export function allFindings(uri: Uri): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'reportwright');
}

/** Waits until a file has exactly so many findings. */
export function findingsOf(uri: Uri, count: number): Promise<Diagnostic[]> {
  return until(`${count} findings in ${uri.path}`, () => {
    const found = findings(uri);
    return found.length === count ? found : undefined;
  }).catch((error: unknown) => {
    const seen = findings(uri).map(({ message, range }) => `${range.start.line + 1}: ${message}`);
    throw new Error(`${String(error)}\nThere are:\n${seen.join('\n')}`);
  });
}

/** The code of a finding, with or without a link behind it. */
export function codeOf(finding: Diagnostic): string {
  return String(typeof finding.code === 'object' ? finding.code.value : finding.code);
}
