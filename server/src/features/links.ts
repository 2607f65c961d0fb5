import type { DocumentLink } from 'vscode-languageserver-types';
import { URI, Utils } from 'vscode-uri';
import { say } from '../messages/texts.ts';
import { plainPath } from '../model/uris.ts';
import type { Block } from '../syntax/block.ts';
import type { Span } from '../syntax/finding.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import type { FeatureContext, OpenFile } from './feature.ts';
import { rangeOf, walk } from './nodes.ts';
import { perBlock } from './perBlock.ts';

/** A link in offsets of its block; a file's path counts from the folder of the manifest. */
interface Link extends Span {
  readonly type: 'file' | 'web';
  readonly target: string;
}

/**
 * Links from the manifest to its chapters and schemas, from chapters to their pictures, and from
 * sources to the web. Paths count from the folder of the manifest, wherever they are written; the
 * file that is meant is the one that the report finds, in whatever form its name is written on disk.
 */
export function documentLinks(file: OpenFile, context: FeatureContext): DocumentLink[] {
  return file.syntax.blocks.flatMap((block, number) =>
    linksOf(file, block).map((link) => ({
      range: rangeOf(file, link, file.syntax.starts[number] ?? 0),
      target: link.type === 'web' ? link.target : resolve(file, link.target, context),
      tooltip: say(
        { id: link.type === 'web' ? 'link-open-web' : 'link-open-file' },
        context.locale,
      ),
    })),
  );
}

function linksOf(file: OpenFile, block: Block): readonly Link[] {
  if (file.kind === 'report') return manifestLinks(block);
  if (file.kind === 'chapter') return pictureLinks(block);
  return file.kind === 'sources' ? sourceLinks(block) : [];
}

function resolve({ uri }: OpenFile, path: string, { reports }: FeatureContext): string {
  const report = reports.reportOf(uri);
  const known = report?.fileAt(path);
  if (known !== undefined) return known.uri;
  const folder =
    report?.folder === undefined ? Utils.dirname(URI.parse(uri)) : URI.parse(report.folder);
  return Utils.joinPath(folder, path).toString();
}

const pictureLinks = perBlock((block) =>
  scalars(block, ({ text }, keys) => {
    const isPicture = keys.at(-1) === 'file' && keys.includes('images');
    return isPicture && plainPath(text) !== undefined ? { type: 'file', target: text } : undefined;
  }),
);

const manifestLinks = perBlock((block) =>
  scalars(block, (node, keys) => {
    const [key] = keys;
    if (key !== 'chapters' && key !== 'schemas') return undefined;
    const { text } = node;
    if (/^https?:\/\/\S+$/i.test(text)) return { type: 'web', target: text };
    if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return undefined;
    return text.trim() === '' || text.startsWith('/') ? undefined : { type: 'file', target: text };
  }),
);

const sourceLinks = perBlock((block) =>
  scalars(block, (node, keys) => {
    const key = keys.at(-1)?.toLowerCase();
    const { text } = node;
    if (key === 'doi' && /^10\.\d+\/\S+$/.test(text)) {
      return { type: 'web', target: `https://doi.org/${encodeURI(text)}` };
    }
    return /^https?:\/\/\S+$/i.test(text) ? { type: 'web', target: text } : undefined;
  }),
);

function scalars(
  block: Block,
  link: (node: ScalarNode, keys: readonly string[]) => Omit<Link, 'start' | 'end'> | undefined,
): readonly Link[] {
  const { root } = block.parsed;
  if (root === undefined) return [];
  const links: Link[] = [];
  const above = block.place.type === 'item' ? [block.place.key] : [];
  walk(root, {
    scalar: (node, path) => {
      const keys = [...above, ...path.filter((step) => typeof step === 'string')];
      const found = link(node, keys);
      const { start, end } = node.content;
      if (found !== undefined && end > start) links.push({ ...found, start, end });
    },
  });
  return links;
}
