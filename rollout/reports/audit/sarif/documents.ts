/** Where an example rollout has its documents; evidence holds their paths from there. */
const FOLDER = "stacks";

/** @returns URI of a document, from the repository's root; `path` as in the declaration, e.g. `teams/payments.yaml` */
export function uriOfDocument(path: string): string {
  return [FOLDER, ...path.split("/")].map((part) => encodeURIComponent(part.toWellFormed())).join("/");
}

/** @returns URI of the document that declares what a team's stack holds; without a team, the tenancy's */
export function documentOf(team: string | undefined): string {
  return uriOfDocument(team === undefined ? "tenancy.yaml" : `teams/${team}.yaml`);
}
