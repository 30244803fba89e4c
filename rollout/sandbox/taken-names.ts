import { type Body, textOf } from "./body.ts";
import { Refusal } from "./refusal.ts";
import type { ResourceKind } from "./service.ts";

/** What may be there once. */
export interface UniqueName {
  /** As the refusal calls it, e.g. `Compartment`. */
  readonly what: string;
  /** Field that holds the name; default `name`. */
  readonly field?: string;
  /** Field with the OCID of the place it is unique in; default: the tenancy. */
  readonly within?: string;
  /** OCI's word for it; default `Conflict`, where none was ever seen. */
  readonly code?: string;
}

/** @returns what refuses a second one of a name with 409 */
export function nameIsTaken(unique: UniqueName): NonNullable<ResourceKind["refuses"]> {
  const { what, field = "name", within, code = "Conflict" } = unique;
  const isSame = (one: Body, other: Body) =>
    one[field] === other[field] && (within === undefined || one[within] === other[within]);
  return (body, others) => {
    const name = textOf(body, field);
    return name !== undefined && others.some((other) => isSame(other.body, body))
      ? new Refusal(409, code, `${what} "${name}" already exists.`)
      : undefined;
  };
}
