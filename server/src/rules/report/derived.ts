import type { Translated } from '../../messages/message.ts';
import type { Report } from '../../model/report.ts';
import type { DerivedFault } from '../../model/values/metric.ts';
import type { BlockSymbols, MetricDeclaration } from '../../model/symbols.ts';
import { isUnit } from '../../schema/vocabulary.ts';
import { allInWords, code } from '../../schema/words.ts';
import { someInWords } from './kindWords.ts';
import { isMistyped } from './mistyped.ts';
import type { Draft, Subject } from './reportRule.ts';

/** What keeps a formula from giving values, at its place in `derived:`. */
export function* derivedFaults({ report, unit }: Subject): Generator<Draft> {
  for (const declaration of unit.declarations) {
    if (declaration.kind !== 'metric' || declaration.facts.derived === undefined) continue;
    const metric = report.metric(declaration.id);
    // Of two metrics with one id the first counts, and the second has its finding.
    if (metric?.declaration.item !== declaration) continue;
    for (const fault of metric.faults) {
      const isSaid =
        fault.type === 'unit-clash'
          ? hasMistypedUnit(report, unit, declaration)
          : isEcho(report, fault);
      const told = isSaid ? undefined : tell(fault, declaration.id);
      if (told !== undefined) yield { ...told, start: fault.start, end: fault.end };
    }
  }
}

/** What is wrong with an input is said where the input is declared. */
function isEcho(report: Report, { type, args }: DerivedFault): boolean {
  const input = report.metric(args['metric'] ?? '');
  if (type === 'no-such-period' || type === 'no-such-member' || type === 'ambiguous')
    return input !== undefined && isMistyped(report, input);
  return type === 'no-values' && (input?.faults.length ?? 0) > 0;
}

/** A unit that there is not is reported where it stands, and clashes with every other. */
function hasMistypedUnit(
  report: Report,
  { references }: BlockSymbols,
  { extent, facts }: MetricDeclaration,
): boolean {
  const inputs = references.filter(
    ({ from, wants, start }) =>
      from === 'formula' && wants === 'metric' && extent.start <= start && start < extent.end,
  );
  const found = [facts.unit, ...inputs.map(({ id }) => report.metric(id)?.facts.unit)];
  return found.some((unit) => unit !== undefined && !isUnit(unit));
}

type Told = Pick<Draft, 'code' | 'wording' | 'args'>;

function tell({ type, args }: DerivedFault, id: string): Told | undefined {
  const of = (name: string): string => code(args[name] ?? '');
  switch (type) {
    case 'cycle':
      return { code: 'metric-cycle', args: { id: code(id), path: of('path') } };
    case 'unit-clash':
      return clash(args);
    case 'no-such-period':
    case 'no-such-member':
      return missing(type, args);
    case 'ambiguous':
      return {
        code: 'reference-ambiguous',
        wording: 'same',
        args: { metric: of('metric'), choice: whichOf(args) },
      };
    case 'no-values':
      return { code: 'metric-input', wording: 'values', args: { metric: of('metric') } };
    case 'unbounded':
      return { code: 'metric-input', wording: 'unbounded', args: { place: whichOf(args) } };
    case 'nothing-shared':
      return {
        code: 'metric-input',
        args: { metrics: allInWords((args['metrics'] ?? '').split(', ')) },
      };
    case 'times-hundred':
      return { code: 'metric-formula', wording: 'hundred' };
    case 'division-by-zero':
      return args['period'] === '' && args['members'] === ''
        ? { code: 'metric-formula', wording: 'zeroNumber' }
        : { code: 'metric-formula', args: { place: whichOf(args) } };
    default:
      // An id that nothing bears is a reference like any other, and what cannot be read is not
      // reckoned with: both have rules of their own.
      return undefined;
  }
}

function missing(type: DerivedFault['type'], args: DerivedFault['args']): Told {
  const metric = code(args['metric'] ?? '');
  const wanted = code(args['wanted'] ?? '');
  return type === 'no-such-period'
    ? {
        code: 'reference-period',
        args: { metric, period: wanted, periods: someIn(args['known'], ', ') },
      }
    : {
        code: 'reference-member',
        args: { metric, members: wanted, known: someIn(args['known'], '; ') },
      };
}

function someIn(list: string | undefined, separator: string): Translated {
  return someInWords((list ?? '').split(separator).filter(Boolean));
}

function clash(args: DerivedFault['args']): Told {
  const { left, right, found = '', unit = '' } = args;
  if (left !== undefined && right !== undefined) {
    const told = { left: code(left), right: code(right) };
    return { code: 'metric-unit-clash', wording: 'sum', args: told };
  }
  return { code: 'metric-unit-clash', args: { found: code(found), unit: code(unit) } };
}

/** For whom and when: `amazon`, `2024`. */
function whichOf({ members = '', period = '' }: DerivedFault['args']): Translated {
  const named = [members, period].filter((text) => text !== '').map(code);
  if (named.length > 0) return { en: named.join(', '), 'zh-Hans': named.join('、') };
  return { en: 'no period in particular', 'zh-Hans': '未注明的时期' };
}
