import type { z } from "zod";

/**
 * What the members of a strict schema must be to describe `T`: every member of `T`, optional ones too, and no other,
 * each with a schema whose values fit. With `satisfies`, a member that is added to an interface or renamed there does
 * not compile until its schema follows.
 */
export type MembersOf<T> = { readonly [Member in keyof T]-?: z.ZodType<T[Member]> };
