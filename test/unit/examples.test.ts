import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findingsOf } from '../../server/src/rules/findings.ts';
import { renderFinding } from '../../server/src/rules/render.ts';
import type { Finding } from '../../server/src/syntax/finding.ts';
import { type Fixture, reportsOf } from '../support/reports.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const locales = ['en', 'zh-Hans'] as const;

function reportFiles(report: string): string[] {
  const folder = join(examples, report);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
}

const fixtures = new Map<string, Fixture>();

/** A report of the examples as a whole, read once. */
function readReport(report: string): Fixture {
  const known = fixtures.get(report);
  if (known !== undefined) return known;
  const files = reportFiles(report).map((file) => [pathIn(report, file), read(file)] as const);
  const fixture = reportsOf(Object.fromEntries(files));
  fixtures.set(report, fixture);
  return fixture;
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

function pathIn(report: string, file: string): string {
  return relative(join(examples, report), file).split(sep).join('/');
}

function check(file: string): { text: string; findings: readonly Finding[] } {
  const name = relative(examples, file).split(sep)[0] ?? '';
  const fixture = readReport(name);
  const known = fixture.file(pathIn(name, file));
  return { text: known.text, findings: findingsOf(fixture.report, known) };
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
