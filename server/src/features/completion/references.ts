import { CompletionItemKind } from 'vscode-languageserver-types';
import type { SchemaFacts } from '../../schema/factTypes.ts';
import type { DeclaredKind, MemberDeclaration, MetricDeclaration } from '../../model/symbols.ts';
import { builtinDimensions } from '../../model/symbols/references.ts';
import type { Placed, Report } from '../../model/report.ts';
import { around, type Around } from './around.ts';
import type { Offer } from './makeItem.ts';
import { metricWords } from './marks/metricOffers.ts';
import { itemKinds, nameOf, type Thing, thingsOf } from './marks/things.ts';
import type { Request } from './request.ts';
import { type Candidate, choose } from './search/candidates.ts';
import { metricCandidates } from './search/metrics.ts';
import type { Slot } from './slot.ts';
import { escapeSnippet } from './snippetText.ts';
import { writeScalar } from './write.ts';

/**
 * What the report has for a value that refers to something: ids of its things, paths of its files.
 * Those nearest to the caret stand first.
 */
export function reportOffers(request: Request, slot: Slot, facts: SchemaFacts): Offer[] {
  const at = around(request, request.base + slot.range.start);
  if (at === undefined) return [];
  if (isPicture(slot, facts)) return pictureOffers(at, slot);
  if (facts.refersTo === 'chapter') return pathOffers(at, slot);
  const { list, isIncomplete } = choose(candidates(at, slot, facts), typedIn(request, slot));
  if (isIncomplete) request.found.isIncomplete = true;
  return list.map((each, rank) => offerOf(at, slot, each, rank));
}

function typedIn({ file, base, caret }: Request, { range, quote }: Slot): string {
  return file.syntax.text.slice(base + range.start + quote.length, caret);
}

function candidates(at: Around, slot: Slot, facts: SchemaFacts): Candidate<Thing>[] {
  const { report } = at;
  const wanted = facts.refersTo;
  const dimension = dimensionOf(slot, facts);
  if (dimension !== undefined) return members(report, slot, dimension);
  const isFormula = at.file.kind === 'metrics' && slot.steps.at(-1)?.key === 'derived';
  if (wanted === 'metric') return metricThings(at);
  if (isFormula) return metricThings(at).filter(({ of }) => of.id !== at.metric);
  if (wanted !== undefined && Object.hasOwn(itemKinds, wanted))
    return thingsOf(report, wanted as DeclaredKind, 0);
  // Beside the units that everybody has, a team may have its own.
  if (wanted === undefined && isUnit(facts))
    return thingsOf(report, 'unit', 0, (id) => `other:${id}`);
  return [];
}

function isUnit({ definition, open, enum: values }: SchemaFacts): boolean {
  return (
    definition === 'unit' || (open && values?.some(({ value }) => value === 'percent') === true)
  );
}

function metricThings(at: Around): Candidate<Thing>[] {
  return metricCandidates(at).map(({ words, distance, of }) => ({
    words,
    distance,
    of: { text: of.item.id, id: of.item.id, kind: 'metric', placed: of },
  }));
}

/** The dimension that a member at a slot has to be of. */
function dimensionOf({ steps }: Slot, { refersTo }: SchemaFacts): string | undefined {
  if (refersTo !== undefined && builtinDimensions.has(refersTo)) return refersTo;
  const keys = steps.map(({ key }) => key);
  const own = keys.lastIndexOf('members');
  if (own >= 0) return named(keys[own + 1]);
  return refersTo === 'member' && keys[0] === 'dimensions' ? named(keys[1]) : undefined;
}

function named(key: string | number | undefined): string | undefined {
  return typeof key === 'string' ? key.normalize('NFC') : undefined;
}

/** Members of a dimension; none is a part of itself. */
function members(report: Report, { inside }: Slot, dimension: string): Candidate<Thing>[] {
  const own = inside?.type === 'mapping' ? inside.pairs.find(({ key }) => key === 'id') : undefined;
  const self = own?.value?.type === 'scalar' ? own.value.text : undefined;
  return thingsOf(report, 'member', 0).filter(
    ({ of }) => (of.placed.item as MemberDeclaration).dimension === dimension && of.id !== self,
  );
}

function offerOf(at: Around, slot: Slot, { words, of }: Candidate<Thing>, rank: number): Offer {
  const { text, id, kind, placed } = of;
  // What a report places is alive, so that it is never copied.
  const told =
    kind === 'metric'
      ? metricWords(at.report, placed as Placed<MetricDeclaration>)
      : { hint: nameOf(at.report, placed), data: { card: kind, id, uri: placed.file.uri } };
  return {
    ...(told as Partial<Offer>),
    label: text,
    kind: itemKinds[kind],
    text: escapeSnippet(writeScalar(text, slot.style, slot.quote)),
    search: words.filterText.slice(words.id.length + 1),
    rank,
  };
}

/** Chapter files that the manifest does not list yet; where a path is changed, the others too. */
function pathOffers({ report }: Around, slot: Slot): Offer[] {
  const chapters = report.chapters();
  const listed = slot.range.end > slot.range.start ? chapters.filter((each) => each.listed) : [];
  const free = chapters.filter((each) => !each.listed);
  return [...free, ...listed].flatMap(({ file, title, id }, rank) => {
    const path = report.pathOf(file);
    return path === undefined ? [] : [fileOffer(slot, path, rank, title ?? id)];
  });
}

function isPicture({ steps }: Slot, { pattern = '' }: SchemaFacts): boolean {
  return steps.at(-1)?.key === 'file' && pattern.includes('png');
}

function pictureOffers({ report }: Around, slot: Slot): Offer[] {
  return report.pictures().map((path, rank) => fileOffer(slot, path, rank));
}

function fileOffer(slot: Slot, path: string, rank: number, hint?: string): Offer {
  return {
    label: path,
    kind: CompletionItemKind.File,
    text: escapeSnippet(writeScalar(path, slot.style, slot.quote)),
    ...(hint !== undefined && { hint, search: hint }),
    rank,
  };
}
