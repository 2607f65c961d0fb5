import assert from 'node:assert/strict';
import { CompletionItemKind, InsertTextFormat, InsertTextMode } from 'vscode-languageserver-types';
import { resolveCompletion } from '../../../server/src/features/completion.ts';
import { chinese, english, Suggestions, withCommand } from './completionSupport.ts';

function offered(suggestions: Suggestions, ...labels: string[]): void {
  for (const label of labels) assert.ok(suggestions.labels.includes(label), `offers ${label}`);
}

function notOffered(suggestions: Suggestions, ...labels: string[]): void {
  for (const label of labels) assert.ok(!suggestions.labels.includes(label), `hides ${label}`);
}

describe('completion of keys', () => {
  it('offers what is missing, the required keys first and in the order of the schema', () => {
    const list = new Suggestions('metrics', 'metrics:\n  - id: csat\n    $0\n');
    assert.deepEqual(list.labels.slice(0, 4), ['name', 'unit', 'aliases', 'definition']);
    notOffered(list, 'id', 'metrics');
    assert.match(list.item('name').detail ?? '', /required/);
  });

  it('offers the key under the caret, but none that stands above or below', () => {
    const list = new Suggestions('metrics', 'metrics:\n  - id: csat\n    na$0\n    unit: point\n');
    offered(list, 'name');
    notOffered(list, 'id', 'unit');
    assert.equal(list.accept('name'), 'metrics:\n  - id: csat\n    name: \n    unit: point\n');
  });

  it('replaces the whole word, also from its middle', () => {
    const list = new Suggestions('metrics', 'metrics:\n  - id: a\n    def$0inition\n');
    assert.equal(list.accept('decimals'), 'metrics:\n  - id: a\n    decimals: \n');
  });

  it('changes only the name of a key that has its value', () => {
    const list = new Suggestions('metrics', 'metrics:\n  - id: a\n    no$0te: kept\n');
    assert.equal(list.accept('definition'), 'metrics:\n  - id: a\n    definition: kept\n');
  });

  it('gives every kind of value its beginning', () => {
    const marked = 'sections:\n  - id: a\n    $0\n';
    const list = new Suggestions('chapter', marked);
    const head = 'sections:\n  - id: a\n    ';
    assert.equal(list.accept('title'), `${head}title: \n`);
    assert.equal(list.accept('body'), `${head}body: |\n      \n`);
    assert.equal(list.accept('about'), `${head}about:\n      \n`);
    assert.equal(list.accept('metrics'), `${head}metrics: []\n`);
    assert.equal(list.accept('status'), `${head}status: draft\n`);
    assert.match(list.accept('charts'), /\n {4}charts:\n {6}- id: \n/);
  });

  it('hides keys that those present rule out', () => {
    const list = new Suggestions(
      'metrics',
      'metrics:\n  - id: a\n    observations:\n      - value: 3\n        $0\n',
    );
    notOffered(list, 'value', 'before', 'after', 'change');
    offered(list, 'period', 'owner');
  });

  it('offers the rules in the manifest, with their severities', () => {
    const list = new Suggestions('report', 'reportwright: 1\nrules:\n  $0');
    offered(list, 'schema-unknown-key');
    notOffered(list, 'title', 'repurchase-rate');
    const value = new Suggestions('report', 'rules: { schema-unknown-key: $0 }');
    assert.deepEqual(value.labels, ['error', 'warning', 'info', 'hint', 'off']);
  });

  it('keeps the indentation that the writer chose below a key', () => {
    const list = new Suggestions('chapter', 'about:\n    $0');
    assert.equal(list.accept('owner'), 'about:\n    owner: ');
  });

  it('offers the next period in a series', () => {
    const list = new Suggestions(
      'metrics',
      'metrics:\n  - id: a\n    values:\n      2019: 1\n      $0',
    );
    assert.deepEqual(list.labels.slice(0, 2), ['2020', '2018']);
    assert.equal(
      list.accept('2020'),
      'metrics:\n  - id: a\n    values:\n      2019: 1\n      2020: ',
    );
  });

  it('offers the keys of a branch that a sibling has chosen', () => {
    const list = new Suggestions(
      'cases',
      'cases:\n  - id: a\n    outcomes:\n      - metric: x\n        $0',
    );
    notOffered(list, 'metric', 'label');
    offered(list, 'period');
  });

  it('is found by the Chinese title in every language, and by the key itself', () => {
    for (const context of [english, chinese]) {
      const list = new Suggestions('metrics', 'metrics:\n  - id: a\n    $0', context);
      assert.equal(list.item('unit').filterText, 'unit 单位');
    }
  });
});

