/**
 * Words that mean something in OCI's policy language. A compartment takes a team's or an environment's name, and
 * OCI documents no quotes for compartments. Source: OCI IAM, "Policy Syntax".
 */
export const POLICY_WORDS: ReadonlySet<string> = new Set(
  (
    "admit after all allow and any any-group any-tenancy any-user as associate before between compartment define " +
    "deny dynamic-group endorse group id in inspect manage not of read service tenancy to use where"
  ).split(" "),
);
