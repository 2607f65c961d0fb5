import type { WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Report } from '../model/report.ts';
import { isListed, misfitOf, type SymbolEntry, symbolEntries } from './workspaceSymbols/entries.ts';
import type { FeatureContext } from './feature.ts';
import { rangeIn } from './places.ts';

/** No one reads further, and every symbol has its price on the way to the client. */
const most = 300;

/** What a symbol carries until its place is asked for. */
interface Carried {
  readonly uri: string;
  readonly kind: string;
  readonly id: string;
  /** Its place among those of its file that bear the same kind and id. */
  readonly at: number;
}

interface Found {
  readonly report: Report;
  readonly entry: SymbolEntry;
  readonly misfit: number;
}

/**
 * Chapters, sections, metrics, cases, sources and members of all reports that fit what is typed: by id,
 * name, alias or the initials of a Chinese name; those that fit best first, 300 at most. Where in
 * its file each stands is told by {@link resolveSymbol}, as that means counting lines.
 */
export function workspaceSymbols(query: string, { reports }: FeatureContext): WorkspaceSymbol[] {
  const typed = query.trim().toLowerCase();
  const found: Found[] = [];
  for (const report of reports.all()) {
    for (const entry of symbolEntries(report)) {
      const misfit = misfitOf(entry, typed);
      if (misfit < Number.POSITIVE_INFINITY) found.push({ report, entry, misfit });
    }
  }
  // The order of kinds and places is kept among those that fit alike.
  found.sort((a, b) => a.misfit - b.misfit);
  return found.slice(0, most).map((each) => symbolOf(each, typed));
}

function symbolOf({ report, entry }: Found, typed: string): WorkspaceSymbol {
  const { placed, symbolKind } = entry;
  const { kind, id } = placed.item;
  const { uri } = placed.file;
  const same = report.find(kind, id, placed.file).filter((each) => each.file === placed.file);
  const at = Math.max(
    0,
    same.findIndex((each) => each.item === placed.item),
  );
  const data: Carried = { uri, kind, id, at };
  const chapter = report.chapterOf(placed.file);
  const container = chapter
    ? `${chapter.number}${chapter.title ?? ''}`
    : report.pathOf(placed.file);
  return {
    name: nameOf(entry, typed),
    kind: symbolKind,
    location: { uri },
    ...(container && kind !== 'chapter' && { containerName: container }),
    data,
  };
}

/**
 * Name and id, and behind them the alias or the initials that were typed: clients show nothing whose
 * name does not hold what was typed.
 */
function nameOf({ placed, name, words, aliases }: SymbolEntry, typed: string): string {
  const { id } = placed.item;
  const shown = name === undefined || name === id ? id : `${name} ${id}`;
  const isIn = (text: string): boolean => typed !== '' && text.toLowerCase().includes(typed);
  if (typed === '' || isIn(shown)) return shown;
  const other = aliases.find(isIn) ?? words.initials.find(isIn)?.toUpperCase();
  return other === undefined ? shown : `${shown} (${other})`;
}

/** A symbol with its place; unchanged when what it names is gone. */
export function resolveSymbol(
  symbol: WorkspaceSymbol,
  { reports }: FeatureContext,
): WorkspaceSymbol {
  const { uri, kind, id, at } = Object(symbol.data) as Partial<Carried>;
  const file = uri === undefined ? undefined : reports.file(uri);
  const report = uri === undefined ? undefined : reports.reportOf(uri);
  if (file === undefined || report === undefined || !isListed(kind) || typeof id !== 'string')
    return symbol;
  const same = report.find(kind, id, file).filter((each) => each.file === file);
  const placed = same[at ?? 0] ?? same[0];
  if (placed === undefined) return symbol;
  return { ...symbol, location: { uri: file.uri, range: rangeIn(placed, placed.item) } };
}
