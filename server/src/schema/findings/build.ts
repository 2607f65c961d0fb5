import type { Finding } from '../../syntax/finding.ts';
import { isEmpty, keyText } from '../../syntax/pieces.ts';
import type { Pair } from '../../syntax/tree.ts';
import type { Style } from '../edits/emit.ts';
import { type Fault, readFaults } from '../faults.ts';
import { meantFaults } from '../meant.ts';
import { type Scene, type Spot, spotAt } from '../spot.ts';
import { keysIn, subjectOf } from '../subject.ts';
import { type FaultsOfValue, thin } from '../thin.ts';
import type { SchemaError } from '../validators.ts';
import { code, plain } from '../words.ts';
import { choiceFixes } from './choiceFixes.ts';
import { isOvershadowed, mayBeMissingLines, mayBeMissingValue } from './halfTyped.ts';
import { missingKeys } from './missingKeys.ts';
import { objectSpan, spanOf } from './place.ts';
import { splitNumber } from './splitNumber.ts';
import { suggestedKey, unknownKey } from './unknownKey.ts';
import { valueFinding } from './value.ts';

/** What a validator has against one value of a block, as findings in the block's offsets. */
export function findingsOf(
  scene: Scene,
  errors: readonly SchemaError[],
  style: Style,
): readonly Finding[] {
  const groups = withoutBelow(thin(meantFaults(readFaults(errors))));
  const begun = groups.filter(isBegun).map((group) => placeOf(group.path.slice(0, -1)));
  const findings = groups.flatMap((group) =>
    findingsOfValue(scene, group, begun.includes(placeOf(group.path)), style),
  );
  return findings.filter((finding) => !isOvershadowed(scene, finding));
}

/** Without what stands below a key that is itself at fault: it may be anything. */
function withoutBelow(groups: readonly FaultsOfValue[]): readonly FaultsOfValue[] {
  const keys = groups.flatMap(({ path, faults }) =>
    faults.flatMap(({ key }) => (key === undefined ? [] : [placeOf([...path, key])])),
  );
  if (keys.length === 0) return groups;
  const wrong = new Set(keys);
  return groups.filter(
    ({ path }) => !path.some((_step, depth) => wrong.has(placeOf(path.slice(0, depth + 1)))),
  );
}

/** A key with nothing behind it yet: the object that it is in is being written. */
function isBegun(group: FaultsOfValue): boolean {
  return group.faults.some((fault) => fault.keyword === 'empty');
}

function placeOf(path: Fault['path']): string {
  return JSON.stringify(path);
}

function findingsOfValue(
  scene: Scene,
  group: FaultsOfValue,
  isOpen: boolean,
  style: Style,
): readonly Finding[] {
  const spot = spotAt(scene, group.path);
  const unknown = group.faults.filter((fault) => fault.keyword === 'additionalProperties');
  const findings = unknown.flatMap((fault) => unknownKeys(scene, spot, fault, style));
  for (const fault of group.faults) {
    if (fault.key !== undefined) findings.push(...aboutKey(scene, spot, fault, style));
    else if (!isQuiet(scene, spot, fault)) findings.push(...aboutValue(scene, spot, fault, style));
  }
  const asked = isOpen ? undefined : aboutMissing(scene, spot, group.faults, style);
  return asked === undefined ? findings : [...findings, asked];
}

function aboutValue(scene: Scene, spot: Spot, fault: Fault, style: Style): Finding[] {
  const found = valueFinding({ scene, spot, fault, style });
  return found === undefined ? [] : [found];
}

/** A value still to come, in a line that could not be read, is not missing. */
function isQuiet(scene: Scene, spot: Spot, fault: Fault): boolean {
  if (fault.keyword !== 'empty' && fault.keyword !== 'type') return false;
  // An alias without an anchor is said elsewhere.
  if (spot.node.type === 'alias' && fault.data === null) return true;
  if (!isEmpty(spot.node)) return false;
  return spot.pair === undefined
    ? scene.block.parsed.masked.length > 0
    : mayBeMissingValue(scene, spot.pair);
}

function unknownKeys(scene: Scene, spot: Spot, fault: Fault, style: Style): Finding[] {
  const key = String(fault.params['additionalProperty']);
  const pair = pairWith(spot, key);
  // That a key is no text is said elsewhere.
  if (pair?.key.type !== 'scalar') return [];
  const split = splitNumber(scene, spot.node, pair);
  return split ?? [unknownKey(scene, spot, pair, key, fault.schema, style)];
}

function pairWith(spot: Spot, key: string): Pair | undefined {
  if (spot.node.type !== 'mapping' || !spot.exact) return undefined;
  return spot.node.pairs.find((pair) => keyText(pair.key) === key);
}

