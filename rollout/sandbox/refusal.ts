/** An answer with which OCI refuses a call; becomes the body `{code, message}`. Source: OCI REST APIs, API Errors. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 429 | 500 | 503;
  readonly code: string;

  constructor(status: Refusal["status"], code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** What is changed in the home region only, and was to be changed elsewhere. OCI says the region's key, e.g. `IAD`. */
export function notAtHome(homeRegion: string): Refusal {
  return new Refusal(
    403,
    "NotAllowed",
    `Please go to your home region ${homeRegion} to execute CREATE, UPDATE and DELETE operations.`,
  );
}

/** OCI does not tell "not there" from "not yours". */
export function notFound(what: string): Refusal {
  return new Refusal(
    404,
    "NotAuthorizedOrNotFound",
    `Authorization failed or requested resource not found: ${what}`,
  );
}

/**
 * What was there and is deleted.
 *
 * Surprise: OCI says `NotAuthorizedOrNotFound` here too, and the provider, which polls after a deletion, takes that
 * for eventual consistency for four minutes after any change of identity: a destroy took 2.5 minutes. Not here.
 */
export function gone(what: string): Refusal {
  return new Refusal(404, "NotFound", `Deleted: ${what}`);
}

/** @returns which of the two it is for what does not live (any more) */
export function lost(what: string, wasThere: boolean): Refusal {
  return wasThere ? gone(what) : notFound(what);
}
