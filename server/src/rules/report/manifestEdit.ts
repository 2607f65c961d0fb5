import type { ReportFile } from '../../model/report.ts';
import { inline, type Style } from '../../schema/edits/emit.ts';
import { listPlace } from '../../schema/edits/listPlace.ts';
import type { Change } from '../../syntax/finding.ts';
import { lineEnd } from '../../syntax/pieces.ts';

/**
 * The change of a manifest that adds a chapter behind the last one of its list, in the way that the
 * list is written. Offsets are those of the manifest.
 */
export function addedToManifest(manifest: ReportFile, path: string): Change {
  const { uri, syntax, format, text } = manifest;
  const style: Style = { format, lineBreak: text.includes('\r\n') ? '\r\n' : '\n' };
  const place = listPlace(syntax, 'chapters');
  const written = inline(path, style);
  if (place.style === 'flow') {
    const { start, end, before, after } = place;
    return { uri, start, end, newText: `${before}${written}${after}` };
  }
  const end = lineEnd(text, place.start);
  const head = place.begins === undefined ? '' : `${style.lineBreak}${place.begins}:`;
  const line = `${style.lineBreak}${' '.repeat(place.indent)}- ${written}`;
  return { uri, start: end, end, newText: `${head}${line}` };
}
