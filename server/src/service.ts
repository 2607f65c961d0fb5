import type { Diagnostic } from 'vscode-languageserver-types';
import { diagnostics, prepare, tooLong } from './features/diagnostics.ts';
import type { FeatureContext, OpenFile } from './features/feature.ts';
import { createOpenFiles, maxFileLength, type OpenFiles } from './openFiles.ts';

/** Everything the product knows to do, without a word about how it is asked. */
export interface Service {
  readonly context: FeatureContext;
  readonly files: OpenFiles;
  /** The work before {@link diagnostics}, in small steps; it may be left out or given up. */
  prepare(file: OpenFile): Iterable<unknown>;
  diagnostics(uri: string): Diagnostic[];
}

/** The one place where the parts are put together. `limit`: the longest file read, in code units. */
export function createService(context: FeatureContext, limit: number = maxFileLength): Service {
  const files = createOpenFiles(limit);
  const whole = (uri: string): Diagnostic[] =>
    files.tooLong(uri) ? [tooLong(context, limit)] : [];
  return {
    context,
    files,
    prepare,
    diagnostics: (uri) => withFile(files.get(uri), diagnostics) ?? whole(uri),
  };
  function withFile<R>(
    file: OpenFile | undefined,
    feature: (file: OpenFile, context: FeatureContext) => R,
  ): R | undefined {
    return file && feature(file, context);
  }
}
