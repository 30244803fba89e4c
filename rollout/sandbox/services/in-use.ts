import type { Body } from "../body.ts";
import { Refusal } from "../refusal.ts";
import type { ResourceKind } from "../service.ts";

/** What holds on to something as long as it lives. */
export interface Use {
  readonly kind: string;
  /** As OCI calls it, e.g. `Subnet`. */
  readonly what: string;
  /** OCIDs that it holds on to. */
  readonly of: (body: Body) => readonly unknown[];
}

/** @returns the OCIDs in a field that holds one or a list of them */
export function inField(field: string): Use["of"] {
  return (body) => [body[field]].flat();
}

/**
 * @param what  as OCI calls what is to be deleted, e.g. `VCN`
 * @returns what refuses its deletion with 409 as long as one of the uses is there
 * @see oracle/terraform-provider-oci issue #2185: `Conflict`, "… references … You must remove the reference …"
 */
export function refusedWhileUsed(
  what: string,
  ...uses: readonly Use[]
): NonNullable<ResourceKind["refusesDeletion"]> {
  return ({ id }, { store }) => {
    for (const use of uses) {
      const user = store
        .living(use.kind)
        .find(({ body, id: other }) => other !== id && use.of(body).includes(id));
      if (user !== undefined) return referenced(what, id, use.what, user.id);
    }
    return undefined;
  };
}

/** @returns what refuses to delete what something else holds on to */
export function referenced(what: string, id: string, by: string, user: string): Refusal {
  return new Refusal(
    409,
    "Conflict",
    `The ${what} ${id} references the ${by} ${user}. You must remove the reference to proceed with this operation.`,
  );
}
