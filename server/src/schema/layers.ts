import { matches } from './matches.ts';
import { below, isObject, type Located, resolveRef, type SchemaFiles } from './schemaStore.ts';

/** The data at a place, where the schema has to look at them to choose a branch. */
export type Data = { readonly value: unknown } | undefined;

const lists = ['allOf', 'anyOf', 'oneOf'] as const;

/**
 * Every schema node that speaks about one place: the node itself, what its `$ref` leads to, the
 * parts of `allOf`, and, when the data are known, the branches that hold for them. What stands
 * earlier is nearer to the place and wins.
 */
export function layersOf(files: SchemaFiles, start: Located, data?: Data): readonly Located[] {
  const layers: Located[] = [];
  const visit = (at: Located | undefined): void => {
    if (at === undefined || layers.some((seen) => seen.schema === at.schema)) return;
    layers.push(at);
    const { $ref } = at.schema;
    if (typeof $ref === 'string') visit(resolveRef(files, at, $ref));
    for (const branch of branches(files, at, data)) visit(branch);
  };
  visit(start);
  return layers;
}

function* branches(files: SchemaFiles, at: Located, data: Data): Iterable<Located | undefined> {
  for (const keyword of lists) {
    const members = at.schema[keyword];
    if (!Array.isArray(members)) continue;
    for (const index of members.keys()) {
      const member = below(at, keyword, index);
      if (keyword === 'allOf' || holds(files, member, data)) yield member;
    }
  }
  const condition = below(at, 'if');
  if (condition && data) yield below(at, holds(files, condition, data) ? 'then' : 'else');
}

function holds(files: SchemaFiles, at: Located | undefined, data: Data): boolean {
  return at !== undefined && data !== undefined && matches(files, at, data.value);
}

/** Whether some branch of these layers can only be chosen by looking at the data. */
export function dependsOnData(layers: readonly Located[]): boolean {
  return layers.some(({ schema }) =>
    [schema.if, schema.anyOf, schema.oneOf].some((part) => isObject(part) || Array.isArray(part)),
  );
}
