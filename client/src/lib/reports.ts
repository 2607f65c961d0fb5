import { l10n, Uri, window, workspace } from 'vscode';

const manifests = '**/reportwright.{yaml,yml,json}';
const hidden = '**/{node_modules,.git}/**';

export function folderOf(file: Uri): Uri {
  return Uri.joinPath(file, '..');
}

/** True when a file lies in a folder, or below it. */
function isBelow(file: Uri, folder: Uri): boolean {
  return (
    file.scheme === folder.scheme &&
    file.authority === folder.authority &&
    file.path.startsWith(folder.path.endsWith('/') ? folder.path : `${folder.path}/`)
  );
}

/** The manifests of the workspace, nearest first: a report owns the files below its folder. */
async function findManifests(): Promise<Uri[]> {
  const found = await workspace.findFiles(manifests, hidden, 200);
  return found.sort((one, other) => other.path.length - one.path.length);
}

/**
 * The manifest of the report that the user works in: the active editor's, the only one, or the one
 * chosen. Undefined when there is none or the user leaves.
 */
export async function chooseReport(title: string): Promise<Uri | undefined> {
  const found = await findManifests();
  const active = window.activeTextEditor?.document.uri;
  const own = active && found.find((manifest) => isBelow(active, folderOf(manifest)));
  return own ?? chooseFile(found, title, l10n.t('In which report?'));
}

/** The files of one kind that belong to a report, in the order of their paths. */
export async function filesOfKind(report: Uri, kind: string): Promise<Uri[]> {
  const found = await workspace.findFiles(`**/{*.,}${kind}.{yaml,yml,json}`, hidden, 500);
  const own = folderOf(report);
  const others = (await findManifests()).map(folderOf).filter((folder) => isBelow(folder, own));
  return found
    .filter((file) => isBelow(file, own) && !others.some((folder) => isBelow(file, folder)))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** The only one of these files, or the one that the user chooses. */
export async function chooseFile(
  files: readonly Uri[],
  title: string,
  placeHolder: string,
): Promise<Uri | undefined> {
  if (files.length < 2) return files[0];
  const items = files.map((uri) => ({ label: workspace.asRelativePath(uri), uri }));
  return (await window.showQuickPick(items, { title, placeHolder }))?.uri;
}
