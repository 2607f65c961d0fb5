import { anchor, block, cell, inline, isPlain, table, typeOf, valuesLine } from './cells.mjs';
import { below, definitions, kinds, nodeAt, text, vocabulary } from './schemas.mjs';
import { words } from './words.mjs';

/** The whole reference in one language. */
export function page(locale) {
  const say = words[locale];
  return [
    '<!-- Made by scripts/buildFormatDocs.mjs from the schemas. Change the schemas, not this file. -->',
    `# ${say.title}`,
    say.other,
    ...say.intro,
    overview(locale),
    ...kinds.flatMap((kind) => kindPassage(kind, locale)),
    `## ${say.shared}`,
    text(nodeAt('definitions', ''), 'description', locale),
    ...definitionPassages('definitions', locale),
    ...currencyPassage(locale),
    ...elsewherePassage(locale),
  ]
    .join('\n\n')
    .concat('\n');
}

function overview(locale) {
  const say = words[locale];
  const rows = kinds.map((kind) => {
    const [title, file] = say.kinds[kind];
    return [file, cell(text(nodeAt(kind, ''), 'description', locale)), `[${title}](#kind-${kind})`];
  });
  return table(say.overview, rows);
}

function kindPassage(kind, locale) {
  const say = words[locale];
  const [title, file] = say.kinds[kind];
  const root = nodeAt(kind, '');
  const skeleton = text(root, 'defaultSnippets', locale)[0].body;
  return [
    `<a id="kind-${kind}"></a>\n\n## ${title}${say.colon}${file}`,
    text(root, 'description', locale),
    block(filled(skeleton)),
    keyTable(root, locale),
    ...definitionPassages(kind, locale),
  ];
}

function definitionPassages(name, locale) {
  return definitions(name)
    .filter((node) => !isPlain(node))
    .flatMap((node) => definitionPassage(node, locale));
}

function definitionPassage(node, locale) {
  const say = words[locale];
  const snippets = text(node, 'defaultSnippets', locale);
  const labels = snippets?.map(({ label }) => label).join(say.comma);
  return [
    `<a id="${anchor(node)}"></a>\n\n### ${text(node, 'title', locale)}`,
    text(node, 'description', locale),
    ...rules(node, locale),
    ...(node.schema.properties ? [keyTable(node, locale)] : []),
    ...valueTables(node, locale),
    ...examples(node, locale),
    ...(labels ? [say.offered.replace('{list}', labels)] : []),
  ];
}

/** Sentences that the validator says of the whole, told beforehand. */
function rules(node, locale) {
  const parts = [node, ...(node.schema.allOf ?? []).map((_, index) => below(node, 'allOf', index))];
  const sentences = parts.flatMap((part) =>
    ['errorMessage', 'patternErrorMessage']
      .filter((keyword) => Object.hasOwn(part.schema, keyword))
      .map((keyword) => `- ${text(part, keyword, locale)}`),
  );
  return sentences.length > 0 ? [sentences.join('\n')] : [];
}

function keyTable(node, locale) {
  return table(words[locale].columns, keyRows(node, '', locale));
}

function keyRows(node, prefix, locale) {
  const required = node.schema.required ?? [];
  return Object.keys(node.schema.properties)
    .filter((key) => key !== '$schema')
    .flatMap((key) => {
      const property = below(node, 'properties', key);
      const star = required.includes(key) ? ' **\\***' : '';
      const [example] = text(property, 'examples', locale);
      const meaning = `${text(property, 'description', locale)}${valuesLine(property, locale)}`;
      const row = [
        `\`${prefix}${key}\`${star}`,
        typeOf(property, locale),
        meaning,
        inline(example),
      ];
      const inner = property.schema.properties ? keyRows(property, `${prefix}${key}.`, locale) : [];
      return [row.map(cell), ...inner];
    });
}

function valueTables(node, locale) {
  const say = words[locale];
  if (node.schema.enum) {
    const meanings = text(node, 'enumDescriptions', locale);
    const rows = node.schema.enum.map((value, index) => [`\`${value}\``, cell(meanings[index])]);
    return [table(say.values, rows)];
  }
  if (node.pointer !== '/$defs/unit') return [];
  const rows = vocabulary.units.map((unit) => [
    `\`${unit.id}\``,
    unit.symbol[locale],
    `${unit.name[locale]}${say.colon}${unit.description[locale]}`,
  ]);
  return [table(say.units, rows)];
}

function examples(node, locale) {
  const list = text(node, 'examples', locale);
  if (node.schema.enum || list.every((example) => typeof example !== 'object')) return [];
  return [`**${words[locale][list.length > 1 ? 'examples' : 'example']}**`, ...list.map(block)];
}

function currencyPassage(locale) {
  const say = words[locale];
  const list = vocabulary.currencies.map(({ code, name }) => `\`${code}\` ${name[locale]}`);
  return [
    `<a id="currencies"></a>\n\n### ${say.currencies}`,
    say.currenciesIntro,
    list.join(say.comma),
  ];
}

function elsewherePassage(locale) {
  const say = words[locale];
  const [yaml, json] = say.elsewhereText;
  return [
    `## ${say.elsewhere}`,
    yaml,
    '```yaml\n# yaml-language-server: $schema=../schemas/chapter.schema.json\n```',
    json,
    '```json\n{ "$schema": "../schemas/metrics.schema.json", "metrics": [] }\n```',
  ];
}

/** A snippet's body with its placeholders filled by their defaults. */
function filled(body) {
  if (typeof body === 'string') {
    const plain = body.replaceAll(/\$\{\d+:([^}]*)\}/g, '$1');
    return plain.startsWith('^') ? JSON.parse(plain.slice(1)) : plain;
  }
  if (Array.isArray(body)) return body.map(filled);
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, filled(value)]));
}
