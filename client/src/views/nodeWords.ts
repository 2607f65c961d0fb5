import { l10n } from 'vscode';
import type { OutlineNode } from '../../../server/src/protocol.ts';

type Status = NonNullable<OutlineNode['status']>;

/** A state as people say it. */
export function statusWords(status: Status): string {
  if (status === 'draft') return l10n.t('Draft');
  return status === 'review' ? l10n.t('In review') : l10n.t('Final');
}

/** How many problems there are; empty when there are none. */
export function problemWords({ errors, warnings }: OutlineNode['problems']): string {
  const parts = [
    errors === 0 ? '' : errors === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors),
    warnings === 0 ? '' : warnings === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warnings),
  ];
  return parts.filter((part) => part !== '').join(l10n.t(', '));
}

/** The way a metric goes. */
export function trendWords({ trend, better }: OutlineNode): string {
  if (trend === undefined) return '';
  const way =
    trend === 'flat' ? l10n.t('unchanged') : trend === 'up' ? l10n.t('rising') : l10n.t('falling');
  if (better === undefined) return way;
  return `${way}${l10n.t(', ')}${better ? l10n.t('better') : l10n.t('worse')}`;
}

/** What a screen reader says of a line. */
export function spokenWords(node: OutlineNode): string {
  const parts = [
    node.label,
    node.status === undefined ? '' : statusWords(node.status),
    node.description ?? '',
    trendWords(node),
    problemWords(node.problems),
  ];
  return parts.filter((part) => part !== '').join(l10n.t(', '));
}
