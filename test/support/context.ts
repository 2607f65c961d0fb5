import type { FeatureContext } from '../../server/src/features/feature.ts';
import { createReports } from '../../server/src/model/reports.ts';

/** What features are given, in English and without any report unless told otherwise. */
export function contextWith(parts: Partial<FeatureContext> = {}): FeatureContext {
  return {
    locale: 'en',
    snippets: true,
    ruleDocs: 'https://example.org/rules/',
    reports: createReports(),
    isReading: () => false,
    ...parts,
  };
}