describe('completion by indentation', () => {
  const item = 'metrics:\n  - id: a\n    name: A\n';

  it('begins an item at the column of the dashes', () => {
    const list = new Suggestions('metrics', `${item}  $0\n`);
    assert.match(list.accept('metric by period'), /^ {2}- id: repurchase-rate\n {4}name: /m);
    notOffered(list, 'title');
  });

  it('begins an item with the missing indentation at the first column', () => {
    const list = new Suggestions('metrics', `${item}$0`);
    assert.equal(list.labels[0], 'metric by period');
    assert.match(list.accept('metric by period'), /\n {2}- id: repurchase-rate\n {4}name: /);
    assert.equal(list.accept('note'), `${item}note: `);
  });

  it('goes on with the keys of the item at their column', () => {
    const list = new Suggestions('metrics', `${item}    $0\n  - id: b\n`);
    assert.equal(list.accept('unit'), `${item}    unit: \n  - id: b\n`);
  });

  it('mends the indentation where the next line leaves one place only', () => {
    for (const indent of ['', ' ', '   ', '      ']) {
      const list = new Suggestions('metrics', `metrics:\n  - id: a\n${indent}$0\n    name: A\n`);
      assert.equal(list.accept('unit'), 'metrics:\n  - id: a\n    unit: \n    name: A\n');
      notOffered(list, 'metrics', 'metric by period');
    }
  });

  it('keeps lists at the column of their key', () => {
    const list = new Suggestions('chapter', 'sections:\n- id: a\n$0');
    assert.match(list.accept('section'), /\n- id: first-section\n {2}title: |\n- id: /);
    offered(list, 'title');
  });

  it('knows an empty list by its key', () => {
    const list = new Suggestions('metrics', 'metrics:\n  $0');
    assert.match(
      list.accept('metric by period'),
      /^metrics:\n {2}- id: repurchase-rate\n {4}name: /,
    );
  });

  it('begins an item of an inner list with a dash', () => {
    const list = new Suggestions('metrics', 'metrics:\n  - id: a\n    observations:\n      $0');
    assert.match(list.accept('owner'), /observations:\n {6}- owner: $/);
  });

  it('fills an item behind its dash, with and without the space', () => {
    for (const dash of ['- ', '-']) {
      const list = new Suggestions('metrics', `metrics:\n  ${dash}$0`);
      assert.equal(list.accept('id'), 'metrics:\n  - id: ');
      assert.match(
        list.accept('score'),
        /^metrics:\n {2}- id: csat\n {4}name: .*\n {4}unit: point\n/,
      );
    }
  });

  it('begins a file', () => {
    for (const kind of ['report', 'chapter', 'metrics', 'cases', 'sources'] as const) {
      const list = new Suggestions(kind, '$0');
      assert.equal(list.items[0]?.kind, CompletionItemKind.Snippet, kind);
    }
    offered(new Suggestions('report', 'rep$0'), 'reportwright');
  });
});

