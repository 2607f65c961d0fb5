import { isEmpty, keyText, valueOf } from '../../syntax/pieces.ts';
import type { MappingNode, Node } from '../../syntax/tree.ts';
import type { Outcome } from '../symbols.ts';
import { wordsOf } from './fields.ts';
import { builtinDimensions } from './references.ts';

/** An outcome that tells its figure itself takes none from its metric. */
const stated: ReadonlySet<string> = new Set([
  'value',
  'min',
  'max',
  'before',
  'after',
  'change',
  'times',
  'values',
  'text',
]);

const none: readonly Outcome[] = [];

/** What a case takes from metrics. */
export function outcomesOf(node: Node | undefined): readonly Outcome[] {
  if (node?.type !== 'sequence') return none;
  const outcomes = node.items.flatMap((item) =>
    item.type === 'mapping' ? (outcomeOf(item) ?? []) : [],
  );
  return outcomes.length > 0 ? outcomes : none;
}

function outcomeOf(item: MappingNode): Outcome | undefined {
  const [metric] = wordsOf(valueOf(item, 'metric'));
  if (metric === undefined || item.pairs.some(({ key }) => stated.has(keyText(key))))
    return undefined;
  const [period] = wordsOf(valueOf(item, 'period'));
  return { metric, members: membersOf(item), period };
}

/** The members that the entry names, of whatever dimension. */
function membersOf(item: MappingNode): Outcome['members'] {
  return item.pairs.flatMap(({ key, value }) => {
    const name = keyText(key);
    if (isEmpty(value)) return [];
    if (builtinDimensions.has(name)) return wordsOf(value);
    return name === 'members' && value.type === 'mapping'
      ? value.pairs.flatMap((own) => wordsOf(own.value))
      : [];
  });
}
