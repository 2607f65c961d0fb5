import { say } from '../../messages/texts.ts';
import type { SchemaFacts } from '../../schema/facts.ts';
import type { Location } from '../../syntax/locate.ts';
import type { Node } from '../../syntax/tree.ts';
import { findDeclared } from '../completion/ids.ts';
import type { FeatureContext, OpenFile } from '../feature.ts';
import { latestLevel } from '../latestLevel.ts';
import { textOf } from '../nodes.ts';
import { codeSpan, escapeMarkdown } from './markdown.ts';

/** What the id at a location names, read from the item that declares it in the same file. */
export function describeNamed(
  file: OpenFile,
  { ancestors, node }: Location,
  facts: SchemaFacts,
  context: FeatureContext,
): string | undefined {
  if (node?.type !== 'scalar') return undefined;
  if (facts.declares !== undefined) return card(ancestors.at(-1), facts.declares, context);
  if (facts.refersTo === undefined) return undefined;
  const declared = findDeclared(file, facts.refersTo, node.text);
  if (declared) return card(declared, facts.refersTo, context);
  const known = context.ids?.(facts.refersTo).find(({ id }) => id === node.text);
  return known?.name === undefined ? undefined : `**${escapeMarkdown(known.name)}**`;
}

function card(
  item: Node | undefined,
  kind: string,
  { locale }: FeatureContext,
): string | undefined {
  if (item?.type !== 'mapping') return undefined;
  const name = textOf(item, 'name') ?? textOf(item, 'title');
  if (name === undefined) return undefined;
  const lines = [`**${escapeMarkdown(name)}**`];
  if (kind !== 'metric') return lines.join('');
  const unit = textOf(item, 'unit');
  const latest = latestLevel(item, locale);
  if (unit) lines.push(say({ id: 'hover-unit', args: { unit: codeSpan(unit) } }, locale));
  if (latest !== undefined && latest !== unit)
    lines.push(say({ id: 'hover-latest', args: { value: escapeMarkdown(latest) } }, locale));
  return lines.join('  \n');
}
