import type { Diagnostic } from 'vscode-languageserver';
import type { OpenFile } from '../features/feature.ts';
import type { Serving } from './answer.ts';
import { shapeDiagnostic } from './shape.ts';
import { textHash } from './textHash.ts';

/** What is wrong in a file at one moment. */
export interface Checked {
  /** The editor's version; undefined for a file that is not open. */
  readonly version: number | undefined;
  readonly diagnostics: Diagnostic[];
  /**
   * Stands for the version and the diagnostics, whoever asks and whenever. Of an open file it is
   * another for each version: "unchanged" for another text with the same diagnostics would leave
   * the client's markers where typing has moved them.
   */
  readonly id: string;
}

/** The file as it is now. */
export function checkNow({ client, service }: Serving, uri: string): Checked {
  const version = service.files.version(uri);
  const found = service.diagnostics(uri) ?? [];
  const diagnostics = found.map((each) => shapeDiagnostic(each, client));
  const id = `${version ?? ''}:${found.length === 0 ? '' : textHash(JSON.stringify(diagnostics))}`;
  return { version, diagnostics, id };
}

/** Checks an open file in slices. @returns undefined when it was closed or changed meanwhile */
export async function checkOpen(serving: Serving, uri: string): Promise<Checked | undefined> {
  const { files } = serving.service;
  if (files.version(uri) === undefined) return undefined;
  const file = files.get(uri);
  if (file !== undefined && !(await prepare(serving, file))) return undefined;
  return checkNow(serving, uri);
}

/** Does the long part of a check, with a word to clients that show what the server is doing. */
async function prepare(serving: Serving, file: OpenFile): Promise<boolean> {
  const { service, turns } = serving;
  const wanted = (): boolean => service.files.get(file.uri) === file;
  const status = serving.status.work();
  const done = await turns.slices(service.prepare(file), wanted, status.checking);
  status.ready();
  return done;
}
