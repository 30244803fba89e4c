import type { Body } from "./body.ts";
import { ocidLetters } from "./ocid.ts";
import { secondsAfter } from "./times.ts";

export type ChangeAction = "CREATED" | "UPDATED" | "DELETED";

export interface Work {
  readonly service: string;
  readonly action: ChangeAction;
  readonly entityType: string;
  /** OCID of what is changed. */
  readonly identifier: string;
  readonly compartmentId: unknown;
  /** Why it fails in the end; absent: it succeeds. */
  readonly failure?: string;
}

interface Accepted {
  readonly id: string;
  readonly work: Work;
  readonly accepted: string;
  readonly started: string;
  readonly finished: string;
}

/**
 * The work requests of this run.
 *
 * Not stored: who polls one does so right after the call that made it.
 */
export class WorkRequests {
  readonly #requests = new Map<string, Accepted>();
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /**
   * @param seconds  until it has succeeded; for the first half of that it is only accepted
   * @returns its OCID, for the header `opc-work-request-id`
   */
  add(work: Work, seconds: number): string {
    const { service, identifier, action } = work;
    const id = `ocid1.${service}workrequest.oc1..${ocidLetters([identifier, action, String(this.#requests.size)])}`;
    const now = this.#now();
    this.#requests.set(id, {
      id,
      work,
      accepted: now.toISOString(),
      started: secondsAfter(now, seconds / 2),
      finished: secondsAfter(now, seconds),
    });
    return id;
  }

  /** @returns what a GET answers now */
  byId(id: string): Body | undefined {
    const found = this.#requests.get(id);
    return found === undefined ? undefined : bodyOf(found, this.#now().toISOString());
  }

  /** @returns how many of an entity type have not ended */
  underWay(entityType: string): number {
    const now = this.#now().toISOString();
    const all = [...this.#requests.values()];
    return all.filter(({ work, finished }) => work.entityType === entityType && finished > now).length;
  }

  /** @returns those of what lies in a compartment, in the order of their start */
  within(compartmentId: string): Body[] {
    const now = this.#now().toISOString();
    return [...this.#requests.values()]
      .filter(({ work }) => work.compartmentId === compartmentId)
      .map((accepted) => bodyOf(accepted, now));
  }
}

function bodyOf({ id, work, accepted, started, finished }: Accepted, now: string): Body {
  const { action, entityType, identifier, compartmentId, failure } = work;
  const ended = failure === undefined ? "SUCCEEDED" : "FAILED";
  const isStarted = started <= now;
  const isFinished = finished <= now;
  return {
    id,
    compartmentId,
    operationType: `${action}_${entityType}`.toUpperCase(),
    status: isFinished ? ended : isStarted ? "IN_PROGRESS" : "ACCEPTED",
    percentComplete: isFinished ? 100 : isStarted ? 50 : 0,
    resources: [{ entityType, actionType: isFinished ? action : "IN_PROGRESS", identifier }],
    timeAccepted: accepted,
    ...(isStarted && { timeStarted: started }),
    ...(isFinished && { timeFinished: finished }),
    ...(isFinished &&
      failure !== undefined && { errors: [{ code: "Conflict", message: failure, timestamp: finished }] }),
  };
}
