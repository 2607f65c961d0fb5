import type { Format } from '../syntax/block.ts';

/** The kinds of report file. */
export const kinds = ['report', 'chapter', 'metrics', 'cases', 'sources'] as const;
export type Kind = (typeof kinds)[number];

export interface FileKind {
  readonly kind: Kind;
  readonly format: Format;
}

// A bare `metrics.yaml` belongs to somebody else's tool as often as not.
const suffix = /\.(chapter|metrics|cases|sources)\.(ya?ml|json)$/i;
const manifest = /^reportwright\.(ya?ml|json)$/i;

/** What a file is, told by its name alone; undefined for everything that is not ours. */
export function fileKind(uri: string): FileKind | undefined {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  const named = suffix.exec(name);
  const extension = named?.[2] ?? manifest.exec(name)?.[1];
  if (extension === undefined) return undefined;
  const kind = (named?.[1]?.toLowerCase() ?? 'report') as Kind;
  return { kind, format: extension.toLowerCase() === 'json' ? 'json' : 'yaml' };
}
