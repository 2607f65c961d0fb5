import assert from 'node:assert/strict';
import { localeOf } from '../../../server/src/messages/message.ts';
import { rulePage } from '../../../server/src/messages/rulePage.ts';

const pageFor = (language: string): string => rulePage('yaml-tab', localeOf(language));

describe('page of a rule', () => {
  it('is the Chinese one for every Chinese display language', () => {
    for (const language of ['zh-cn', 'zh-tw', 'zh-Hans-SG', 'zh']) {
      assert.equal(pageFor(language), 'zh-Hans/yaml-tab.md');
    }
  });

  it('is the English one for all others', () => {
    for (const language of ['en', 'en-GB', 'de', ''])
      assert.equal(pageFor(language), 'yaml-tab.md');
  });
});
