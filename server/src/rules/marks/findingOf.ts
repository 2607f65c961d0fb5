import { nearest } from '../../schema/nearest.ts';
import type { Block } from '../../syntax/block.ts';
import type { Change, Finding } from '../../syntax/finding.ts';
import { figureFormats } from '../../syntax/marks/expression.ts';
import type { MarkFault } from '../../syntax/marks/mark.ts';
import { writing } from '../../syntax/marks/reader.ts';
import { embedKinds, referenceKinds } from '../../syntax/marks/reference.ts';
import { fitInto } from './fitInto.ts';
import type { Written } from './proseIn.ts';

/** What else people call the formats and kinds. */
const synonyms: Readonly<Record<string, string>> = {
  percent: 'change',
  growth: 'change',
  变化: 'change',
  增长: 'change',
  增幅: 'change',
  pp: 'points',
  difference: 'points',
  百分点: 'points',
  差值: 'points',
  multiple: 'times',
  倍: 'times',
  倍数: 'times',
  value: 'number',
  数值: 'number',
  章: 'chapter',
  节: 'section',
  小节: 'section',
  章节: 'section',
  案例: 'case',
  指标: 'metric',
  来源: 'source',
  图: 'chart',
  图表: 'chart',
  fig: 'chart',
  figure: 'chart',
  graph: 'chart',
  表: 'table',
  表格: 'table',
  图片: 'image',
  picture: 'image',
  photo: 'image',
  img: 'image',
  成员: 'member',
  owner: 'member',
  market: 'member',
};

/** What fixes are a guess rather than the one right answer. */
const guesses: ReadonlySet<string> = new Set(['mark-id', 'mark-unclosed', 'formula-syntax']);

/** A fault of a mark as a finding: with what was most likely meant, and a fix that fits the file. */
export function findingOf(fault: MarkFault, block: Pick<Block, 'text'>, written: Written): Finding {
  const { code, start, end, wording, args, fix } = withSuggestion(fault, block.text);
  const changes = fix && fitInto(block.text, written, fix.changes);
  const preferred = !guesses.has(code);
  return {
    code,
    start,
    end,
    ...(wording !== undefined && { wording }),
    ...(args && { args }),
    ...(fix &&
      changes && { fixes: [{ title: fix.title, changes, ...(preferred && { preferred }) }] }),
  };
}

function withSuggestion(fault: MarkFault, text: string): MarkFault {
  const known = candidates(fault);
  if (known === undefined) return fault;
  const { start, end } = fault;
  const found = text.slice(start, end);
  const synonym = Object.hasOwn(synonyms, found) ? synonyms[found] : undefined;
  const meant = synonym !== undefined && known.includes(synonym) ? synonym : nearest(found, known);
  if (meant === undefined) return fault;
  const change: Change = { start, end, newText: meant };
  return {
    ...fault,
    wording: 'meant',
    args: { ...fault.args, meant: `\`${meant}\`` },
    fix: writing(meant, [change]),
  };
}

function candidates({ code, wording }: MarkFault): readonly string[] | undefined {
  if (wording !== undefined) return undefined;
  if (code === 'mark-format') return figureFormats;
  return code === 'mark-kind' ? [...referenceKinds, ...embedKinds] : undefined;
}
