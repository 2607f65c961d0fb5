// What the messages and fixes need to know of the schemas beside the validators: a first value for
// keys that may be missing, and where each key belongs.

const inner = ['allOf', 'anyOf', 'oneOf'];
const branches = ['then', 'else', 'if', 'not'];

/** Finds the node that `$ref`s lead to; the nodes around a reference do not count. */
export function resolver(schemas) {
  return function resolve(node, base) {
    let at = { node, base };
    while (at.node?.$ref !== undefined) {
      const [id, pointer] = at.node.$ref.split('#');
      const next = id === '' ? at.base : id;
      const root = schemas.find((schema) => schema.$id === next);
      at = { node: walk(root, pointer), base: next };
    }
    return at;
  };
}

function walk(root, pointer) {
  const steps = pointer.split('/').slice(1);
  return steps.reduce((node, step) => node[step.replaceAll('~1', '/').replaceAll('~0', '~')], root);
}

/**
 * Puts plain values in the place of references to them, so that a fault speaks with the examples
 * and the title of the property, not with those of what several properties share.
 */
export function inlineScalars(schemas) {
  const resolve = resolver(schemas);
  for (const schema of schemas) {
    for (const node of [schema, ...Object.values(schema.$defs ?? {})]) visit(node);

    function visit(node) {
      if (typeof node !== 'object' || node === null) return;
      const target = node.$ref === undefined ? undefined : resolve(node, schema.$id).node;
      if (target !== undefined && isScalar(target)) inline(node, target);
      for (const name of inner) for (const one of node[name] ?? []) visit(one);
      for (const name of [...branches, 'items', 'additionalProperties']) visit(node[name]);
      for (const one of Object.values(node.properties ?? {})) visit(one);
    }
  }
}

function inline(node, target) {
  const own = { ...node };
  delete own.$ref;
  Object.assign(node, target, own, { 'x-texts': { ...target['x-texts'], ...own['x-texts'] } });
  delete node.$ref;
}

function isScalar(node) {
  const types = [node.type ?? []].flat();
  const plain = types.every((type) => type !== 'object' && type !== 'array');
  return types.length > 0 && plain && !node.anyOf && !node.oneOf;
}

function isMarkdown(node) {
  return node.contentMediaType === 'text/markdown';
}

/** Tells of lists what their items are. Of prose too: a comma in a sentence does not make two of them. */
export function markProse(schemas) {
  const resolve = resolver(schemas);
  const isProse = (item, base) =>
    isMarkdown(item) ||
    ([item.type].flat().includes('string') &&
      Object.values(item.properties ?? {}).some((one) => isMarkdown(resolve(one, base).node)));
  for (const schema of schemas) {
    const visit = (node) => {
      if (typeof node !== 'object' || node === null) return;
      const item = node.items && resolve(node.items, schema.$id).node;
      if (item !== undefined && isProse(item, schema.$id)) node['x-prose'] = true;
      if (item?.type !== undefined) node['x-items'] = [item.type].flat();
      for (const value of Object.values(node)) visit(value);
    };
    visit(schema);
  }
}

/** Gives every node that asks for keys an `x-skeletons` with a first value for each. */
export function addSkeletons(schemas) {
  const resolve = resolver(schemas);
  for (const schema of schemas) {
    visit(schema, schema);
    for (const node of Object.values(schema.$defs ?? {})) visit(node, node);

    function visit(node, owner) {
      if (typeof node !== 'object' || node === null) return;
      const holder = node.properties ? node : owner;
      const asked = askedFor(node).filter((key) => holder.properties?.[key] !== undefined);
      if (asked.length > 0) {
        const entries = asked.map((key) => [key, first(holder.properties[key], schema.$id, 0)]);
        node['x-skeletons'] = Object.fromEntries(entries);
      }
      for (const name of inner) for (const one of node[name] ?? []) visit(one, holder);
      for (const name of branches) visit(node[name], holder);
      for (const one of Object.values(node.dependentSchemas ?? {})) visit(one, holder);
      for (const one of Object.values(node.properties ?? {})) visit(one, one);
      visit(node.items, node.items);
    }
  }

  function first(node, base, depth) {
    const found = resolve(node, base);
    const target = found.node;
    const told = [node, target].find((one) => one.examples?.length > 0);
    for (const value of [target.default, target.const, told?.examples[0], target.enum?.[0]]) {
      if (value !== undefined) return value;
    }
    const type = [target.type].flat()[0];
    if (type === 'object') return objectOf(target, found.base, depth);
    if (type === 'array')
      return depth < 4 && target.items ? [first(target.items, found.base, depth + 1)] : [];
    return type === 'number' || type === 'integer' ? 1 : type === 'boolean' ? true : 'text';
  }

  function objectOf(node, base, depth) {
    const keys = depth < 4 ? (node.required ?? []) : [];
    return Object.fromEntries(
      keys.map((key) => [key, first(node.properties?.[key] ?? {}, base, depth + 1)]),
    );
  }
}

function askedFor(node) {
  const depended = Object.values(node.dependentRequired ?? {}).flat();
  return [...new Set([...(node.required ?? []), ...depended])];
}

/** By key, the objects of all kinds of file that have it. */
export function keyHomes(schemas, kinds) {
  const resolve = resolver(schemas);
  const homes = {};
  for (const kind of kinds) {
    const id = `${kind}.schema.json`;
    const seen = new Set();
    visit(
      schemas.find((schema) => schema.$id === id),
      id,
      undefined,
    );

    function visit(start, startBase, under) {
      if (typeof start !== 'object' || start === null) return;
      const { node, base } = resolve(start, startBase);
      const mark = `${node['x-at']} ${under}`;
      if (seen.has(mark)) return;
      seen.add(mark);
      for (const [key, value] of Object.entries(node.properties ?? {})) {
        homes[key] ??= [];
        homes[key].push({ kind, at: node['x-at'], title: node['x-texts'].title, under });
        visit(value, base, key);
      }
      for (const name of ['items', 'additionalProperties']) visit(node[name], base, under);
      for (const name of inner) for (const one of node[name] ?? []) visit(one, base, under);
    }
  }
  return homes;
}

/** The words and signs, in lower case, that people write for a unit. */
export function valueWords(vocabulary) {
  const words = {};
  for (const unit of vocabulary.units ?? []) {
    const said = [unit.name, unit.symbol].flatMap((text) => Object.values(text ?? {}));
    for (const word of said)
      if (word !== '') words[word.normalize('NFKC').toLowerCase()] ??= unit.id;
  }
  for (const { code, name } of vocabulary.currencies ?? [])
    for (const word of Object.values(name)) words[word.toLowerCase()] ??= `money:${code}`;
  // What a report in Chinese calls its own currency.
  words['元'] ??= 'money:CNY';
  words['次'] ??= 'count';
  return words;
}
