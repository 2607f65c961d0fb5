import type { LiveFile } from './liveFile.ts';
import { appendixStyle, type Label, label } from './numbering.ts';
import type { Chapter, Placed, ReportSettings, Section } from './report.ts';
import { declarationAt, type Slot } from './slot.ts';
import type { SectionDeclaration } from './symbols.ts';
import type { Key, Tracker } from './tracking.ts';

type Numbering = ReportSettings['numbering'];

/** What the chapters of a report share. */
export interface ChapterContext {
  readonly tracker: Tracker;
  readonly order: Key;
  readonly numbering: Numbering;
}

/** A chapter in its place; tells the present until the chapters are put in order again. */
export class LiveChapter implements Chapter {
  readonly file: LiveFile;
  readonly listed: boolean;
  /** Undefined where neither the chapter nor anything in it bears a number. */
  private readonly label: Label | undefined;
  private readonly context: ChapterContext;
  private known: { readonly since: number; readonly sections: readonly Section[] } | undefined;

  constructor(
    file: LiveFile,
    listed: boolean,
    chapterLabel: Label | undefined,
    context: ChapterContext,
  ) {
    this.file = file;
    this.listed = listed;
    this.label = chapterLabel;
    this.context = context;
  }

  get id(): string | undefined {
    return this.file.own.chapters()[0]?.item.id;
  }

  get title(): string | undefined {
    return textOf(this.file, 'title');
  }

  get role(): string {
    return roleOf(this.file);
  }

  get status(): string | undefined {
    return textOf(this.file, 'status');
  }

  get number(): string {
    this.context.tracker.read(this.context.order);
    return this.label?.text ?? '';
  }

  get sections(): readonly Section[] {
    const { tracker, order, numbering } = this.context;
    const { slots, keys } = this.file;
    tracker.read(order);
    tracker.read(keys.names);
    if (this.known?.since !== keys.names.changed) {
      const sections = sectionsOf(slots, this.label, numbering);
      this.known = { since: keys.names.changed, sections };
    }
    return this.known?.sections ?? [];
  }
}

function textOf(file: LiveFile, key: string): string | undefined {
  const data = file.own.entry(key)?.item.data;
  return typeof data === 'string' || typeof data === 'number' ? String(data) : undefined;
}

/** Which part of the report a chapter is. */
export function roleOf(file: LiveFile): string {
  return textOf(file, 'role') ?? 'body';
}

/** Whether `numbered:` lets a chapter have a number. */
export function isNumbered(file: LiveFile): boolean {
  return file.own.entry('numbered')?.item.data !== false;
}

/** A chapter's file and whether the manifest names it. */
export interface Listed {
  readonly file: LiveFile;
  readonly listed: boolean;
}

/**
 * Numbers chapters in their order. Those before the report begins and the summary bear no number,
 * nor those that the manifest leaves out where it lists others; appendices are counted apart.
 */
export function numberChapters(
  files: readonly Listed[],
  context: ChapterContext,
): readonly LiveChapter[] {
  const counts = { body: 0, appendix: 0 };
  const isListed = files.some(({ listed }) => listed);
  return files.map(({ file, listed }) => {
    const role = roleOf(file);
    const bare = role === 'front' || role === 'summary' || !isNumbered(file);
    if (bare || (isListed && !listed)) return new LiveChapter(file, listed, undefined, context);
    const style = context.numbering['chapter'];
    const own =
      role === 'appendix'
        ? label(appendixStyle(style), ++counts.appendix)
        : label(style, ++counts.body);
    return new LiveChapter(file, listed, own, context);
  });
}

class LiveSection implements Section {
  readonly declaration: Placed<SectionDeclaration>;
  readonly sections: LiveSection[] = [];
  readonly label: Label | undefined;
  count = 0;

  constructor(declaration: Placed<SectionDeclaration>, own: Label | undefined) {
    this.declaration = declaration;
    this.label = own;
  }

  get number(): string {
    return this.label?.text ?? '';
  }
}

/** The tree of a chapter's sections. `above`: the chapter's number; undefined for no numbers. */
function sectionsOf(
  slots: readonly Slot[],
  above: Label | undefined,
  numbering: Numbering,
): readonly Section[] {
  const top = { sections: [] as LiveSection[], label: above, count: 0 };
  for (const slot of slots) {
    const inUnit = new Map<number, LiveSection>();
    for (const [number, item] of slot.unit.declarations.entries()) {
      if (item.kind !== 'section') continue;
      const parent = (item.parent === undefined ? undefined : inUnit.get(item.parent)) ?? top;
      const style = numbering[item.level === 0 ? 'section' : 'subsection'];
      const own =
        item.numbered && parent.label !== undefined
          ? label(style, ++parent.count, parent.label)
          : undefined;
      const at = declarationAt(slot, number) as Placed<SectionDeclaration>;
      const section = new LiveSection(at, own);
      parent.sections.push(section);
      inUnit.set(number, section);
    }
  }
  return top.sections;
}
