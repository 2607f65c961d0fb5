import type { Status } from '../protocol.ts';
import type { Serving } from './answer.ts';

/** Words for clients that show what the server is doing. */
export interface StatusTeller {
  /** For work that may take long: `checking` says once that it does, `ready` that it is done. */
  work(): { checking(): void; ready(): void };
}

/** The client is told this often at most how far reading has come, in milliseconds. */
const every = 200;

type StatusParts = Pick<Serving, 'connection' | 'client' | 'service' | 'turns'>;

/** Tells the client what the server is doing: reading first, then checking; ready when neither. */
export function createStatus({ connection, client, service, turns }: StatusParts): StatusTeller {
  let reading: Status['reading'];
  let checking = 0;
  const tell = (): void => {
    const state = reading ? 'reading' : checking > 0 ? 'checking' : 'ready';
    const status: Status = { state, files: service.files.size, ...(reading && { reading }) };
    void connection.sendNotification('reportwright/status', status);
  };
  if (!client.status) return { work: () => ({ checking: nothing, ready: nothing }) };
  let last = turns.now();
  service.reportFiles.onReading((done, total) => {
    if (done < total && turns.now() - last < every) return;
    last = turns.now();
    // What was too short to be told of has no end worth telling.
    if (done === total && reading === undefined) return;
    reading = done < total ? { done, total } : undefined;
    tell();
  });
  return {
    work: () => {
      let told = false;
      return {
        checking: () => {
          if (told) return;
          told = true;
          checking++;
          tell();
        },
        ready: () => {
          if (!told) return;
          told = false;
          checking--;
          tell();
        },
      };
    },
  };
}

const nothing = (): void => {};
