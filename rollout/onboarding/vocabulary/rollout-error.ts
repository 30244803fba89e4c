/**
 * Base of every fault this toolkit raises itself: something around it failed. A mistake in a document is
 * a `Problem`, not an error. The message says what may already have changed and which command comes next.
 */
export class RolloutError extends Error {
  override readonly name: string = "RolloutError";
  /** Exit code of the process: 1 problems or violations, 2 usage, 3 engine or environment. */
  readonly exitCode: 1 | 2 | 3 = 3;
}
