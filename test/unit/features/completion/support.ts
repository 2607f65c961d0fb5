import assert from 'node:assert/strict';
import {
  type CompletionItem,
  type CompletionList,
  InsertTextFormat,
} from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completion } from '../../../../server/src/features/completion.ts';
import type { FeatureContext, OpenFile } from '../../../../server/src/features/feature.ts';
import { fileKind } from '../../../../server/src/schema/kind.ts';
import { contextWith } from '../../../support/context.ts';
import { type Fixture, reportsOf } from '../../../support/reports.ts';
import { accept } from '../completionSupport.ts';

/** A report in which a caret stands, and the list that opens there. */
export class Asked {
  readonly fixture: Fixture;
  readonly file: OpenFile;
  readonly offset: number;
  readonly list: CompletionList;
  /** In the order in which an editor shows them while nothing is typed. */
  readonly items: readonly CompletionItem[];
  readonly context: FeatureContext;

  constructor(
    files: Readonly<Record<string, string>>,
    parts: Partial<FeatureContext> = {},
    trigger?: string,
  ) {
    this.fixture = reportsOf(files);
    assert.ok(this.fixture.caret, 'the fixture has a caret');
    const { uri, offset } = this.fixture.caret;
    const reportFile = this.fixture.reports.file(uri);
    assert.ok(reportFile);
    this.offset = offset;
    this.context = contextWith({ ...parts, reports: this.fixture.reports });
    const lines = TextDocument.create(uri, 'yaml', 1, reportFile.text);
    const kind = fileKind(uri)?.kind ?? 'report';
    this.file = { uri, version: 1, kind, syntax: reportFile.syntax, lines };
    this.list = completion(this.file, lines.positionAt(offset), this.context, trigger);
    this.items = [...this.list.items].sort((a, b) =>
      (a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1,
    );
  }

  get labels(): string[] {
    return this.items.map(({ label }) => label);
  }

  /** Label, value and name of every item, as the list shows them. */
  get rows(): string[] {
    return this.items.map(({ label, labelDetails }) =>
      [label + (labelDetails?.detail ?? ''), labelDetails?.description].filter(Boolean).join(' | '),
    );
  }

  item(label: string): CompletionItem {
    const found = this.items.find((item) => item.label === label);
    assert.ok(found, `${label} is offered; there are ${this.labels.join(' ')}`);
    return found;
  }

  /** The line of the caret after an item is taken, `|` where the caret stands then. */
  line(label: string): string {
    const item = this.item(label);
    const marked = { ...item, textEdit: withCaret(item) };
    const text = accept(this.file.lines, marked as CompletionItem).replaceAll('\u0000', '|');
    const before = this.file.lines.getText().slice(0, this.offset);
    return text.split('\n')[before.split('\n').length - 1]?.trim() ?? '';
  }
}

/** The edit with a sign where the caret is left. */
function withCaret({ textEdit, insertTextFormat }: CompletionItem): CompletionItem['textEdit'] {
  assert.ok(textEdit && 'range' in textEdit);
  const { newText } = textEdit;
  const isSnippet = insertTextFormat === InsertTextFormat.Snippet;
  const text = isSnippet ? newText.replace('$1', '\u0000') : `${newText}\u0000`;
  return { ...textEdit, newText: text };
}
