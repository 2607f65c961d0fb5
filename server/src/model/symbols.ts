import type { Span } from '../syntax/finding.ts';
import type { FigureExpression, Part } from '../syntax/marks/mark.ts';
import type { MetricFacts } from './values/metricFacts.ts';

/**
 * What one block gives to its report. All offsets are those of the block, so that it stays the same
 * while the block only moves. Files that no editor has open are kept as these alone.
 */
export interface BlockSymbols {
  readonly declarations: readonly Declaration[];
  readonly references: readonly Reference[];
  readonly figures: readonly FigureUse[];
  /** What the prose names by its number; undefined where there is nothing. */
  readonly mentions?: readonly Mention[];
  /**
   * The data of the block's top-level keys, as far as it concerns the report; of prose only
   * whether there is any. Empty for items of lists.
   */
  readonly entries: ReadonlyMap<string, Entry>;
}

/** A top-level key. `start` and `end` are those of its value. */
export interface Entry extends Span {
  readonly data: unknown;
}

/** What can be declared in a report under an id of its own. */
export type DeclaredKind = Declaration['kind'];
export type DeclarationOf<K extends DeclaredKind> = K extends PlacedDeclaration['kind']
  ? PlacedDeclaration
  : Extract<Declaration, { readonly kind: K }>;

/** An id that is given to something; `start` and `end` are those of the id's text. */
interface Declares extends Span {
  /** In NFC. */
  readonly id: string;
  /** What people call it: its name or title. */
  readonly name: string | undefined;
  /** The whole item or entry, without its dash. */
  readonly extent: Span;
}

/** Whose and where: dimension to members. */
export type Context = ReadonlyMap<string, readonly string[]>;

/** `about:` of a chapter, a section, a chart. */
export interface About {
  readonly members: Context;
  readonly period: string | undefined;
}

/** A chapter. What else there is to know of it stands in the entries of its file. */
export interface ChapterDeclaration extends Declares {
  readonly kind: 'chapter';
}

export interface SectionDeclaration extends Declares {
  readonly kind: 'section';
  /** Where the title stands; undefined without one. */
  readonly title: Span | undefined;
  /** 0 for a section of the chapter, 1 for one within it. */
  readonly level: number;
  /** The section around it, by its number among the block's declarations. */
  readonly parent: number | undefined;
  readonly status: string | undefined;
  readonly numbered: boolean;
  readonly about: About | undefined;
  /** Neither text nor sections nor anything placed. */
  readonly isEmpty: boolean;
}

export interface PlacedDeclaration extends Declares {
  readonly kind: 'chart' | 'table' | 'image';
  /** Metrics shown, in order; empty for a picture. */
  readonly metrics: readonly Part[];
  readonly periods: readonly Part[];
  readonly about: About | undefined;
  /** The path of a picture, from the folder of the manifest. */
  readonly file: Part | undefined;
}

export interface MetricDeclaration extends Declares {
  readonly kind: 'metric';
  readonly facts: MetricFacts;
}

export interface CaseDeclaration extends Declares {
  readonly kind: 'case';
  readonly organization: string | undefined;
  readonly markets: readonly string[];
  readonly status: string | undefined;
  readonly period: string | undefined;
  /** What it takes from metrics; outcomes that state their figures are not here. */
  readonly outcomes: readonly Outcome[];
}

/** An outcome of a case that is taken from a metric. */
export interface Outcome {
  readonly metric: Part;
  /** Those that the entry names; where it names none, the case's organization is meant. */
  readonly members: readonly Part[];
  readonly period: Part | undefined;
}

export interface SourceDeclaration extends Declares {
  readonly kind: 'source';
  /** The source as it is written, in CSL-JSON's names. */
  readonly data: Readonly<Record<string, unknown>>;
}

export interface MemberDeclaration extends Declares {
  readonly kind: 'member';
  readonly dimension: string;
  readonly aliases: readonly string[];
  readonly partOf: string | undefined;
}

export interface DimensionDeclaration extends Declares {
  readonly kind: 'dimension';
}

export interface UnitDeclaration extends Declares {
  readonly kind: 'unit';
}

export type Declaration =
  | ChapterDeclaration
  | SectionDeclaration
  | PlacedDeclaration
  | MetricDeclaration
  | CaseDeclaration
  | SourceDeclaration
  | MemberDeclaration
  | DimensionDeclaration
  | UnitDeclaration;

/**
 * What a reference asks for. `place`: `[[x]]` without a kind, a section of the own chapter or a
 * chapter. `file`: a path from the folder of the manifest.
 */
export type WantedKind = DeclaredKind | 'place' | 'file';

/** A place that names something; `start` and `end` are those of the id's text alone. */
export interface Reference extends Span {
  readonly wants: WantedKind;
  /** In NFC; a path as it is written. */
  readonly id: string;
  /** The chapter in front of a slash: `overview` in `[[overview/shift]]`. */
  readonly chapter: string | undefined;
  /** The dimension that a member has to be of; undefined where any will do. */
  readonly dimension: string | undefined;
  /** How it is written: a value of YAML or JSON, a mark in prose, a formula. */
  readonly from:
    | 'value'
    | 'key'
    | 'figure'
    | 'binding'
    | 'reference'
    | 'embed'
    | 'citation'
    | 'formula';
  /** The section around it, by its number among the block's declarations. */
  readonly section: number | undefined;
}

/** A place that takes a figure from data, with the periods and members that it asks for. */
export interface FigureUse extends Span {
  readonly from: 'figure' | 'binding' | 'formula';
  readonly expression: FigureExpression;
  readonly section: number | undefined;
}

/** A chapter, section, figure or table that prose names by its number: `第三章`, `Figure 2`. */
export interface Mention extends Span {
  readonly of: 'chapter' | 'section' | 'figure' | 'table';
  /** 3 and 2 of `Section 3.2`. */
  readonly numbers: readonly number[];
}
