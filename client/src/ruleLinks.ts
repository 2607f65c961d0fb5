import { type Diagnostic, type Disposable, type ProviderResult, Uri } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** The command behind the code of a finding, in the Problems view and in hovers. */
export const explainRuleCommand = 'reportwright.explainRule';

/**
 * Makes the code of every finding open its page inside VS Code, rendered. The server links to the
 * Markdown file, which VS Code would open as source text.
 */
function linkRulePages(diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) {
    const { code } = diagnostic;
    if (typeof code !== 'object' || code.target.scheme === 'command') continue;
    const args = encodeURIComponent(JSON.stringify([code.value]));
    diagnostic.code = {
      value: code.value,
      target: Uri.parse(`command:${explainRuleCommand}?${args}`),
    };
  }
}

/** What stands between server and editor for findings. */
export function diagnosticMiddleware(
  isEnabled: () => boolean,
  onSwitched: (listener: () => void) => Disposable,
): Middleware {
  return {
    handleDiagnostics: (uri, diagnostics, next) => {
      linkRulePages(diagnostics);
      next(uri, isEnabled() ? diagnostics : []);
    },
    provideDiagnostics: async (document, previousResultId, token, next) => {
      // Without a result id the server cannot answer "unchanged", which would keep old findings.
      if (!isEnabled()) return { kind: 'full', items: [] } as never;
      const report = await next(document, previousResultId, token);
      if (report?.kind === 'full') linkRulePages(report.items);
      return report;
    },
    provideWorkspaceDiagnostics: async (resultIds, token, tell, next) => {
      if (!isEnabled()) {
        const items = resultIds.map(({ uri }) => ({ kind: 'full', uri, items: [] }) as never);
        tell({ items });
        return { items: [] };
      }
      const answer = next(resultIds, token, (chunk) => {
        for (const item of chunk?.items ?? []) if (item.kind === 'full') linkRulePages(item.items);
        tell(chunk);
      });
      // The server answers once there is news; that the setting has changed is news here.
      return untilSwitched(answer, onSwitched);
    },
  };
}

async function untilSwitched<T extends { items: unknown[] }>(
  answer: ProviderResult<T>,
  onSwitched: (listener: () => void) => Disposable,
): Promise<T | { items: [] }> {
  const listeners: Disposable[] = [];
  const switched = new Promise<{ items: [] }>((resolve) => {
    listeners.push(onSwitched(() => resolve({ items: [] })));
  });
  try {
    return (await Promise.race([answer, switched])) ?? { items: [] };
  } finally {
    for (const listener of listeners) listener.dispose();
  }
}
