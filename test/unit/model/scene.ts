import type { FileChange, Reports } from '../../../server/src/model/report.ts';
import { createReports } from '../../../server/src/model/reports.ts';
import { fileKind } from '../../../server/src/schema/kind.ts';
import type { SyntaxDocument } from '../../../server/src/syntax/block.ts';
import { editDocument, openDocument } from '../../../server/src/syntax/document.ts';
import { uriOf } from '../../support/reports.ts';
import type { Happening } from './arbitraryReport.ts';

/** What is on disk and in editors, beside the reports that were told of it. */
export class Scene {
  readonly texts: Map<string, string> = new Map();
  readonly open: Map<string, SyntaxDocument> = new Map();
  private version = 1;

  /** Does what happened. @returns the changes to tell of */
  happen(event: Happening): FileChange[] {
    const { path } = event;
    const uri = uriOf(path);
    if (event.type === 'open' || event.type === 'save') return this.write(event);
    if (!this.texts.has(path)) return [];
    if (event.type === 'rename') return this.rename(path, event.to);
    if (event.type === 'edit') return this.edit(event);
    const before = this.open.delete(path);
    if (event.type === 'gone') this.texts.delete(path);
    if (event.type === 'gone') return [{ uri, gone: true }];
    return before ? [{ uri, text: this.texts.get(path) ?? '' }] : [];
  }

  /** The same files, told to nobody yet. */
  fresh(): Reports {
    const reports = createReports();
    reports.update([...this.texts.keys()].toReversed().map((path) => this.tell(path)));
    return reports;
  }

  tell(path: string): FileChange {
    const uri = uriOf(path);
    const format = fileKind(uri)?.format;
    const text = this.texts.get(path) ?? '';
    if (format === undefined) return { uri, other: true };
    if (!this.open.has(path)) return { uri, text };
    return { uri, version: this.version, syntax: openDocument(text, format) };
  }

  private write({ type, path, text }: Extract<Happening, { text: string; type: 'open' | 'save' }>) {
    const format = fileKind(uriOf(path))?.format;
    this.texts.set(path, text);
    if (format === undefined) return [this.tell(path)];
    if (type === 'save' && !this.open.has(path)) return [this.tell(path)];
    this.open.set(path, openDocument(text, format));
    return [this.shown(path)];
  }

  private rename(path: string, to: string): FileChange[] {
    if (fileKind(path)?.kind !== fileKind(to)?.kind || path === to) return [];
    if (fileKind(path)?.format !== fileKind(to)?.format) return [];
    this.texts.set(to, this.texts.get(path) ?? '');
    this.texts.delete(path);
    this.open.delete(path);
    this.open.delete(to);
    return [this.tell(to), { uri: uriOf(path), gone: true }];
  }

  private edit({ path, at, length, text }: Extract<Happening, { type: 'edit' }>): FileChange[] {
    const syntax = this.open.get(path);
    if (syntax === undefined) return [];
    const start = at % (syntax.text.length + 1);
    const end = Math.min(start + length, syntax.text.length);
    const edited = editDocument(syntax, { start, end, newText: text });
    this.open.set(path, edited);
    this.texts.set(path, edited.text);
    return [this.shown(path)];
  }

  private shown(path: string): FileChange {
    const syntax = this.open.get(path) as SyntaxDocument;
    return { uri: uriOf(path), version: ++this.version, syntax };
  }
}

/** A scene, and reports that were told of it. */
export function begin(start: Readonly<Record<string, string>>): { scene: Scene; reports: Reports } {
  const scene = new Scene();
  const reports = createReports();
  for (const [path, text] of Object.entries(start)) scene.texts.set(path, text);
  // The one half as an editor has it, the other from disk.
  for (const [index, path] of Object.keys(start).entries()) {
    const format = fileKind(path)?.format;
    if (index % 2 === 0 && format !== undefined)
      scene.open.set(path, openDocument(start[path] ?? '', format));
  }
  reports.update([...scene.texts.keys()].map((path) => scene.tell(path)));
  return { scene, reports };
}
