import type { Content, FileSystem } from './workspace/fileSystem.ts';
import { readText } from './workspace/readText.ts';
import { asFolder, isBelow, parentOf } from './workspace/uris.ts';
import { type Listing, listFolder } from './workspace/walk.ts';

/** Where files come from that no editor has open. URIs are written as `canonical` writes them. */
export interface Workspace {
  /** What a file holds; only files that `list` gave or `holds` admits are to be read. */
  read(uri: string): Promise<Content>;
  /** All report files below a folder, in the order of their names. */
  list(folder: string): Promise<Listing>;
  /**
   * Whether a file is there and may be read as part of a folder: it is reached without passing
   * through a linked folder, and where it is a link itself, it leads to a file inside.
   */
  holds(folder: string, uri: string): Promise<boolean>;
}

/** A workspace over a file system. `limit`: the longest file that is read, in UTF-16 code units. */
export function createWorkspace(files: FileSystem, limit: number): Workspace {
  return {
    read: (uri) => readText(files, uri, limit),
    list: (folder) => listFolder(files, folder),
    holds: (folder, uri) => holds(files, folder, uri),
  };
}

async function holds(files: FileSystem, folder: string, uri: string): Promise<boolean> {
  if (!isBelow(uri, folder)) return false;
  const parent = parentOf(uri);
  const [root, above, real] = await Promise.all(
    [folder, parent, uri].map((each) => files.follow(each)),
  );
  if (root === undefined || above === undefined || real?.type !== 'file') return false;
  const straight = `${asFolder(root.uri)}${asFolder(parent).slice(asFolder(folder).length)}`;
  return asFolder(above.uri) === asFolder(straight) && isBelow(real.uri, root.uri);
}
