import type { CodeLens, Command } from 'vscode-languageserver-types';
import { say } from '../messages/texts.ts';
import type { Placed, Report } from '../model/report.ts';
import type { Declaration, DeclaredKind, Reference } from '../model/symbols.ts';
import type { FeatureContext, OpenFile } from './feature.ts';
import { locationOf, rangeIn } from './places.ts';

/** What says above itself how often it is used; members and dimensions would fill the manifest. */
const told: ReadonlySet<DeclaredKind> = new Set([
  'section',
  'chart',
  'table',
  'metric',
  'case',
  'source',
]);

/** Where a lens belongs: the id that it counts the uses of. */
interface Carried {
  readonly uri: string;
  readonly kind: DeclaredKind;
  readonly id: string;
}

/**
 * A lens above everything that can be used elsewhere; what they say is told one by one. Sections to
 * which nothing leads have none: most have no need of it, while a metric that nobody cites is news.
 */
export function codeLenses(file: OpenFile, { reports, shows }: FeatureContext): CodeLens[] {
  const known = reports.file(file.uri);
  const report = reports.reportOf(file.uri);
  if (known === undefined || report === undefined || shows?.('lenses') === false) return [];
  return known.units.flatMap((unit, number) => {
    const base = known.starts[number] ?? 0;
    return unit.declarations
      .filter((item) => isTold(report, { file: known, unit, base, item }))
      .map((item): CodeLens => {
        const data: Carried = { uri: file.uri, kind: item.kind, id: item.id };
        return { range: rangeIn({ file: known, base }, item), data };
      });
  });
}

function isTold(report: Report, placed: Placed<Declaration>): boolean {
  const { kind } = placed.item;
  return told.has(kind) && (kind !== 'section' || report.referencesTo(placed).length > 0);
}

/**
 * A lens with its words: `cited 7 times in 3 chapters`, and the command that lists the places where
 * the client has one. A lens whose id is gone says nothing.
 */
export function resolveLens(lens: CodeLens, context: FeatureContext): CodeLens {
  const { reports, locale } = context;
  const { uri, kind, id } = Object(lens.data) as Partial<Carried>;
  const file = uri === undefined ? undefined : reports.file(uri);
  const report = uri === undefined ? undefined : reports.reportOf(uri);
  const isOurs = kind !== undefined && told.has(kind) && id !== undefined;
  if (file === undefined || report === undefined || !isOurs) return { ...lens, command: nothing };
  const declaration = report.find(kind, id, file).find((each) => each.file === file);
  if (declaration === undefined) return { ...lens, command: nothing };
  const uses = report.referencesTo(declaration);
  const title = say(wordsFor(report, uses), locale);
  return { ...lens, command: commandFor(title, declaration, uses, lens, context) };
}

const nothing: Command = { title: '', command: '' };

function wordsFor(
  report: Report,
  uses: readonly Placed<Reference>[],
): { readonly id: string; readonly args: Readonly<Record<string, number>> } {
  const files = new Set(uses.map(({ file }) => file));
  const chapters = [...files].filter((file) => report.chapterOf(file) !== undefined).length;
  const args = { times: uses.length, chapters };
  if (uses.length === 0) return { id: 'lens-unused', args };
  if (uses.length === 1) return { id: 'lens-cited-once', args };
  return { id: chapters > 1 ? 'lens-cited-in-chapters' : 'lens-cited', args };
}

function commandFor(
  title: string,
  declaration: Placed<Declaration>,
  uses: readonly Placed<Reference>[],
  { range }: CodeLens,
  { referencesCommand }: FeatureContext,
): Command {
  if (referencesCommand === undefined || uses.length === 0) return { title, command: '' };
  const locations = uses.map(locationOf);
  return {
    title,
    command: referencesCommand,
    arguments: [declaration.file.uri, range.start, locations],
  };
}
