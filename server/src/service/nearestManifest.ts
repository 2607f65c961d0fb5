import { asFolder, parentOf } from '../workspace/uris.ts';
import type { Workspace } from '../workspace.ts';

const names = ['reportwright.yaml', 'reportwright.yml', 'reportwright.json'];

/** Nobody keeps reports deeper than this; links of the file system could make it endless. */
const deepest = 64;

/**
 * The folder of the manifest that a file, or a folder with `/` at its end, belongs to. Nothing is
 * read for that: each folder above the file is asked whether there is a manifest.
 */
export async function nearestManifest(
  workspace: Workspace,
  uri: string,
): Promise<string | undefined> {
  let folder = uri.endsWith('/') ? uri : asFolder(parentOf(uri));
  for (let count = 0; count < deepest; count++) {
    const here = folder;
    const found = await Promise.all(names.map((name) => workspace.holds(here, here + name)));
    if (found.includes(true)) return folder;
    folder = asFolder(parentOf(here));
    if (folder === here) return undefined;
  }
  return undefined;
}
