import type { Placed, Report } from '../../../model/report.ts';
import type { Reference } from '../../../model/symbols.ts';
import { code } from '../../../schema/words.ts';
import { lastPeriod } from '../../lastPeriod.ts';
import { type FileEdits, inFile, type Offer } from '../offer.ts';
import { nameFrom } from './guess.ts';
import { type Home, homeFor, type HomeKind, listOf } from './home.ts';
import { newMetric } from './newMetric.ts';
import { uriAt } from './uriAt.ts';
import { addItem, type Fields, fileWith, type Value } from './writeItem.ts';

/** A metric, a case or a source in the file where its siblings are, or in one that is begun. */
export function* newListed(
  report: Report,
  place: Placed<Reference>,
  kind: HomeKind,
): Generator<Offer> {
  const home = homeFor(report, place.file, kind);
  const path = 'file' in home ? report.pathOf(home.file) : home.path;
  yield {
    title: {
      id: `create-${kind}`,
      args: { id: code(place.item.id), path: code(path ?? '') },
    },
    edits: () => addedAt(report, home, kind, itemFor(report, place, kind)),
  };
}

/** An item put into the list of its kind, wherever that is. */
export function addedAt(
  report: Report,
  home: Home,
  kind: HomeKind,
  item: Fields,
): FileEdits | undefined {
  const list = listOf[kind];
  if ('file' in home) {
    const changes = addItem(home.file.syntax, [list], item);
    return changes && inFile(home.file.uri, changes);
  }
  const uri = uriAt(report, home.path);
  const text = fileWith(list, item, home.path.endsWith('.json') ? 'json' : 'yaml');
  return uri === undefined ? undefined : { changes: new Map(), created: [{ uri, text }] };
}

function itemFor(report: Report, place: Placed<Reference>, kind: HomeKind): Fields {
  if (kind === 'metric') return newMetric(report, place);
  const { id } = place.item;
  const head: [string, Value][] = [['id', id]];
  const title: [string, Value] = ['title', nameFrom(id)];
  if (kind === 'case') return new Map([...head, title]);
  const year = lastPeriod(report);
  const issued: Value = /^[0-9]{4}$/.test(year)
    ? { digits: year }
    : (/[0-9]{4}/.exec(year)?.[0] ?? year);
  return new Map([...head, ['type', 'report'], title, ['issued', issued]]);
}
