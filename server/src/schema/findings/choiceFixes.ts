import type { Fix } from '../../syntax/finding.ts';
import { pairOf } from '../../syntax/pieces.ts';
import type { Style } from '../edits/emit.ts';
import { removePair } from '../edits/removePair.ts';
import type { Fault } from '../faults.ts';
import type { Scene, Spot } from '../spot.ts';
import { code } from '../words.ts';
import { addFixes } from './missingKeys.ts';

// A longer list of fixes helps nobody to choose.
const most = 4;

/** Where one of several keys is wanted: a fix for each. Where there are too many: one less. */
export function choiceFixes(scene: Scene, spot: Spot, choice: Fault, style: Style): readonly Fix[] {
  if (choice.params['passing'] === 0) return additions(scene, spot, choice, style);
  return Number(choice.params['passing']) > 1 ? removals(scene, spot, choice) : [];
}

function additions(scene: Scene, spot: Spot, choice: Fault, style: Style): readonly Fix[] {
  const { node } = spot;
  if (node.type !== 'mapping' || !spot.exact) return [];
  const branches = (choice.branches ?? []).filter((branch) => branch.every(isRequired));
  return branches.slice(0, most).flatMap((branch) => {
    const keys = branch.map((fault) => String(fault.params['missingProperty']));
    const schema = branch[0]?.schema;
    const fixes = schema === undefined ? [] : addFixes(scene, node, keys, schema, style);
    return fixes.slice(0, 1);
  });
}

function isRequired(fault: Fault): boolean {
  return fault.keyword === 'required';
}

/** The keys of the branches that fit: without all but one of them the object is right. */
function removals(scene: Scene, spot: Spot, choice: Fault): readonly Fix[] {
  const { node } = spot;
  if (node.type !== 'mapping' || !spot.exact) return [];
  const schemas = choice.schema.oneOf ?? [];
  const fitting = schemas.filter((_schema, index) => choice.branches?.[index]?.length === 0);
  const keys = fitting.flatMap((schema) => (schema.required?.length === 1 ? schema.required : []));
  return keys.slice(0, most).flatMap((key) => {
    const pair = pairOf(node, key);
    const change = pair && removePair(scene.block.text, node, pair);
    const title = { id: 'schema.fix.remove', args: { key: code(key) } };
    return change === undefined ? [] : [{ title, changes: [change] }];
  });
}
