import type { Serving } from './answer.ts';
import { type Checked, checkNow } from './check.ts';

/** Files are looked at again together, this long after something changed, in milliseconds. */
const delay = 100;

/** Who wants to know of files that may have other findings than before. */
export interface Interest {
  /** Whether a file is worth looking at. */
  wants(uri: string): boolean;
  /** Called file by file, with messages let through in between. */
  found(uri: string, checked: Checked): void;
  /** Called when there is nothing more to look at for now. */
  done(): void;
}

/**
 * Looks again at every file about which something may be said anew, because it changed on disk or
 * because another file did, and hands over what is found.
 */
export function watchOthers(serving: Serving, interest: Interest): void {
  const { service, guard, turns } = serving;
  const waiting = new Set<string>();
  let isOn = false;
  const run = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, delay));
    await turns.quiet();
    isOn = false;
    for (const uri of service.reportFiles.takeTouched()) waiting.add(uri);
    const status = serving.status.work();
    // What comes in between is looked at by the next run.
    await turns.slices(look(serving, interest, waiting), () => !isOn, status.checking);
    status.ready();
    if (!isOn) interest.done();
  };
  const start = guard.task('workspace/diagnostic', run);
  service.reportFiles.onTouched(() => {
    if (isOn) return;
    isOn = true;
    start(undefined);
  });
}

function* look(serving: Serving, interest: Interest, waiting: Set<string>): Generator<void> {
  const { service, guard } = serving;
  // A fault in the check of one file is logged and keeps nobody from the others.
  const check = guard.task('workspace/diagnostic', (uri: string) =>
    interest.found(uri, checkNow(serving, uri)),
  );
  for (const uri of openFirst(serving, waiting)) {
    // All files of a folder are touched once more when it has been read.
    const isLater = service.context.isReading(uri) && service.files.version(uri) === undefined;
    if (!isLater && interest.wants(uri)) {
      const file = service.file(uri);
      // The tree of a file that is not open is there only while it is held.
      const syntax = file?.syntax;
      if (file && syntax) for (const _ of service.prepare({ ...file, syntax })) yield;
      check(uri);
    }
    // Only now: a run may be given up at any step, and the next one begins with what is left.
    waiting.delete(uri);
    yield;
  }
}

/** What the user has before their eyes comes first. */
function openFirst({ service }: Serving, uris: ReadonlySet<string>): string[] {
  const isOpen = (uri: string): boolean => service.files.version(uri) !== undefined;
  const all = [...uris];
  return [...all.filter(isOpen), ...all.filter((uri) => !isOpen(uri))];
}
