import type { Translated } from '../../messages/message.ts';
import type { Finding, Fix } from '../../syntax/finding.ts';
import type { MappingNode, Pair } from '../../syntax/tree.ts';
import { inline, type Style } from '../edits/emit.ts';
import { removePair } from '../edits/removePair.ts';
import type { Kind } from '../kind.ts';
import { distance, nearest } from '../nearest.ts';
import type { Scene, Spot } from '../spot.ts';
import { keysIn, subjectOf } from '../subject.ts';
import { synonymsOf } from '../synonyms.ts';
import { homesOf, type KeyHome, type SchemaNode } from '../validators.ts';
import { code } from '../words.ts';
import { spanOf } from './place.ts';

/** The key of this object that the writer most likely meant, if it is not there yet. */
export function suggestedKey(
  key: string,
  present: ReadonlySet<string>,
  schema: SchemaNode,
): string | undefined {
  const all = Object.keys(schema.properties ?? {});
  const free = all.filter((name) => !present.has(name));
  const known = synonymsOf(key).find((name) => free.includes(name));
  const titled = free.find((name) => hasTitle(schema.properties?.[name], key));
  const certain = known ?? titled;
  if (certain !== undefined || childHome(key, schema) !== undefined) return certain;
  const near = nearest(key, free);
  // A key of another thing, spelled as it is there, was hardly meant as a far one of this.
  const isFar = near !== undefined && distance(key, near, 1) > 1;
  return isFar && homesOf(key).length > 0 ? undefined : near;
}

/** An object right below this one that has just this key; an item of a list before others. */
function childHome(key: string, schema: SchemaNode): KeyHome | undefined {
  const properties = schema.properties ?? {};
  const below = homesOf(key).filter((home) => Object.hasOwn(properties, home.under ?? ''));
  const isList = (home: KeyHome): boolean => properties[home.under ?? '']?.items !== undefined;
  const near = below.filter((home) => isOther(home, schema));
  const own = near.filter((home) => schema['x-at']?.startsWith(`${home.kind}#`));
  return own.find(isList) ?? near.find(isList) ?? near[0];
}

function isOther(home: KeyHome, schema: SchemaNode): boolean {
  return home.at !== schema['x-at'];
}

function hasTitle(schema: SchemaNode | undefined, text: string): boolean {
  const title = schema?.['x-texts']?.title;
  const wanted = text.trim().toLowerCase();
  return title !== undefined && [title.en.toLowerCase(), title['zh-Hans']].includes(wanted);
}

/** A finding about a key that the object does not have. */
export function unknownKey(
  scene: Scene,
  spot: Spot,
  pair: Pair,
  key: string,
  schema: SchemaNode,
  style: Style,
): Finding {
  const near = suggestedKey(key, keysIn(spot.node), schema);
  const owner = subjectOf(scene.kind, spot, schema).inside;
  const home = near === undefined ? homeOf(key, scene.kind, schema) : undefined;
  const span = spanOf(pair.key);
  const base: Finding = { code: 'schema-unknown-key', ...span, args: { key: code(key), owner } };
  const remove = removeFix(scene, spot.node as MappingNode, pair, key);
  if (near !== undefined) {
    const args = { ...base.args, near: code(near) };
    return { ...base, wording: 'near', args, fixes: [renameFix(pair, near, style), ...remove] };
  }
  if (home === undefined) return { ...base, fixes: remove };
  const args = { ...base.args, home: homeInWords(home), file: code(fileOf(home.kind)) };
  const wording = home.kind === scene.kind ? 'elsewhere' : 'otherKind';
  return { ...base, wording, args, fixes: remove };
}

/** An object of the same kind of file is nearer than one of another kind. */
function homeOf(key: string, kind: Kind, schema: SchemaNode): KeyHome | undefined {
  const homes = homesOf(key).filter((home) => isOther(home, schema));
  return childHome(key, schema) ?? homes.find((home) => home.kind === kind) ?? homes[0];
}

function fileOf(kind: Kind): string {
  return kind === 'report' ? 'reportwright.yaml' : `*.${kind}.yaml`;
}

function homeInWords(home: KeyHome): Translated {
  if (home.under === undefined) return { en: 'at the top of the file', 'zh-Hans': '文件顶层' };
  const under = code(home.under);
  return { en: `under ${under}`, 'zh-Hans': `${under} 下` };
}

function renameFix(pair: Pair, key: string, style: Style): Fix {
  const quoted = pair.key.type === 'scalar' && pair.key.style !== 'plain';
  const newText = quoted ? JSON.stringify(key) : inline(key, style, true);
  return {
    title: { id: 'schema.fix.rename', args: { key: code(key) } },
    changes: [{ ...spanOf(pair.key), newText }],
    preferred: true,
  };
}

function removeFix(scene: Scene, mapping: MappingNode, pair: Pair, key: string): Fix[] {
  // The items of such a key are blocks of their own, and would be left behind.
  if (scene.block.place.type === 'head') return [];
  const change = removePair(scene.block.text, mapping, pair);
  if (change === undefined) return [];
  return [{ title: { id: 'schema.fix.remove', args: { key: code(key) } }, changes: [change] }];
}
