import { createHash } from "node:crypto";
import { Refusal } from "./refusal.ts";

/** Milliseconds for which a token is remembered. Source: OCI REST APIs, Retry Tokens: 24 hours. */
const LIFETIME = 24 * 60 * 60 * 1000;

interface Answered {
  readonly digest: string;
  readonly until: number;
  /** Of the first call; also while that is under way, so that a client that lost patience does nothing twice. */
  readonly response: Promise<Response>;
}

/**
 * What was answered to calls with an `opc-retry-token`: the same call again gets the same answer, and does nothing.
 *
 * Not stored: a client that repeats a call does so within minutes.
 */
export class RetryTokens {
  readonly #answered = new Map<string, Answered>();
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /**
   * Does what a call asks, unless it was done before.
   *
   * @param scope  whose token it is, and for which path
   * @throws Refusal 409 when the token stood for another body
   */
  async once(token: string, scope: string, body: string, act: () => Promise<Response>): Promise<Response> {
    const key = `${scope} ${token}`;
    const before = this.#answered.get(key);
    if (before !== undefined && before.until >= this.#now().getTime()) {
      if (before.digest !== digestOf(body)) throw invalidated();
      return (await before.response).clone();
    }
    const response = act();
    const until = this.#now().getTime() + LIFETIME;
    this.#answered.set(key, { digest: digestOf(body), until, response });
    // One that failed may be tried again.
    const isDone = await response.then(({ ok }) => ok).catch(() => false);
    if (!isDone) this.#answered.delete(key);
    return (await response).clone();
  }
}

function invalidated(): Refusal {
  return new Refusal(
    409,
    "InvalidatedRetryToken",
    "The retry token was used with another request before: it has to be a new one.",
  );
}

function digestOf(body: string): string {
  return createHash("sha256").update(body).digest("hex");
}