describe('completion of values', () => {
  it('is never empty behind a key', () => {
    for (const [kind, text] of [
      ['metrics', 'metrics:$0'],
      ['metrics', 'metrics:\n  - id:$0'],
      ['metrics', 'metrics:\n  - name: $0'],
      ['metrics', 'metrics:\n  - unit:$0'],
      ['metrics', 'metrics:\n  - decimals: $0'],
      ['metrics', 'metrics:\n  - bounds: $0'],
      ['metrics', 'metrics:\n  - tags: $0'],
      ['metrics', 'metrics:\n  - observations: $0'],
      ['report', 'date: $0'],
      ['report', 'chapters:$0'],
      ['chapter', 'sections:\n  - charts:\n      - metric: $0'],
    ] as const) {
      assert.ok(new Suggestions(kind, text).items.length > 0, text);
    }
  });

  it('puts the space behind the colon', () => {
    const list = new Suggestions('metrics', 'metrics:\n  - id: a\n    good:$0\n    name: A\n');
    assert.deepEqual(list.labels, ['up', 'down', 'none']);
    assert.equal(list.accept('down'), 'metrics:\n  - id: a\n    good: down\n    name: A\n');
  });

  it('replaces the word that stands there, keeping its quotes', () => {
    const plain = new Suggestions('metrics', 'metrics:\n  - id: a\n    unit: per$0 # why\n');
    assert.equal(plain.accept('percent'), 'metrics:\n  - id: a\n    unit: percent # why\n');
    const quoted = new Suggestions('metrics', 'metrics:\n  - id: a\n    unit: "per$0"\n');
    assert.equal(quoted.accept('percent'), 'metrics:\n  - id: a\n    unit: "percent"\n');
    const single = new Suggestions('metrics', "metrics:\n  - id: a\n    unit: '$0'\n");
    assert.equal(single.accept('percent'), "metrics:\n  - id: a\n    unit: 'percent'\n");
    const open = new Suggestions('metrics', 'metrics:\n  - id: a\n    unit: "per$0\n    name: A\n');
    assert.equal(open.accept('percent'), 'metrics:\n  - id: a\n    unit: "percent"\n    name: A\n');
  });

  it('offers units and currencies with their meaning', () => {
    const list = new Suggestions('metrics', 'metrics:\n  - unit: $0', chinese);
    offered(list, 'percent', 'day', 'money:CNY');
    assert.match(list.item('percent').labelDetails?.description ?? '', /百分/);
  });

  it('puts units that are used nearby first', () => {
    const list = new Suggestions('metrics', 'metrics:\n  - unit: money:CNY\n  - unit: $0');
    assert.equal(list.labels[0], 'money:CNY');
    assert.equal(list.labels.filter((label) => label === 'money:CNY').length, 1);
  });

  it('offers the answer that is not meant anyway first', () => {
    const list = new Suggestions('metrics', 'metrics:\n  - integer: $0');
    assert.deepEqual(list.labels, ['true', 'false']);
  });

  it('makes an id from the name beside it', () => {
    const list = new Suggestions('metrics', 'metrics:\n  - id: $0\n    name: Return rate\n');
    assert.deepEqual(list.labels, ['return-rate']);
  });

  it('makes the id of a file from its title', () => {
    const list = new Suggestions('chapter', 'id: $0\ntitle: Five years, one shift\n');
    assert.deepEqual(list.labels, ['five-years-one-shift']);
  });

  it('keeps a comment behind it apart', () => {
    const list = new Suggestions('metrics', 'metrics:\n  - unit: $0# why\n');
    assert.equal(list.accept('day'), 'metrics:\n  - unit: day # why\n');
  });

  it('offers ids that are used nearby where no report knows any', () => {
    const used = new Suggestions(
      'metrics',
      'metrics:\n  - id: a\n    sources: [survey-2024, talks]\n  - id: b\n    sources: [talks, $0]\n',
    );
    offered(used, 'survey-2024');
    notOffered(used, 'talks');
  });

  it('leaves free text alone once it is begun', () => {
    assert.deepEqual(new Suggestions('metrics', 'metrics:\n  - name: Ret$0').labels, []);
    assert.deepEqual(new Suggestions('metrics', 'metrics:\n  - name: Return $0').labels, []);
  });
});

describe('completion between brackets', () => {
  it('offers keys and values of a flow mapping', () => {
    const head = 'metrics:\n  - id: a\n    observations:\n      - ';
    const keys = new Suggestions('metrics', `${head}{ owner: x, $0 }\n`);
    notOffered(keys, 'owner');
    assert.equal(keys.accept('period'), `${head}{ owner: x, period:  }\n`);
    const first = new Suggestions('metrics', `${head}{$0 owner: x }\n`);
    assert.equal(first.accept('n'), `${head}{n: , owner: x }\n`);
    const value = new Suggestions('metrics', `${head}{ owner: x, status: $0, n: 4 }\n`);
    assert.equal(value.accept('forecast'), `${head}{ owner: x, status: forecast, n: 4 }\n`);
  });

  it('works while the bracket is open, whatever stands below', () => {
    const head = 'metrics:\n  - id: a\n    observations:\n      - ';
    const list = new Suggestions('metrics', `${head}{ owner: x, sta$0\n    unit: day\n`);
    assert.equal(list.accept('status'), `${head}{ owner: x, status: actual\n    unit: day\n`);
  });

  it('puts commas and quotes right in JSON', () => {
    const add = new Suggestions('metrics', '{\n  "note": "x"\n  $0\n}', english, 'json');
    assert.match(add.accept('title'), /^\{\n {2}"note": "x",\n {2}"title": ""\n\}$/);
    const front = new Suggestions('metrics', '{\n  $0\n  "note": "x"\n}', english, 'json');
    assert.equal(front.accept('title'), '{\n  "title": "",\n  "note": "x"\n}');
    const quoted = new Suggestions('metrics', '{ "metrics": [{ "un$0" }] }', english, 'json');
    assert.equal(quoted.accept('unit'), '{ "metrics": [{ "unit": "" }] }');
    const value = new Suggestions(
      'metrics',
      '{ "metrics": [{ "unit": "pe$0" }] }',
      english,
      'json',
    );
    assert.equal(value.accept('percent'), '{ "metrics": [{ "unit": "percent" }] }');
    const bare = new Suggestions('metrics', '{ "metrics": [{ "unit":$0 }] }', english, 'json');
    assert.equal(bare.accept('percent'), '{ "metrics": [{ "unit": "percent" }] }');
  });

  it('begins a JSON file and a JSON item on lines of their own', () => {
    const file = new Suggestions('metrics', '$0', english, 'json');
    assert.doesNotThrow(() => JSON.parse(file.accept('metrics file')));
    assert.ok(file.accept('metrics file').includes('\n  "metrics": [\n    {\n      "id": '));
    const item = new Suggestions('metrics', '{\n  "metrics": [\n    $0\n  ]\n}', english, 'json');
    assert.doesNotThrow(() => JSON.parse(item.accept('score')));
  });
});

