import { CompletionItemKind } from 'vscode-languageserver-types';
import { say } from '../../../messages/texts.ts';
import type { Placed } from '../../../model/report.ts';
import type { DeclaredKind, MetricDeclaration } from '../../../model/symbols.ts';
import { embedKinds, localKinds, referenceKinds } from '../../../syntax/marks/reference.ts';
import { type Candidate, choose } from '../search/candidates.ts';
import type { MarkSlot } from './markSlot.ts';
import { metricWords } from './metricOffers.ts';
import type { Offered, Place } from './offered.ts';
import {
  farThings,
  itemKinds,
  localThings,
  nameOf,
  numberOf,
  type Thing,
  thingsOf,
} from './things.ts';
import type { MarkOffer } from './writeMark.ts';

type ThingSlot = Extract<MarkSlot, { readonly as: 'thing' }>;

/** What a reference can lead to, or what can be placed where it stands. */
export function referenceOffers(at: Place, slot: ThingSlot, embed: boolean): Offered {
  const kinds = slot.kind === undefined && slot.chapter === undefined ? kindOffers(at, embed) : [];
  const { list, isIncomplete } = choose(candidatesFor(at, slot, embed), slot.typed);
  return { offers: [...kinds, ...list.map((each) => thingOffer(at, each))], isIncomplete };
}

function kindOffers({ locale }: Place, embed: boolean): MarkOffer[] {
  return (embed ? embedKinds : referenceKinds).map((kind) => ({
    label: `${kind}:`,
    kind: CompletionItemKind.Keyword,
    text: `${kind}:`,
    filter: kind,
    hint: say({ id: `kind-${kind}` }, locale),
    ends: false,
    more: true,
  }));
}

function candidatesFor(
  at: Place,
  { kind, chapter, typed }: ThingSlot,
  embed: boolean,
): Candidate<Thing>[] {
  if (chapter !== undefined) return inChapter(at, kind ?? 'section', chapter);
  if (kind === undefined) return embed ? placeable(at) : anything(at, typed);
  if (!(embed ? embedKinds : referenceKinds).includes(kind)) return [];
  return ofKind(at, kind as DeclaredKind);
}

/** `[[overview/…]]`, `![[chart:overview/…]]` */
function inChapter({ report }: Place, kind: string, id: string): Candidate<Thing>[] {
  const file = report.find('chapter', id)[0]?.file;
  if (file === undefined || !localKinds.includes(kind)) return [];
  return localThings(report, file, kind as DeclaredKind, 0);
}

function ofKind({ report, file }: Place, kind: DeclaredKind): Candidate<Thing>[] {
  if (!localKinds.includes(kind)) return thingsOf(report, kind, 0);
  return [...localThings(report, file, kind, 0), ...farThings(report, file, kind, 1)];
}

function placeable({ report, file }: Place): Candidate<Thing>[] {
  const local = embedKinds.filter((kind) => localKinds.includes(kind)) as DeclaredKind[];
  return [
    ...local.flatMap((kind) => localThings(report, file, kind, 0, (id) => `${kind}:${id}`)),
    ...thingsOf(report, 'case', 1, (id) => `case:${id}`),
    ...thingsOf(report, 'metric', 2, (id) => `metric:${id}`),
    ...local.flatMap((kind) => farThings(report, file, kind, 3, `${kind}:`)),
  ];
}

/** The own chapter's sections first; what is far away only once something is typed. */
function anything({ report, file }: Place, typed: string): Candidate<Thing>[] {
  const own = localThings(report, file, 'section', 0);
  const taken = new Set(own.map(({ of }) => of.id));
  const near = [
    ...own,
    ...thingsOf(report, 'chapter', 1, (id) => (taken.has(id) ? `chapter:${id}` : id)),
    ...(['chart', 'table', 'image'] as const).flatMap((kind) =>
      localThings(report, file, kind, 2, (id) => `${kind}:${id}`),
    ),
    ...thingsOf(report, 'case', 3, (id) => `case:${id}`),
  ];
  if (typed === '') return near;
  return [
    ...near,
    ...farThings(report, file, 'section', 4),
    ...(['metric', 'source', 'member'] as const).flatMap((kind, order) =>
      thingsOf(report, kind, 5 + order, (id) => `${kind}:${id}`),
    ),
  ];
}

function thingOffer(at: Place, { words, of: thing }: Candidate<Thing>): MarkOffer {
  const { text, id, kind, placed } = thing;
  const base = {
    label: text,
    kind: itemKinds[kind],
    text,
    filter: text === id ? words.filterText : `${words.filterText} ${text}`,
    ends: true,
  };
  if (kind === 'metric')
    return { ...base, ...metricWords(at.report, placed as Placed<MetricDeclaration>) };
  const aside = numberOf(at.report, placed);
  const hint = nameOf(at.report, placed);
  const data = { card: kind, id, uri: placed.file.uri };
  return { ...base, ...(aside && { aside }), ...(hint && { hint }), data };
}

/** Sources for a citation; those that this file cites already stand first. */
export function sourceOffers(at: Place, typed: string): Offered {
  const cited = new Set<string>();
  for (const { references } of at.file.units) {
    for (const { wants, id } of references) if (wants === 'source') cited.add(id);
  }
  const all = thingsOf(at.report, 'source', 1).map((each) =>
    cited.has(each.of.id) ? { ...each, distance: 0 } : each,
  );
  const { list, isIncomplete } = choose(all, typed);
  const offers = list.map((each) => ({ ...thingOffer(at, each), ends: false }));
  return { offers, isIncomplete };
}
