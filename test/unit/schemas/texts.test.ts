import assert from 'node:assert/strict';
import { builtinSchemas } from '../../../server/src/schema/builtinSchemas.ts';
import { isObject } from '../../../server/src/schema/schemaStore.ts';
import { ownKeywords, schemaNodes, translationOf } from './support.ts';

const nodes = schemaNodes();
const han = /\p{Script=Han}/u;
const texts = ['title', 'description', 'errorMessage', 'patternErrorMessage'];

describe('texts of the schemas', () => {
  it('finds every node: properties, definitions and enums are there in number', () => {
    assert.ok(nodes.filter((node) => node.named).length > 250);
    assert.ok(nodes.filter((node) => Array.isArray(node.schema.enum)).length > 12);
  });

  it('gives every property and definition a title, a description and examples', () => {
    for (const { file, pointer, schema } of nodes.filter((node) => node.named && node.pointer)) {
      const at = `${file}#${pointer}`;
      assert.equal(typeof schema.title, 'string', at);
      assert.equal(typeof schema.description, 'string', at);
      assert.ok(Array.isArray(schema.examples) && schema.examples.length > 0, `${at} examples`);
    }
  });

  it('gives every file a title and a description', () => {
    for (const { file, schema } of nodes.filter((node) => node.pointer === '')) {
      assert.ok(schema.title && schema.description, file);
    }
  });

  it('says each of them in Chinese, in Chinese characters', () => {
    const latinOnly = new Set(['DOI', 'ISBN', 'ISSN']);
    for (const node of nodes) {
      for (const keyword of texts.filter((name) => typeof node.schema[name] === 'string')) {
        const chinese = translationOf(node)[keyword];
        const at = `${node.file}#${node.pointer} ${keyword}`;
        assert.equal(typeof chinese, 'string', at);
        assert.ok(han.test(String(chinese)) || latinOnly.has(String(chinese)), at);
        assert.ok(!han.test(String(node.schema[keyword])), `${at} in English`);
      }
    }
  });

  it('describes every value of every enum, in both languages', () => {
    for (const node of nodes) {
      if (!Array.isArray(node.schema.enum)) continue;
      const at = `${node.file}#${node.pointer}`;
      for (const list of [node.schema.enumDescriptions, translationOf(node).enumDescriptions]) {
        assert.ok(Array.isArray(list), at);
        assert.equal(list.length, node.schema.enum.length, at);
        assert.ok(
          list.every((text) => typeof text === 'string' && text !== ''),
          at,
        );
      }
    }
  });

  it('puts every pattern into words where it stands', () => {
    for (const { file, pointer, schema } of nodes) {
      if (schema.pattern === undefined) continue;
      assert.equal(typeof schema.patternErrorMessage, 'string', `${file}#${pointer}`);
    }
  });

  it('translates nothing that is not there, and only what can be translated', () => {
    const allowed = [...texts, ...ownKeywords, 'examples'];
    for (const [file, byPointer] of Object.entries(builtinSchemas.translations)) {
      for (const [pointer, entry] of Object.entries(byPointer)) {
        const node = nodes.find((other) => other.file === file && other.pointer === pointer);
        assert.ok(node, `${file}#${pointer} is translated and not there`);
        for (const keyword of Object.keys(entry)) {
          assert.ok(allowed.includes(keyword), `${file}#${pointer} ${keyword}`);
          assert.ok(Object.hasOwn(node.schema, keyword), `${file}#${pointer} ${keyword}`);
        }
      }
    }
  });

  it('has as many snippets in Chinese as in English, of the same keys', () => {
    const keysOf = (body: unknown): unknown => {
      if (Array.isArray(body)) return body.map(keysOf);
      if (!isObject(body)) return '';
      return Object.entries(body).map(([key, value]) => [key, keysOf(value)]);
    };
    let seen = 0;
    for (const node of nodes) {
      const english = node.schema.defaultSnippets as { label: string; body: unknown }[] | undefined;
      if (english === undefined) continue;
      const chinese = translationOf(node).defaultSnippets as typeof english;
      assert.equal(chinese.length, english.length, node.pointer);
      for (const [index, snippet] of english.entries()) {
        assert.ok(han.test(chinese[index]?.label ?? ''), `${node.pointer} ${snippet.label}`);
        seen += 1;
      }
      if (node.file === 'report.schema.json') continue; // A Chinese report numbers its parts.
      assert.deepEqual(
        chinese.map((snippet) => keysOf(snippet.body)),
        english.map((snippet) => keysOf(snippet.body)),
        node.pointer,
      );
    }
    assert.ok(seen >= 30, `${seen} snippets`);
  });
});
