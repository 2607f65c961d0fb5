/** What the host lends for taking turns. */
export interface Clock {
  /** Runs a task after the input that has arrived by now is read. */
  later(task: () => void): void;
  /** Milliseconds from any fixed moment. */
  now(): number;
}

/** Lets long work wait for what the user is waiting for. */
export interface Turns {
  /** To be called when a message is handled. */
  touch(): void;
  /** Resolves once no message is waiting; at once when none is, and after a while in any case. */
  quiet(): Promise<void>;
  /**
   * Does work step by step and lets messages through between the steps, when it takes long.
   * @returns false when the work was given up because nobody wants it any more
   */
  slices(steps: Iterable<unknown>, wanted: () => boolean, onLong?: () => void): Promise<boolean>;
  /** Milliseconds from any fixed moment. */
  now(): number;
  /** For work in steps of its own: lets messages through when the last time is a while ago. */
  rest(): Promise<void>;
}

/** Never wait longer than this for a pause in a stream of messages, in milliseconds. */
const patience = 50;
/** Work may go on for so long before messages are let through, in milliseconds. */
const slice = 10;
/** Work that takes longer than this is worth a word to the user, in milliseconds. */
const long = 200;

export function createTurns(clock: Clock): Turns {
  let handled = 0;
  const turn = (): Promise<void> => new Promise((resolve) => clock.later(resolve));
  async function quiet(): Promise<void> {
    const start = clock.now();
    let seen: number;
    do {
      seen = handled;
      // The next message in the queue is handled behind the first turn, so it takes two to see it.
      await turn();
      await turn();
    } while (seen !== handled && clock.now() - start < patience);
  }
  async function slices(
    steps: Iterable<unknown>,
    wanted: () => boolean,
    onLong?: () => void,
  ): Promise<boolean> {
    const begin = clock.now();
    let start = begin;
    for (const _ of steps) {
      if (clock.now() - start < slice) continue;
      if (clock.now() - begin > long) onLong?.();
      await quiet();
      if (!wanted()) return false;
      start = clock.now();
    }
    return true;
  }
  let rested = clock.now();
  async function rest(): Promise<void> {
    if (clock.now() - rested < slice) return;
    await quiet();
    rested = clock.now();
  }
  return { touch: () => void handled++, quiet, slices, rest, now: () => clock.now() };
}
