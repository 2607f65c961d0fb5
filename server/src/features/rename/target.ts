import type { Placed, Report } from '../../model/report.ts';
import type { Declaration, Reference } from '../../model/symbols.ts';
import { builtinDimensions } from '../../model/symbols/references.ts';
import { locate } from '../../syntax/locate.ts';
import type { OpenFile } from '../feature.ts';
import { Refusal } from '../refusal.ts';
import { meantBy, type SymbolAt, wordOf } from '../symbolAt.ts';
import { scopeOf } from './scope.ts';
import { whereIs } from './where.ts';

/** What is to be renamed, with every place that names it. */
export interface Target {
  readonly report: Report;
  readonly declaration: Placed<Declaration>;
  readonly references: readonly Placed<Reference>[];
  /** The place that was pointed at. */
  readonly pointed: Placed<Declaration | Reference>;
}

/**
 * What a place means, with all places that name it. Undefined where there is no id.
 * @throws Refusal where the id cannot be renamed
 */
export function targetOf(symbol: SymbolAt | undefined): Target | undefined {
  const pointed = symbol?.declaration ?? symbol?.reference;
  if (symbol === undefined || pointed === undefined || wordOf(symbol) === undefined)
    return undefined;
  const { report } = symbol;
  if ('wants' in pointed.item && pointed.item.wants === 'file')
    throw new Refusal({ id: 'rename-path' });
  const declaration = onlyOne(symbol, pointed.item.id);
  refuseWhatCannot(report, declaration);
  const references = report.referencesTo(declaration);
  for (const each of [declaration, ...references]) refuseEscapes(report, each);
  for (const each of references) refuseAmbiguous(report, each);
  return { report, declaration, references, pointed };
}

/** The one declaration that is meant. */
function onlyOne(symbol: SymbolAt, id: string): Placed<Declaration> {
  const { report } = symbol;
  const meant = meantBy(symbol).found[0];
  if (meant === undefined) throw new Refusal({ id: 'rename-unknown', args: { id } });
  const { file } = meant;
  if (report.manifests.includes(file) && file !== report.manifest)
    throw new Refusal({ id: 'rename-idle' });
  const [first, second] = report.find(meant.item.kind, id, scopeOf(meant));
  if (second !== undefined && first !== undefined) {
    const args = { id, first: whereIs(report, first), second: whereIs(report, second) };
    throw new Refusal({ id: 'rename-twice', args });
  }
  return first ?? meant;
}

function refuseWhatCannot(_report: Report, { item: { kind, id } }: Placed<Declaration>): void {
  if (kind === 'dimension' && builtinDimensions.has(id))
    throw new Refusal({ id: 'rename-builtin', args: { id } });
}

/** What the file says at a place has to be the id, letter by letter, so that it can be put back. */
function refuseEscapes(report: Report, place: Placed<Declaration | Reference>): void {
  const { file, base, item } = place;
  const written = file.text.slice(base + item.start, base + item.end);
  if (written === item.id || written.normalize('NFC') === item.id) return;
  const args = { id: item.id, place: whereIs(report, place) };
  throw new Refusal({ id: 'rename-escaped', args });
}

function refuseAmbiguous(report: Report, place: Placed<Reference>): void {
  if (report.resolve(place).found.length < 2) return;
  const args = { id: place.item.id, place: whereIs(report, place) };
  throw new Refusal({ id: 'rename-ambiguous', args });
}

/** @throws Refusal on an alias, which stands for text at another place */
export function refuseAlias(file: OpenFile, offset: number): void {
  const node = locate(file.syntax, offset)?.node;
  if (node?.type === 'alias') throw new Refusal({ id: 'rename-alias', args: { name: node.name } });
}
