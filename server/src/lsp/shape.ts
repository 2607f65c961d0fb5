import type { Diagnostic } from 'vscode-languageserver';
import type { Client } from './client.ts';

/** The diagnostic without what the client does not know. */
export function shapeDiagnostic(diagnostic: Diagnostic, client: Client): Diagnostic {
  const { relatedInformation, codeDescription, ...plain } = diagnostic;
  return {
    ...plain,
    ...(client.relatedInformation && relatedInformation && { relatedInformation }),
    ...(client.codeDescription && codeDescription && { codeDescription }),
  };
}
