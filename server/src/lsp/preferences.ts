import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  InlayHintRefreshRequest,
} from 'vscode-languageserver';
import type { HintKind } from '../features/feature.ts';
import type { Serving } from './answer.ts';
import { quietly } from './quietly.ts';

/** Which hints the reader wants, as the settings of the client say. */
export interface Preferences {
  shows(kind: HintKind): boolean;
  /** Takes in settings as `workspace/didChangeConfiguration` brings them. @returns whether they differ */
  take(settings: unknown): boolean;
}

/** Everything is shown until something else is said; what is not well formed says nothing. */
export function createPreferences(): Preferences {
  const hidden = new Set<HintKind>();
  return {
    shows: (kind) => !hidden.has(kind),
    take(settings) {
      const before = [...hidden].join();
      const { codeLens, inlayHints } = part(part(settings).reportwright);
      const { enable } = part(codeLens);
      const { values, numbers } = part(inlayHints);
      const wanted: Readonly<Record<HintKind, unknown>> = { lenses: enable, values, numbers };
      hidden.clear();
      for (const kind of ['lenses', 'values', 'numbers'] as const) {
        if (wanted[kind] === false) hidden.add(kind);
      }
      return [...hidden].join() !== before;
    },
  };
}

function part(settings: unknown): Readonly<Record<string, unknown>> {
  return Object(settings) as Readonly<Record<string, unknown>>;
}

/** Takes in the settings of the client; it asks again for hints when they say otherwise. */
export function watchPreferences(
  { connection, client: { refreshes }, guard }: Serving,
  preferences: Preferences,
): void {
  const types = [
    ...(refreshes.codeLens ? [CodeLensRefreshRequest.type] : []),
    ...(refreshes.inlayHints ? [InlayHintRefreshRequest.type] : []),
  ];
  connection.onNotification(
    DidChangeConfigurationNotification.type,
    guard.task('workspace/didChangeConfiguration', ({ settings }) => {
      if (!preferences.take(settings)) return;
      for (const type of types) quietly(() => connection.sendRequest(type));
    }),
  );
}