describe('completion in broken files', () => {
  const variants: readonly (readonly [string, string])[] = [
    ['half-typed line above', 'metrics:\n  - id: a\n    na\n    $0\n    good: up\n'],
    ['half-typed line below', 'metrics:\n  - id: a\n    $0\n    go\n'],
    [
      'unclosed quote above',
      'metrics:\n  - id: a\n    note: "never closed\n    $0\n    good: up\n',
    ],
    ['unclosed quote in the item above', 'metrics:\n  - id: z\n    name: "Z\n  - id: a\n    $0\n'],
    ['unclosed bracket above', 'metrics:\n  - id: a\n    tags: [x, y\n    $0\n    good: up\n'],
    ['wrong indentation above', 'metrics:\n  - id: a\n      good: up\n    $0\n'],
    ['wrong indentation below', 'metrics:\n  - id: a\n    $0\n   good: up\n'],
    ['line at the first column', 'metrics:\n  - id: a\noops\n    $0\n'],
    ['tab above', 'metrics:\n  - id: a\n\tgood: up\n    $0\n'],
    ['conflict marker above', 'metrics:\n<<<<<<< ours\n  - id: a\n    $0\n'],
    ['full-width colon above', 'metrics:\n  - id: a\n    good：up\n    $0\n'],
    ['duplicate key above', 'metrics:\n  - id: a\n    id: b\n    $0\n'],
    ['CRLF', 'metrics:\r\n  - id: a\r\n    $0\r\n    good: up\r\n'],
    ['byte order mark', '\uFEFFmetrics:\n  - id: a\n    $0\n'],
    ['comment lines between', 'metrics:\n  - id: a\n    # first\n    $0\n    # second\n'],
    ['document marker', '---\nmetrics:\n  - id: a\n    $0\n'],
  ];
  for (const [name, marked] of variants) {
    it(`goes on in the same item: ${name}`, () => {
      const list = new Suggestions('metrics', marked);
      assert.deepEqual(list.labels.slice(0, 2), ['name', 'unit']);
      assert.match(list.accept('unit'), /^ {4}unit: \r?$/m);
    });
  }

  it('offers values on the line below a half-typed key', () => {
    const list = new Suggestions(
      'metrics',
      'metrics:\n  - id: a\n    na\n    unit: $0\n    good: up\n',
    );
    offered(list, 'percent');
  });

  it('takes a word at the first column back into its item', () => {
    const list = new Suggestions('metrics', 'metrics:\n  - id: a\nun$0\n    good: up\n');
    assert.equal(list.accept('unit'), 'metrics:\n  - id: a\n    unit: \n    good: up\n');
  });

  it('offers a value although a line below is indented too deep', () => {
    const list = new Suggestions('metrics', 'metrics:\n  - id: a\n    unit: $0\n     good: up\n');
    offered(list, 'percent');
  });

  it('offers the key whose value stands below already', () => {
    const tail = '      - { metric: x }\n    sources: [s]\n';
    const head = 'cases:\n  - id: a\n    actions:\n      - Something.\n';
    const list = new Suggestions('cases', `${head}    ou$0\n${tail}`);
    offered(list, 'outcomes', 'title');
    const nested = new Suggestions('report', 'dimensions:\n  ow$0\n    - { id: a }\n');
    offered(nested, 'owner');
  });

  it('writes the line breaks of the file', () => {
    const list = new Suggestions('metrics', 'metrics:\r\n  - $0');
    assert.ok(!/[^\r]\n/.test(list.accept('score')));
  });
});

