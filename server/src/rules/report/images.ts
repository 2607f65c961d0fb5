import { code } from '../../schema/words.ts';
import type { Draft, Subject } from './reportRule.ts';

/** Pictures whose file is not there. Addresses of the web are nobody's file. */
export function* missingImages({ report, unit }: Subject): Generator<Draft> {
  if (report.manifest === undefined) return;
  for (const declaration of unit.declarations) {
    const path = declaration.kind === 'image' ? declaration.file : undefined;
    if (path === undefined || path.text === '' || /^[a-z][a-z0-9+.-]*:/i.test(path.text)) continue;
    if (report.exists(path.text)) continue;
    yield {
      code: 'image-missing',
      start: path.start,
      end: path.end,
      args: { path: code(path.text) },
    };
  }
}
