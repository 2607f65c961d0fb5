import { type Uri, workspace } from 'vscode';

/** True when something is there: a file or a folder, of any file system. */
export async function fileExists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
