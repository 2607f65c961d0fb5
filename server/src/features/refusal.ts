import type { Message } from '../messages/message.ts';

/**
 * Thrown by a feature that must not do what it was asked for, with the reason for the user. The
 * editor shows it; it is no fault of ours and is not logged.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly reason: Message;

  constructor(reason: Message) {
    super(reason.id);
    this.reason = reason;
  }
}
