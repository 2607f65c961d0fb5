import type { Position } from 'vscode-languageserver-types';
import type { Content, FileSystem, Unreadable } from './fileSystem.ts';

/** In UTF-8 no UTF-16 code unit takes more bytes. */
const bytesPerUnit = 3;

/**
 * The text of a file, without a byte order mark, as editors hand it over. `limit` is the longest
 * text in UTF-16 code units.
 */
export async function readText(files: FileSystem, uri: string, limit: number): Promise<Content> {
  const bytes = await files.bytes(uri, limit * bytesPerUnit);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const content = decode(bytes);
  return 'text' in content && content.text.length > limit ? { fault: 'too-long' } : content;
}

function decode(bytes: Uint8Array): Content {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { fault: 'not-utf8', at: firstWrong(bytes) } satisfies Unreadable;
  }
}

/** Where the text stops being UTF-8: behind the longest beginning that is. */
function firstWrong(bytes: Uint8Array): Position {
  let [good, wrong] = [0, bytes.length + 1];
  while (wrong - good > 1) {
    const middle = Math.floor((good + wrong) / 2);
    if (beginsWell(bytes.subarray(0, middle))) good = middle;
    else wrong = middle;
  }
  const lines = new TextDecoder()
    .decode(bytes.subarray(0, good), { stream: true })
    .split(/\r\n?|\n/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** With `stream` a character may be cut off at the end. */
function beginsWell(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
