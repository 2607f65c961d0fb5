import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createOpenFiles, type OpenFiles } from '../../../server/src/openFiles.ts';

const uri = 'file:///report/chapters/a.chapter.yaml';
const text = 'id: a\r\ntitle: 𝄞 一\r\nsections: []\r\n';

function opened(content = text, limit?: number): OpenFiles {
  const files = createOpenFiles(limit);
  files.open({ uri, languageId: 'yaml', version: 1, text: content });
  return files;
}

function at(startLine: number, startChar: number, endLine: number, endChar: number) {
  return {
    start: { line: startLine, character: startChar },
    end: { line: endLine, character: endChar },
  };
}

describe('open files', () => {
  it('applies edits between line breaks and beside astral characters', () => {
    const files = opened();
    files.change(uri, 2, [{ range: at(1, 9, 1, 10), text: 'zwei' }]);
    assert.equal(files.get(uri)?.syntax.text, 'id: a\r\ntitle: 𝄞zwei一\r\nsections: []\r\n');
    assert.equal(files.get(uri)?.version, 2);
  });

  it('applies several changes of one notification in their order', () => {
    const files = opened('id: a\n');
    files.change(uri, 2, [
      { range: at(0, 4, 0, 5), text: 'one\ntitle: x' },
      { range: at(1, 7, 1, 8), text: 'two' },
      { text: 'id: whole\n' },
      { range: at(0, 4, 0, 9), text: 'end' },
    ]);
    assert.equal(files.get(uri)?.syntax.text, 'id: end\n');
  });

  it('takes positions behind the end of a line or of the file as that end', () => {
    const files = opened('id: a\nx: b\n');
    files.change(uri, 2, [{ range: at(0, 99, 0, 120), text: '!' }]);
    files.change(uri, 3, [{ range: at(70, 3, 99, 0), text: 'end' }]);
    files.change(uri, 4, [{ range: at(1, 4, 1, 3), text: 'c' }]);
    const file = files.get(uri);
    assert.equal(file?.syntax.text, 'id: a!\nx: c\nend');
    assert.deepEqual(file?.lines.positionAt(15), { line: 2, character: 3 });
  });

  it('refuses a change without a position and keeps the text', () => {
    const files = opened('id: a\n');
    const wrong = { range: at(0, 0, 0, Number.NaN), text: 'x' };
    assert.throws(() => files.change(uri, 2, [{ range: at(0, 0, 0, 0), text: 'y' }, wrong]));
    assert.equal(files.get(uri)?.syntax.text, 'id: a\n');
    assert.equal(files.get(uri)?.lines.getText(), 'id: a\n');
  });

  it('leaves files alone that are not ours', () => {
    const files = createOpenFiles();
    for (const other of [
      'file:///a/notes.yaml',
      'file:///a/%zz',
      '::::',
      '',
      'untitled:Untitled-1',
    ]) {
      files.open({ uri: other, languageId: 'yaml', version: 1, text: 'a: 1' });
      files.change(other, 2, [{ text: 'b' }]);
      files.close(other);
      assert.equal(files.get(other), undefined);
    }
    files.change(uri, 2, [{ text: 'never opened' }]);
    assert.equal(files.get(uri), undefined);
    assert.equal(files.size, 0);
  });

  it('forgets closed files', () => {
    const files = opened();
    files.close(uri);
    assert.equal(files.size, 0);
    assert.equal(files.get(uri), undefined);
  });

  it('does not read a file that is too long, until it is given whole and short', () => {
    const files = opened('a: 0123456789', 10);
    assert.equal(files.get(uri), undefined);
    assert.ok(files.tooLong(uri));
    files.change(uri, 2, [{ range: at(0, 0, 0, 9), text: '' }]);
    assert.ok(files.tooLong(uri));
    assert.equal(files.version(uri), 2);
    files.change(uri, 3, [{ text: 'a: 1' }, { range: at(0, 3, 0, 4), text: '23' }]);
    assert.ok(!files.tooLong(uri));
    assert.equal(files.get(uri)?.syntax.text, 'a: 23');
    files.change(uri, 4, [{ range: at(0, 3, 0, 3), text: '456789abc' }]);
    assert.ok(files.tooLong(uri));
    assert.equal(files.size, 1);
  });

  it('law: whatever the edits, its text is that of a document with the same edits', () => {
    const piece = fc.constantFrom(
      'a',
      '\n',
      '\r\n',
      '\r',
      '𝄞',
      '一',
      '- x: ',
      '\ud800',
      '\0',
      '  ',
    );
    const some = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    const edit = fc.record({
      start: fc.nat(60),
      length: fc.nat(10),
      text: some,
    });
    const batches = fc.array(fc.array(edit, { minLength: 1, maxLength: 30 }), { maxLength: 4 });
    fc.assert(
      fc.property(some, batches, (start, all) => {
        const files = opened(start);
        const model = TextDocument.create(uri, 'yaml', 1, start);
        all.forEach((batch, number) => {
          const changes = batch.map((each) => {
            const change = {
              range: {
                start: model.positionAt(each.start),
                end: model.positionAt(each.start + each.length),
              },
              text: each.text,
            };
            TextDocument.update(model, [change], number + 2);
            return change;
          });
          files.change(uri, number + 2, changes);
          const file = files.get(uri);
          assert.equal(file?.syntax.text, model.getText());
          assert.equal(file?.lines.getText(), model.getText());
          assert.equal(file?.syntax.blocks.map((block) => block.text).join(''), model.getText());
        });
      }),
    );
  });
});