describe('completion in prose and comments', () => {
  for (const marked of [
    'sections:\n  - id: a\n    body: |\n      Some words$0\n',
    'sections:\n  - id: a\n    body: |\n      Some words\n      $0\n',
    'sections:\n  - id: a\n    body: |\n      Some\n\n$0\n      words\n',
    'sections:\n  - id: a\n    body: |\n      title: $0\n',
    'sections:\n  - id: a\n    body: >-\n      $0',
    'sections:\n  - id: a # $0\n',
    '# ti$0\n',
    'sections:\n  - id: a\n    title: "two\n      lines $0"\n',
  ]) {
    it(`offers nothing: ${JSON.stringify(marked)}`, () => {
      assert.deepEqual(new Suggestions('chapter', marked).labels, []);
    });
  }

  it('takes the words of a text on several lines for what they are', () => {
    const text = 'metrics:\n  - id: a\n    definition: Share of parcels\n      un$0\n';
    assert.deepEqual(new Suggestions('metrics', text).labels, []);
    const choice = 'metrics:\n  - id: a\n    good: up\n      un$0\n';
    const list = new Suggestions('metrics', choice);
    assert.equal(list.accept('unit'), 'metrics:\n  - id: a\n    good: up\n    unit: \n');
  });

  it('offers keys again below the prose', () => {
    const list = new Suggestions(
      'chapter',
      'sections:\n  - id: a\n    body: |\n      Words.\n    $0',
    );
    offered(list, 'title', 'charts');
  });
});

describe('completion for clients', () => {
  it('asks for the list again where there is something to choose', () => {
    const list = new Suggestions('metrics', 'metrics:\n  - id: a\n    $0', withCommand);
    assert.equal(list.item('good').command?.command, 'suggest.again');
    assert.equal(list.accept('good'), 'metrics:\n  - id: a\n    good: ');
    assert.equal(list.item('name').command, undefined);
  });

  it('writes plain text for a client without snippets', () => {
    const plain = { ...english, snippets: false };
    const list = new Suggestions('metrics', 'metrics:\n  - $0', plain);
    for (const item of list.items) {
      assert.equal(item.insertTextFormat, InsertTextFormat.PlainText);
      assert.ok(!item.textEdit?.newText.includes('$'), item.textEdit?.newText);
    }
    assert.equal(list.accept('id'), 'metrics:\n  - id: ');
  });

  it('lets no example stand in the way of what is typed', () => {
    const empty = new Suggestions('chapter', 'id: a\ntitle: b\nsections:\n  - id: $0');
    const example = empty.items.find(({ label }) => label === 'five-year-shift');
    assert.equal(example?.filterText?.trim(), '');
    const quoted = new Suggestions('chapter', '{ "sections": [{ "id": "$0" }] }', english, 'json');
    assert.equal(quoted.item('five-year-shift').filterText?.trim(), '"');
  });

  it('is plain where nothing is left to fill in, so that Enter behind a whole word is Enter', () => {
    const list = new Suggestions('chapter', 'id: a\nrole: body$0');
    assert.equal(list.item('body').insertTextFormat, InsertTextFormat.PlainText);
    assert.equal(list.item('body').textEdit?.newText, 'body');
  });

  it('keeps its own indentation', () => {
    const list = new Suggestions('metrics', 'metrics:\n  - $0');
    assert.ok(list.items.every(({ insertTextMode }) => insertTextMode === InsertTextMode.asIs));
  });

  it('documents an item only when it is asked to', () => {
    const list = new Suggestions('metrics', 'metrics:\n  - id: a\n    $0', chinese);
    const item = list.item('unit');
    assert.equal(item.documentation, undefined);
    const sent = JSON.parse(JSON.stringify(item));
    const { documentation } = resolveCompletion(sent, chinese);
    assert.ok(typeof documentation === 'object' && documentation.value.includes('单位'));
    const units = new Suggestions('metrics', 'metrics:\n  - unit: $0', english);
    const unit = resolveCompletion(units.item('pp'), english).documentation;
    assert.ok(typeof unit === 'object' && unit.value.includes('percentage points'));
  });

  it('shows what a whole thing will write', () => {
    const list = new Suggestions('metrics', 'metrics:\n  $0', english);
    const { documentation } = resolveCompletion(list.item('score'), english);
    assert.ok(typeof documentation === 'object');
    assert.match(
      documentation.value,
      /^```yaml\n- id: csat\n {2}name: Satisfaction\n {2}unit: point\n/,
    );
  });

  it('lets items pass that it does not know', () => {
    for (const data of [undefined, null, 3, { path: 1 }, { path: [], beside: [], kind: 'x' }]) {
      const item = { label: 'x', data };
      assert.deepEqual(resolveCompletion(item, english), item);
    }
  });
});
