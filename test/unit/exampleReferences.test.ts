import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';

interface Item {
  readonly id: string;
  readonly [key: string]: unknown;
}

const report = fileURLToPath(new URL('../../examples/cross-border/', import.meta.url));

function read(path: string): Record<string, unknown> {
  return load(readFileSync(join(report, path), 'utf8')) as Record<string, unknown>;
}

function items(folder: string, key: string): Item[] {
  const files = readdirSync(join(report, folder)).filter((name) => name.endsWith(`.${key}.yaml`));
  return files.flatMap((name) => read(join(folder, name))[key] as Item[]);
}

function ids(list: readonly Item[]): Set<string> {
  assert.equal(new Set(list.map((item) => item.id)).size, list.length, 'ids are unique');
  return new Set(list.map((item) => item.id));
}

/** Every value that stands under one of the keys, however deep; lists count as their entries. */
function under(node: unknown, keys: readonly string[]): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const named = keys.includes(key) ? [value].flat().filter((one) => typeof one === 'string') : [];
    return [...named, ...under(value, keys)];
  });
}

function sectionsOf(node: Record<string, unknown>): Item[] {
  const sections = (node['sections'] ?? []) as Item[];
  return sections.flatMap((section) => [section, ...sectionsOf(section)]);
}

function marks(prose: string, pattern: RegExp): string[] {
  return [...prose.matchAll(pattern)].map((match) => match[1] ?? '');
}

function missing(used: readonly string[], declared: ReadonlySet<string>): string[] {
  return [...new Set(used)].filter((id) => !declared.has(id));
}

describe('the cross-border report refers to what it declares', () => {
  const manifest = read('reportwright.yaml');
  const chapters = (manifest['chapters'] as string[]).map(read);
  const sections = chapters.flatMap(sectionsOf);
  const prose = under(chapters, ['body', 'summary']).join('\n');
  const metricList = items('metrics', 'metrics');
  const caseList = items('cases', 'cases');
  const metrics = ids(metricList);
  const cases = ids(caseList);
  const sources = ids(items('.', 'sources'));
  const everything = [chapters, metricList, caseList];

  it('is a whole report', () => {
    assert.equal(chapters.length, 10);
    assert.ok(sections.length >= 40, `${sections.length} sections`);
    assert.ok(metrics.size >= 80, `${metrics.size} metrics`);
    assert.ok(cases.size >= 8, `${cases.size} cases`);
  });

  it('metrics', () => {
    const used = [...under(chapters, ['metric', 'metrics']), ...under(caseList, ['metric'])];
    assert.deepEqual(missing([...used, ...marks(prose, /(?:\{\{|figure=)([\w-]+)/g)], metrics), []);
  });

  it('cases', () => {
    const used = [...under(chapters, ['cases']), ...marks(prose, /\[\[case:([^\]]+)\]\]/g)];
    assert.deepEqual(missing(used, cases), []);
  });

  it('sources', () => {
    const used = [...under(everything, ['sources']), ...marks(prose, /\[@([\w-]+)/g)];
    assert.deepEqual(missing(used, sources), []);
  });

  it('members of dimensions', () => {
    const dimensions = manifest['dimensions'] as Record<string, Item[]>;
    for (const name of ['owner', 'market', 'channel']) {
      const declared = ids(dimensions[name] ?? []);
      assert.deepEqual(missing(under(everything, [name]), declared), [], name);
    }
    assert.deepEqual(missing(under(caseList, ['markets']), ids(dimensions['market'] ?? [])), []);
    assert.deepEqual(
      missing(under(caseList, ['organization']), ids(dimensions['owner'] ?? [])),
      [],
    );
  });

  it('charts and tables, each placed where it is declared', () => {
    for (const section of sections) {
      const declared = (['charts', 'tables'] as const).flatMap((list) =>
        ((section[list] ?? []) as Item[]).map((item) => `${list.slice(0, -1)}:${item.id}`),
      );
      const placed = marks(String(section['body']), /!\[\[((?:chart|table):[^\]]+)\]\]/g);
      assert.deepEqual(placed.toSorted(), declared.toSorted(), section.id);
    }
  });

  it('sections of other chapters', () => {
    const places = chapters.flatMap((chapter) =>
      sectionsOf(chapter).map((section) => `${String(chapter['id'])}/${section.id}`),
    );
    assert.deepEqual(missing(marks(prose, /\[\[([\w-]+\/[\w-]+)\]\]/g), new Set(places)), []);
  });
});
