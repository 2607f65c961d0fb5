import type { InlayHint } from 'vscode-languageserver-types';
import { aboutAt } from '../../model/aboutAt.ts';
import type { BlockSymbols, FigureUse } from '../../model/symbols.ts';
import { figureText } from '../../model/values/figureText.ts';
import { findObservations } from '../../model/values/findObservations.ts';
import { wantedOf } from '../../model/values/wanted.ts';
import { observationsOf } from '../definition.ts';
import { openFileOf } from '../reportFile.ts';
import { figureOptions } from '../reportWords.ts';
import { type HintsAt, isWithin, unitsWithin } from './around.ts';

/** Where a hint belongs, for its tooltip. */
export interface ValueHint {
  readonly uri: string;
  /** An offset in the mark. */
  readonly offset: number;
}

/** The value that each mark prints, behind the mark. */
export function valueHints(at: HintsAt): InlayHint[] {
  return unitsWithin(at).flatMap((number) => {
    const unit = at.file.units[number];
    const base = at.file.starts[number] ?? 0;
    const figures = unit?.figures.filter((each) => each.from !== 'formula') ?? [];
    return figures.flatMap((figure) => (unit ? hintOf(at, unit, base, figure) : []));
  });
}

function hintOf(at: HintsAt, unit: BlockSymbols, base: number, figure: FigureUse): InlayHint[] {
  const offset = base + figure.end;
  if (!isWithin(at, offset)) return [];
  const text = printed(at, unit, figure);
  if (text === undefined) return [];
  const [link] = observationsOf(at, { file: at.file, unit, item: figure });
  const location = link && { uri: link.targetUri, range: link.targetSelectionRange };
  const data: ValueHint = { uri: at.file.uri, offset: base + figure.start };
  const position = openFileOf(at.file).lines.positionAt(offset);
  return [
    { position, label: [{ value: text, ...(location && { location }) }], paddingLeft: true, data },
  ];
}

/** What a mark prints, in short; undefined where nothing can be printed. */
function printed(
  { report, file }: HintsAt,
  unit: BlockSymbols,
  figure: FigureUse,
): string | undefined {
  const metric = report.metric(figure.expression.metric.text);
  if (metric === undefined) return undefined;
  const about = aboutAt(report, file, unit, figure.section);
  const { fiscalYearStart } = report.settings;
  const found = findObservations(metric, figure.expression, { about, fiscalYearStart });
  const { format } = wantedOf(figure.expression);
  const text = figureText(metric, found, format, figureOptions(report));
  return 'text' in text && text.text !== '' ? text.text : undefined;
}
