import { nearest } from '../schema/nearest.ts';
import { code } from '../schema/words.ts';
import type { Block } from '../syntax/block.ts';
import type { Finding } from '../syntax/finding.ts';
import { keyText, valueOf } from '../syntax/pieces.ts';
import { announcedRules } from './announcedRules.ts';
import { rules } from './table.ts';

/** Keys below `rules:` of a manifest that are no rule, in offsets of the block. */
export function unknownRules(block: Block): readonly Finding[] {
  const named = valueOf(block.parsed.root, 'rules');
  if (named?.type !== 'mapping') return [];
  return named.pairs.flatMap(({ key }) => {
    const name = keyText(key);
    if (Object.hasOwn(rules, name) || announcedRules.has(name) || key.type !== 'scalar') return [];
    // What no rule can be called is said by the schema.
    if (!/^[a-z][a-z0-9-]*$/.test(name)) return [];
    const { start, end } = key.content;
    const near = nearest(name, [...Object.keys(rules), ...announcedRules]);
    return [findingFor(name, { start, end }, near)];
  });
}

function findingFor(
  name: string,
  { start, end }: { readonly start: number; readonly end: number },
  near: string | undefined,
): Finding {
  if (near === undefined) return { code: 'rule-unknown', start, end, args: { code: code(name) } };
  const fix = {
    title: { id: 'schema.fix.rename', args: { key: code(near) } },
    preferred: true,
    changes: [{ start, end, newText: near }],
  };
  const args = { code: code(name), near: code(near) };
  return { code: 'rule-unknown', wording: 'near', start, end, args, fixes: [fix] };
}
