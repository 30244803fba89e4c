import { ocidLetters } from "./ocid.ts";
import type { Body } from "./body.ts";

export type ChangeAction = "CREATED" | "UPDATED" | "DELETED";

export interface FinishedWork {
  readonly service: string;
  readonly action: ChangeAction;
  readonly entityType: string;
  /** OCID of what was changed. */
  readonly identifier: string;
  readonly compartmentId: unknown;
}

/**
 * The work requests of this run, all finished as soon as they are there.
 *
 * Not stored: who polls one does so right after the call that made it.
 */
export class WorkRequests {
  readonly #requests = new Map<string, Body>();
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** @returns its OCID, for the header `opc-work-request-id` */
  add({ service, action, entityType, identifier, compartmentId }: FinishedWork): string {
    const id = `ocid1.${service}workrequest.oc1..${ocidLetters([identifier, action, String(this.#requests.size)])}`;
    const time = this.#now().toISOString();
    this.#requests.set(id, {
      id,
      compartmentId,
      operationType: `${action}_${entityType}`.toUpperCase(),
      status: "SUCCEEDED",
      percentComplete: 100,
      resources: [{ entityType, actionType: action, identifier }],
      timeAccepted: time,
      timeStarted: time,
      timeFinished: time,
    });
    return id;
  }

  byId(id: string): Body | undefined {
    return this.#requests.get(id);
  }
}
