import { periodFault } from '../../model/period.ts';
import type { FigureExpression, MarkFault, Part } from '../../syntax/marks/mark.ts';
import { shown, writing } from '../../syntax/marks/reader.ts';

/** Periods behind `@` that no calendar knows. */
export function periodFaults({ from, to }: FigureExpression): readonly MarkFault[] {
  const faults: MarkFault[] = [];
  if (from !== undefined) check(from, faults);
  if (to !== undefined) check(to, faults);
  return faults;
}

function check(part: Part, faults: MarkFault[]): void {
  const { text, start, end } = part;
  if (text === '' || text === 'before' || text === 'after' || /^[1-9]\d{3}$/.test(text)) return;
  const fault = periodFault(text);
  if (fault === undefined) return;
  const args = { found: shown(text) };
  if (fault !== 'syntax') faults.push({ code: 'mark-period', wording: fault, start, end, args });
  else {
    const meant = meantPeriod(text);
    const fix = meant !== undefined && writing(meant, [{ start, end, newText: meant }]);
    faults.push({ code: 'mark-period', start, end, args, ...(fix && { fix }) });
  }
}

/** `2024年`, `2024Q3`, `2024-3`, `２０２４`: what people type in the place of a period. */
function meantPeriod(text: string): string | undefined {
  if (text.length > 30) return undefined;
  const meant = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^FY-?/, 'FY')
    .replace(/年度?$/, '')
    .replace(/^(\d{4})年(\d{1,2})月$/, '$1-$2')
    .replace(/^(\d{4})-?([HQW])-?(\d{1,2})$/, '$1-$2$3')
    .replace(/-W(\d)$/, '-W0$1')
    .replace(/-(\d)(?=-|$)/g, '-0$1');
  return meant !== text && periodFault(meant) === undefined ? meant : undefined;
}
