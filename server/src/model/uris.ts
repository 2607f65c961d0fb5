/**
 * A URI by which files are told apart, however it is written: percent signs are read, and the
 * letter of a drive is small. Upper and lower case stay as they are.
 */
export function plainUri(uri: string): string {
  const decoded = uri.includes('%') ? uri.split('/').map(decodeStep).join('/') : uri;
  return decoded.replace(/^(file:\/\/\/)([A-Z]):/, (_, scheme: string, drive: string) => {
    return `${scheme}${drive.toLowerCase()}:`;
  });
}

/** A slash that is written with a percent sign is no border between steps. */
function decodeStep(step: string): string {
  if (!step.includes('%')) return step;
  try {
    const decoded = decodeURIComponent(step);
    return decoded.includes('/') ? step : decoded;
  } catch {
    return step;
  }
}

/** The folder of a file or a folder, with its slash at the end; undefined at the top. */
export function folderOf(uri: string): string | undefined {
  const slash = uri.lastIndexOf('/', uri.length - 2);
  return slash < 0 || uri.slice(0, slash + 1).endsWith('://') ? undefined : uri.slice(0, slash + 1);
}

/** The name of a file without its folders. */
export function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

/**
 * A path as it is compared: in NFC, without `.` and doubled slashes. Undefined for one that does
 * not lead down from the folder: absolute, with `..`, a backslash or a scheme, or empty.
 */
export function plainPath(path: string): string | undefined {
  if (/^\/|\\|^[A-Za-z][A-Za-z0-9+.-]*:/.test(path)) return undefined;
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  if (steps.length === 0 || steps.includes('..')) return undefined;
  return steps.join('/').normalize('NFC');
}

/** Compares paths by their code units, a file before the folders beside it. */
export function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
