/** The kinds of report file, as the manifest of the extension names their languages. */
const kinds = ['report', 'chapter', 'metrics', 'cases', 'sources'] as const;

/** The language ids of report files: one a kind, and one for its JSON twin. */
const languageIds: readonly string[] = kinds.flatMap((kind) => [
  `reportwright-${kind}`,
  `reportwright-${kind}-json`,
]);

/** Files of any scheme: on disk, unsaved, in a virtual workspace, in a comparison. */
export const documentSelector: { language: string }[] = languageIds.map((language) => ({
  language,
}));

export function isReportFile(document: { readonly languageId: string }): boolean {
  return languageIds.includes(document.languageId);
}
