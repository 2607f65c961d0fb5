/** A VS Code server; see `startHost`. */
export interface Host {
  readonly port: number;
  address(
    folder: string,
    more?: { extension?: string; tests?: string; kind?: string },
  ): string;
  log(): string;
  stop(): Promise<void>;
}
export function startHost(options?: {
  settings?: Readonly<Record<string, unknown>>;
}): Promise<Host>;
