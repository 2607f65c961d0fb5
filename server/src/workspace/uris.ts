import { URI, Utils } from 'vscode-uri';

/** The one way in which a URI is written here; clients differ in what they escape. */
export function canonical(uri: string): string {
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri;
  }
}

/** Whether a URI lies in a folder, or in one below it. */
export function isBelow(uri: string, folder: string): boolean {
  return uri.startsWith(asFolder(folder));
}

/** The URI of a folder with the `/` at its end. */
export function asFolder(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}

/** The folder of a file, or of a folder. */
export function parentOf(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

/** A name as it stands in a URI. */
export function encodeName(name: string): string {
  const escaped = encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd'));
  return escaped.replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
