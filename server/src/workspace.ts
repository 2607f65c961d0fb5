/** Where files come from that the client has not opened. */
export interface Workspace {
  /** The text of a file; undefined when there is none or it cannot be read as UTF-8. */
  read(uri: string): Promise<string | undefined>;
  /** The URIs of all report files below a folder or of the file itself, in the order of their names. */
  list(uri: string): Promise<readonly string[]>;
}

/** A workspace in memory, for tests and for hosts without a file system. */
export function memoryWorkspace(files: ReadonlyMap<string, string>): Workspace {
  return {
    read: async (uri) => files.get(uri),
    list: async (uri) => {
      const folder = uri.endsWith('/') ? uri : `${uri}/`;
      return [...files.keys()].filter((each) => each === uri || each.startsWith(folder)).sort();
    },
  };
}
