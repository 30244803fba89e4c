import type { PolicyResource, ReportViolation, StackValidationArgs } from "@pulumi/policy";
import { environmentStackOf, NOT_OF_AN_ENVIRONMENT } from "../environment-stack.ts";
import { factsOf } from "../stack-facts.ts";
import { unknownLast } from "../unknown-last.ts";
import { namesOnlyOwn, ownIdsOf, type Reference } from "./references.ts";

/**
 * Looks at the ids that the resources of an environment's stack name, and reports each input that names another's.
 * The policy must ask for the fact `ownIds`.
 *
 * @param referencesOf  what a resource names by id; nothing where that is not the policy's business. May throw where
 *   the list of ids itself is not known yet
 * @param nothing  why the policy does not apply where no resource names anything
 */
export function reportStrangeReferences(
  args: StackValidationArgs,
  reportViolation: ReportViolation,
  referencesOf: ReferencesOf,
  nothing: string,
): void {
  if (environmentStackOf(args.resources[0]?.urn) === undefined) args.notApplicable(NOT_OF_AN_ENVIRONMENT);
  const looked = args.resources.filter((resource) => referencesOf[resource.type] !== undefined);
  if (looked.length === 0) args.notApplicable(nothing);
  const facts = factsOf(args, reportViolation, "ownIds");
  if (facts === undefined) return;
  const own = ownIdsOf(args, facts.ownIds);
  unknownLast(looked, (resource) => {
    unknownLast(referencesOf[resource.type] ?? [], (referenceOf) => {
      const reference = referenceOf(resource.props);
      if (reference === undefined || namesOnlyOwn(resource, reference, own)) return;
      reportViolation(
        `"${resource.name}" names in ${reference.input} what neither its stack makes nor its environment handed to it.`,
        resource.urn,
      );
    });
  });
}

/** Type → what its resources name by id. `undefined` where a resource does not name it. */
export type ReferencesOf = Readonly<
  Record<string, readonly ((props: PolicyResource["props"]) => Reference | undefined)[]>
>;

/** @returns the reference that one input is, which holds one id */
export function idIn(
  input: string,
  ...madeBy: readonly string[]
): (props: PolicyResource["props"]) => Reference | undefined {
  return (props) => (input in props ? { input, ids: [() => props[input]], madeBy } : undefined);
}
