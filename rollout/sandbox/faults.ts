import { Refusal } from "./refusal.ts";

/** What goes wrong. */
export type FaultKind =
  /** Answered with an error of OCI, and nothing was done. */
  | { readonly status: 429 | 500 | 503 }
  /** The connection ends, and nothing was done. */
  | { readonly drop: "before" }
  /** It was done, and the connection ends before the answer. */
  | { readonly drop: "after" }
  /** It is answered after so many seconds of the machine's time. */
  | { readonly slow: number };

/** A fault that waits for its calls. What is absent fits every call. */
export interface Fault {
  /** First label of the host, e.g. `usage`; `kms` also for the hosts of vaults. */
  readonly service?: string;
  /** e.g. `POST`. */
  readonly method?: string;
  /** What the path contains, e.g. `/budgets`. */
  readonly path?: string;
  /** Calls it meets before it is over. */
  readonly count: number;
  readonly kind: FaultKind;
}

/** Source: OCI REST APIs, API Errors. */
const ERRORS = {
  429: ["TooManyRequests", "Too many requests for the user."],
  500: ["InternalServerError", "An internal server error occurred."],
  503: ["ServiceUnavailable", "The service is currently unavailable."],
} as const;

/** @returns the answer in place of the call's own */
export function errorOf(status: keyof typeof ERRORS): Refusal {
  const [code, message] = ERRORS[status];
  return new Refusal(status, code, message);
}

/** The faults that somebody asked for, in the order in which they were asked for. */
export class Faults {
  #waiting: Fault[] = [];

  get waiting(): readonly Fault[] {
    return this.#waiting;
  }

  add(fault: Fault): void {
    this.#waiting.push(fault);
  }

  clear(): void {
    this.#waiting = [];
  }

  /** @returns the first that fits a call, which then has one call less to meet */
  take(call: {
    readonly service: string;
    readonly method: string;
    readonly path: string;
  }): FaultKind | undefined {
    const found = this.#waiting.find(
      ({ service, method, path }) =>
        (service === undefined || call.service === service || call.service.endsWith(`.${service}`)) &&
        (method === undefined || call.method === method) &&
        (path === undefined || call.path.includes(path)),
    );
    if (found === undefined) return undefined;
    this.#waiting = this.#waiting.flatMap((fault) =>
      fault !== found ? [fault] : fault.count > 1 ? [{ ...fault, count: fault.count - 1 }] : [],
    );
    return found.kind;
  }
}
