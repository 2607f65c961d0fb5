/**
 * Something that an answer may rest on: the places of a file, everything that is declared under an
 * id. It knows only when it last changed.
 */
export class Key {
  /** The time of the last change, in the tracker's count. */
  changed = 0;
  /** Whose answers rest on it: nobody's, one file's, or those of several. */
  reader: object | 'many' | undefined;
  /** The answer that has noted it last, so that no answer notes it twice. */
  notedBy = 0;
}

/** An answer with all that it rests on. Others may rest on it in turn. */
class Memo extends Key {
  value: unknown;
  keys: readonly Key[] = [];
  /** When it was last known to hold; 0 before it was made. */
  at = 0;
  readonly question: object;
  answer: () => unknown;
  /** The file that alone asks for it; undefined for an answer of several. */
  owner: object | undefined;

  constructor(question: object, answer: () => unknown, owner: object | undefined) {
    super();
    this.question = question;
    this.answer = answer;
    this.owner = owner;
  }
}

/** From now on the answer may be asked for by any file. */
function share(memo: Memo): void {
  if (memo.owner === undefined) return;
  memo.owner = undefined;
  for (const key of memo.keys) {
    key.reader = 'many';
    if (key instanceof Memo) share(key);
  }
}

/** An answer in the making. */
interface Frame {
  readonly id: number;
  readonly keys: Key[];
  /** The file whose answer it is; undefined for one of the whole report. */
  readonly owner: object | undefined;
}

/** So many answers are found by looking through them; most subjects have fewer. */
const few = 8;

/** Answers to questions about one subject, which is part of the file `owner` or of none. */
export class Memos {
  readonly owner: object | undefined;
  private list: readonly Memo[] = [];
  private byQuestion: Map<object, Memo> | undefined;

  constructor(owner: object | undefined) {
    this.owner = owner;
  }

  get(question: object): Memo | undefined {
    return this.byQuestion?.get(question) ?? this.list.find((memo) => memo.question === question);
  }

  add(memo: Memo): void {
    if (this.byQuestion === undefined && this.list.length >= few) {
      this.byQuestion = new Map(this.list.map((each) => [each.question, each]));
      this.list = [];
    }
    if (this.byQuestion !== undefined) this.byQuestion.set(memo.question, memo);
    // A copy has no room to grow.
    else this.list = this.list.length === 0 ? [memo] : [...this.list, memo].slice();
  }

  all(): Iterable<Memo> {
    return this.byQuestion?.values() ?? this.list;
  }

  clear(): void {
    this.list = [];
    this.byQuestion = undefined;
  }
}

/**
 * Keeps answers for as long as nothing that they asked for has changed. While an answer is made,
 * every key that is read is noted, and every other answer that it asks for. When one of those is
 * made again and comes out the same, what rests on it stays. Time is counted in changes, so that
 * between two of them every answer holds at a glance.
 */
export class Tracker {
  /** Counts the changes. */
  now = 1;
  /** What the running change has touched. */
  touched: Key[] = [];
  private frame: Frame | undefined;
  private frames = 0;

  /** Begins a change: what is touched from now on puts answers of before in doubt. */
  begin(): void {
    this.now++;
    this.touched = [];
  }

  touch(key: Key): void {
    if (key.changed === this.now) return;
    key.changed = this.now;
    this.touched.push(key);
  }

  /** Notes that the answer in the making rests on a key. */
  read(key: Key): void {
    const { frame } = this;
    if (frame === undefined || key.notedBy === frame.id) return;
    key.notedBy = frame.id;
    frame.keys.push(key);
    if (key instanceof Memo && key.owner !== frame.owner) share(key);
    if (key.reader === frame.owner && frame.owner !== undefined) return;
    key.reader = key.reader === undefined ? (frame.owner ?? 'many') : 'many';
  }

  /** The answer that is known, or a new one. */
  remember<T>(memos: Memos, question: object, answer: () => T): T {
    let memo = memos.get(question);
    if (memo === undefined) {
      memo = new Memo(question, answer, memos.owner);
      // Kept only when it has been made: an answer that throws is none.
      this.make(memo);
      memos.add(memo);
    } else if (!this.holds(memo)) {
      memo.answer = answer;
      this.make(memo);
    }
    this.read(memo);
    return memo.value as T;
  }

  /** Whether all answers about a subject still hold; makes those again that others rest on. */
  allHold(memos: Memos): boolean {
    for (const memo of memos.all()) {
      try {
        if (!this.holds(memo)) return false;
      } catch {
        // Whoever asks for the answer will hear of it.
        return false;
      }
    }
    return true;
  }

  /** Does something whose questions are nobody's concern: what it rests on is told by other keys. */
  apart<T>(work: () => T): T {
    const outer = this.frame;
    this.frame = undefined;
    try {
      return work();
    } finally {
      this.frame = outer;
    }
  }

  /** Whether an answer still holds; makes those again that it rests on, as far as needed. */
  private holds(memo: Memo): boolean {
    if (memo.at === this.now) return true;
    for (const key of memo.keys) {
      if (key.changed > memo.at) return false;
      if (!(key instanceof Memo)) continue;
      if (!this.holds(key)) this.make(key);
      if (key.changed > memo.at) return false;
    }
    memo.at = this.now;
    return true;
  }

  private make(memo: Memo): void {
    const outer = this.frame;
    const frame: Frame = { id: ++this.frames, keys: [], owner: memo.owner };
    this.frame = frame;
    try {
      const value = memo.answer();
      if (memo.at === 0 || !Object.is(value, memo.value)) memo.changed = this.now;
      memo.value = value;
      // A copy has no room to grow.
      memo.keys = frame.keys.slice();
      memo.at = this.now;
    } finally {
      this.frame = outer;
    }
  }
}
