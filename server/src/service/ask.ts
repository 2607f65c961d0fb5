import type { FeatureContext, OpenFile } from '../features/feature.ts';
import type { OpenFiles } from '../openFiles.ts';

/** A feature of one file as the service offers it: it fills in the file and, behind all, the context. */
export type Ask<F> = F extends (file: OpenFile, ...args: infer Rest) => infer R
  ? (uri: string, ...args: BeforeContext<Rest>) => R | undefined
  : never;

type BeforeContext<Rest extends readonly unknown[]> = Rest extends [
  ...infer A,
  context: FeatureContext,
]
  ? A
  : never;

/** Makes features of one file questions that name the file by its URI. */
export type Asking = <A extends readonly unknown[], R>(
  feature: (file: OpenFile, ...args: [...A, FeatureContext]) => R | undefined,
) => (uri: string, ...args: A) => R | undefined;

/** Questions about the files that are open; undefined for others. */
export function asking(files: Pick<OpenFiles, 'get'>, context: FeatureContext): Asking {
  return (feature) =>
    (uri, ...args) => {
      const file = files.get(uri);
      return file && feature(file, ...args, context);
    };
}
