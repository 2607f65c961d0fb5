import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { say } from '../messages/texts.ts';
import type { FeatureContext, OpenFile } from './feature.ts';

/** Everything that is wrong in the file, in the order of its places. */
export function diagnostics(file: OpenFile, context: FeatureContext): Diagnostic[] {
  void file;
  void context;
  return [];
}

/** The work behind {@link diagnostics}, block by block; what is done once is kept with its block. */
export function* prepare(file: OpenFile): Generator<void> {
  for (const block of file.syntax.blocks) {
    void block.parsed;
    yield;
  }
}

/** Said of a file that is too long to be read, at its start. `limit` is in code units. */
export function tooLong(context: FeatureContext, limit: number): Diagnostic {
  const start = { line: 0, character: 0 };
  const args = { millions: limit / 1e6, myriads: limit / 1e4 };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Information,
    code: 'file-too-long',
    source: 'reportwright',
    message: say({ id: 'file-too-long', args }, context.locale),
  };
}
