import { SymbolKind } from 'vscode-languageserver-types';
import type { Placed, Report } from '../../model/report.ts';
import type { Declaration } from '../../model/symbols.ts';
import { misfit, type SearchWords, searchWords } from '../completion/search/searchWords.ts';

type Listed = 'chapter' | 'section' | 'metric' | 'case' | 'source' | 'member';

/** What can be looked for by name, as it is shown; in the order in which equals are listed. */
const kinds: Readonly<Record<Listed, SymbolKind>> = {
  chapter: SymbolKind.Module,
  section: SymbolKind.Namespace,
  metric: SymbolKind.Variable,
  case: SymbolKind.Struct,
  source: SymbolKind.File,
  member: SymbolKind.EnumMember,
};

/** Whether things of a kind are looked for by name. */
export function isListed(kind: string | undefined): kind is Listed {
  return kind !== undefined && Object.hasOwn(kinds, kind);
}

/** Something that can be looked for. */
export interface SymbolEntry {
  readonly placed: Placed<Declaration>;
  /** What people call it. */
  readonly name: string | undefined;
  readonly symbolKind: SymbolKind;
  readonly words: SearchWords;
  readonly aliases: readonly string[];
}

type Words = Pick<SymbolEntry, 'words' | 'aliases'>;

/** Declarations stay the same while their block does, so an edit costs the blocks it touched. */
const known = new WeakMap<Declaration, Words>();

/** Everything of a report that can be looked for; gathered again when something is declared anew. */
export function symbolEntries(report: Report): readonly SymbolEntry[] {
  return report.remember(report, symbolEntries, () => {
    const initials = new Map<string, string>();
    return (Object.keys(kinds) as Listed[]).flatMap((kind) =>
      report.declarations(kind).map((placed): SymbolEntry => {
        const { item } = placed;
        const name = titleOf(report, placed);
        const { words, aliases } = wordsOf(item, name, initials);
        return { placed, name, symbolKind: kinds[kind], words, aliases };
      }),
    );
  });
}

/** The title of a chapter stands in another block than its id. */
function titleOf(report: Report, { file, item }: Placed<Declaration>): string | undefined {
  return item.kind === 'chapter' ? report.chapterOf(file)?.title : item.name;
}

function wordsOf(
  item: Declaration,
  name: string | undefined,
  initials: Map<string, string>,
): Words {
  const before = item.kind === 'chapter' ? undefined : known.get(item);
  if (before !== undefined) return before;
  const aliases =
    item.kind === 'metric' ? item.facts.aliases : item.kind === 'member' ? item.aliases : [];
  const words = searchWords(item.id, name === undefined ? aliases : [name, ...aliases], initials);
  const entry = { words, aliases };
  if (item.kind !== 'chapter') known.set(item, entry);
  return entry;
}

/** How badly what is typed, in small letters, fits; infinite where it does not. */
export function misfitOf({ words }: SymbolEntry, typed: string): number {
  return misfit(words, typed);
}
