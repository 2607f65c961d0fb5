import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkFile } from '../../server/src/rules/check.ts';
import { renderFinding } from '../../server/src/rules/render.ts';
import { fileKind } from '../../server/src/schema/kind.ts';
import { openDocument } from '../../server/src/syntax/document.ts';
import type { Finding } from '../../server/src/syntax/finding.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const locales = ['en', 'zh-Hans'] as const;

function reportFiles(report: string): string[] {
  const folder = join(examples, report);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
}

function check(file: string): { text: string; findings: Finding[] } {
  const kind = fileKind(file);
  assert.ok(kind, `${file} has the name of a report file`);
  const text = readFileSync(file, 'utf8');
  const findings = checkFile({ kind: kind.kind, syntax: openDocument(text, kind.format) });
  return { text, findings };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** `line: code` for each finding, in the order of the text. */
function found(file: string): string[] {
  const { text, findings } = check(file);
  return findings.map((finding) => `${lineOf(text, finding.start)}: ${finding.code}`);
}

/** What the comments `# editor: code - …` say: a finding on the next line that is no comment. */
function announced(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, at) => {
    const code = /^\s*# editor: ([a-z-]+) - /.exec(line)?.[1];
    if (code === undefined) return [];
    const below = lines.findIndex((next, index) => index > at && !/^\s*#/.test(next));
    return [`${below + 1}: ${code}`];
  });
}

describe('the example reports', () => {
  for (const file of reportFiles('cross-border')) {
    it(`${relative(examples, file)} has no finding`, () => {
      assert.deepEqual(found(file), []);
    });
  }

  for (const file of reportFiles('first-steps')) {
    it(`${relative(examples, file)} has the findings that its comments announce`, () => {
      assert.deepEqual(found(file), announced(file));
    });
  }

  it('the first steps show each rule that they announce in full sentences', () => {
    for (const file of reportFiles('first-steps')) {
      for (const finding of check(file).findings) {
        for (const locale of locales) {
          const { message } = renderFinding(finding, locale);
          assert.doesNotMatch(message, /\{\w+\}/, `${relative(examples, file)}: ${finding.code}`);
          assert.match(message, /[.?。？]$/, message);
        }
      }
    }
  });

  it('the first steps announce what the comment says in every file', () => {
    const counts = reportFiles('first-steps').map((file) => announced(file).length);
    assert.ok(
      counts.every((count) => count > 0),
      counts.join(', '),
    );
  });
});
