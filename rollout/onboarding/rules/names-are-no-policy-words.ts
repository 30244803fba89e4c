import { POLICY_WORDS } from "../vocabulary/policy-words.ts";
import { problemAt, type Rule } from "../written.ts";

/**
 * No team and no environment is called by a word of OCI's policy language: their compartments bear their names, and a
 * statement that named one would mean something else (ID-1).
 */
export const namesAreNoPolicyWords: Rule = ({ tenancy, teams }) => {
  const environments = Object.keys(tenancy.document.environments).map((name) => ({
    yaml: tenancy.yaml,
    path: ["environments", name],
    name,
  }));
  const named = teams.map(({ yaml, document }) => ({ yaml, path: ["team"], name: document.team }));
  return [...environments, ...named]
    .filter(({ name }) => POLICY_WORDS.has(name) && name !== "tenancy") // told by environment-names-are-free
    .map(({ yaml, path, name }) =>
      problemAt(yaml, path, `"${name}" is a word of OCI's policy language`, "Write another name"),
    );
};