/** A key of a map, such as the period of a value, that is not written as it should be. */
function aboutKey(scene: Scene, spot: Spot, fault: Fault, style: Style): Finding[] {
  const pair = pairWith(spot, fault.key ?? '');
  if (pair?.key.type !== 'scalar') return [];
  const split = splitNumber(scene, spot.node, pair);
  if (split !== undefined) return split;
  const about = { ...spot, node: pair.key, pair, key: fault.key };
  const found = valueFinding({ scene, spot: about, fault: { ...fault, data: fault.key }, style });
  if (found === undefined) return [];
  const wording = found.code === 'schema-pattern' ? { wording: 'key' } : {};
  return [{ ...found, ...wording, ...spanOf(pair.key) }];
}

/** One finding for all that an object lacks. */
function aboutMissing(
  scene: Scene,
  spot: Spot,
  faults: readonly Fault[],
  style: Style,
): Finding | undefined {
  if (spot.node.type === 'mapping' && mayBeMissingLines(scene, spot.node)) return undefined;
  if (isAllUnknown(spot, faults) || hasBegunKey(spot, faults)) return undefined;
  const suggested = suggestions(spot, faults);
  const required = faults.filter((fault) => missingKey(fault) !== undefined);
  const missing = required.filter((fault) => !suggested.has(missingKey(fault) ?? ''));
  const keys = [...new Set(missing.map((fault) => missingKey(fault) ?? ''))];
  const choices = faults.filter((fault) => fault.keyword === 'choice' || fault.keyword === 'not');
  const choice = choices.find((fault) => !isSettled(fault, required, suggested));
  const schema = missing.find((fault) => fault.schema.properties)?.schema ?? missing[0]?.schema;
  if (schema === undefined) return choice && choiceFinding(scene, spot, choice, style);
  const finding = missingKeys(scene, spot, keys, schema, style);
  const sentence = choice?.schema['x-texts']?.errorMessage;
  return sentence === undefined
    ? finding
    : { ...finding, wording: 'choice', args: { ...finding.args, sentence } };
}

/** Where no key is known, it is another thing than was thought; asking for its keys helps nobody. */
function isAllUnknown(spot: Spot, faults: readonly Fault[]): boolean {
  const unknown = faults.filter((fault) => fault.keyword === 'additionalProperties');
  return unknown.length > 0 && unknown.length === keysIn(spot.node).size;
}

/** A key that is none yet and has no value: `{ owner: amazon, per }` while `period` is typed. */
function hasBegunKey(spot: Spot, faults: readonly Fault[]): boolean {
  return faults.some((fault) => {
    if (fault.keyword !== 'additionalProperties') return false;
    const pair = pairWith(spot, String(fault.params['additionalProperty']));
    return pair !== undefined && isEmpty(pair.value);
  });
}

function missingKey(fault: Fault): string | undefined {
  const isMissing = fault.keyword === 'required' || fault.keyword === 'dependentRequired';
  return isMissing ? String(fault.params['missingProperty']) : undefined;
}

/** The keys that misspelled ones were meant to be: these are not missing as well. */
function suggestions(spot: Spot, faults: readonly Fault[]): ReadonlySet<string> {
  const present = keysIn(spot.node);
  const unknown = faults.filter((fault) => fault.keyword === 'additionalProperties');
  return new Set(
    unknown.flatMap((fault) => {
      const key = String(fault.params['additionalProperty']);
      return suggestedKey(key, present, fault.schema) ?? [];
    }),
  );
}

/** A choice of keys needs no words of its own where one of its keys is asked for or misspelled. */
function isSettled(choice: Fault, required: readonly Fault[], suggested: ReadonlySet<string>) {
  if (choice.params['passing'] !== 0) return false;
  const keys = keysOfChoice(choice);
  const asked = required.map((fault) => missingKey(fault) ?? '');
  return [...asked, ...suggested].some((key) => keys.has(key));
}

function keysOfChoice(choice: Fault): ReadonlySet<string> {
  const faults = (choice.branches ?? []).flat();
  const own = faults.flatMap((fault) => fault.schema.required ?? []);
  return new Set([...own, ...faults.flatMap((fault) => [...keysOfChoice(fault)])]);
}

function choiceFinding(scene: Scene, spot: Spot, choice: Fault, style: Style): Finding {
  const sentence = choice.schema['x-texts']?.errorMessage ?? plain('');
  const Owner = subjectOf(scene.kind, spot, choice.schema).begin;
  const args = { Owner, sentence, value: code(choice.data) };
  const fixes = choiceFixes(scene, spot, choice, style);
  return { code: 'schema-choice', ...objectSpan(scene, spot), args, fixes };
}
