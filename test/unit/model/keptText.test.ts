import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { keepText } from '../../../server/src/model/keptText.ts';

const english = 'The “settled” share rose to 12% — 甲 leads. ';

describe('a text that is kept', () => {
  it('is packed where one odd letter would double an English text', () => {
    const kept = keepText(english.repeat(100));
    assert.equal(kept.isPacked, true);
    assert.equal(kept.text, english.repeat(100));
  });

  it('stays as it is where UTF-8 would need as much: plain English, Chinese', () => {
    assert.equal(keepText('Plain words of Latin 1, naïve café. '.repeat(100)).isPacked, false);
    assert.equal(keepText('结算份额升至百分之十二。'.repeat(100)).isPacked, false);
  });

  it('keeps a byte order mark and half a letter', () => {
    for (const odd of ['\ufeff', '\ud800', '\udc00']) {
      const text = `${odd}${english.repeat(20)}${odd}`;
      assert.equal(keepText(text).text, text);
    }
  });

  it('comes out as it went in, whatever it is', () => {
    const part = fc.oneof(fc.constant(english.repeat(5)), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        assert.equal(keepText(parts.join('')).text, parts.join(''));
      }),
    );
  });
});
