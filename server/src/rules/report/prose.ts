import type { Placed, ReportFile } from '../../model/report.ts';
import type { SectionDeclaration } from '../../model/symbols.ts';
import type { Span } from '../../syntax/finding.ts';
import { nodesOf, valueOf } from '../../syntax/pieces.ts';
import { sourceSpan } from '../../syntax/scalarText.ts';

/** A text as its reader sees it, and where pieces of it stand in the file. */
export interface Prose {
  readonly text: string;
  readonly place: (span: Span) => Span;
}

/** The body of a section, or of the chapter itself; nothing where it has none. */
export function proseOf(
  file: ReportFile,
  section: Placed<SectionDeclaration> | undefined,
): Partial<Prose> {
  const { blocks, starts } = file.syntax;
  const index =
    section === undefined
      ? blocks.findIndex(({ place }) => place.type === 'entry' && place.key === 'body')
      : file.units.indexOf(section.unit);
  const block = blocks[index];
  if (block === undefined) return {};
  const owner =
    section === undefined
      ? block.parsed.root
      : nodesOf(block.parsed.root).find(
          ({ type, start }) => type === 'mapping' && start === section.item.extent.start,
        );
  const body = valueOf(owner, 'body');
  if (body?.type !== 'scalar') return {};
  const base = starts[index] ?? 0;
  return {
    text: body.text,
    place: (span) => {
      const { start, end } = sourceSpan(block, body, span);
      return { start: base + start, end: base + end };
    },
  };
}
