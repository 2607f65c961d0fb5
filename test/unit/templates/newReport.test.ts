import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { checkFile } from '../../../server/src/rules/check.ts';
import { fileKind } from '../../../server/src/schema/kind.ts';
import { documentData } from '../../../server/src/syntax/data.ts';
import { openDocument } from '../../../server/src/syntax/document.ts';
import {
  chapterFileName,
  idFromTitle,
  newChapter,
} from '../../../server/src/templates/newChapter.ts';
import { scalar } from '../../../server/src/templates/items.ts';
import { isPeriod, newReport } from '../../../server/src/templates/newReport.ts';
import { reportLanguages } from '../../../server/src/templates/starterWords.ts';

/** Asserts that a file has no finding; what it holds is returned. */
function sound(path: string, text: string): unknown {
  const named = fileKind(path);
  assert.ok(named, path);
  const syntax = openDocument(text, named.format);
  const found = checkFile({ kind: named.kind, syntax });
  assert.deepEqual(
    found.map(({ code, start }) => `${code} at ${start}`),
    [],
    text,
  );
  return documentData(syntax);
}

describe('newReport', () => {
  for (const language of reportLanguages)
    for (const period of ['2024', '2019..2024'])
      it(`is sound in ${language} for ${period}`, () => {
        const files = newReport({ title: 'A: report', language, period });
        assert.equal(files.length, 6);
        for (const { path, text } of files) sound(path, text);
      });

  it('keeps any title as it was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (title) => {
        fc.pre(title.trim() === title && !/\p{Cc}/u.test(title));
        const [manifest] = newReport({ title, language: 'en', period: '2024' });
        const { text } = manifest ?? { text: '' };
        assert.deepEqual(
          (documentData(openDocument(text, 'yaml')) as { title: string }).title,
          title,
        );
      }),
    );
  });

  it('knows a period', () => {
    const good = ['2024', '2019..2024'];
    const bad = ['', '24', '2024..2019', '2024..2024', '2019...2024', '2019-2024'];
    assert.deepEqual([...good, ...bad].filter(isPeriod), good);
  });
});

describe('newChapter', () => {
  for (const language of ['en', 'zh-Hans', 'zh-Hant', 'zh-TW', 'fr'])
    for (const format of ['yaml', 'json'] as const)
      it(`is sound in ${language} as ${format}`, () => {
        const text = newChapter({ id: 'next', title: 'Next: step', language }, format);
        const data = sound(`02-next.chapter.${format}`, text) as { title: string };
        assert.equal(data.title, 'Next: step');
      });

  it('makes an id from a title in any script', () => {
    const ids = ['The Next Step!', '技术 驱动力', '2024 in review', '«…»'].map(idFromTitle);
    assert.deepEqual(ids, ['the-next-step', '技术-驱动力', 'in-review', '']);
  });

  it('numbers its file behind the others', () => {
    assert.equal(chapterFileName([], 'a', 'yaml'), '01-a.chapter.yaml');
    const names = ['01-x.chapter.yaml', '09-y.chapter.yaml', 'z.chapter.yaml'];
    assert.equal(chapterFileName(names, 'a', 'json'), '10-a.chapter.json');
  });

  it('quotes what YAML would read as something else', () => {
    const texts = [
      'true',
      'no',
      '2024',
      'a: b',
      '# x',
      '- x',
      'null',
      '',
      ' a',
      'a #b',
      '[[x]]',
      '“a”',
    ];
    assert.deepEqual(
      texts.map(scalar),
      texts.map((text) => JSON.stringify(text)),
    );
    assert.deepEqual(['Plain text', '跨境电商'].map(scalar), ['Plain text', '跨境电商']);
  });
});
