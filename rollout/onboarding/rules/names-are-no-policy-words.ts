import { POLICY_WORDS } from "../vocabulary/policy-words.ts";
import { problemAt, type Rule } from "../written.ts";

/**
 * No team, no environment and no compartment above them is called by a word of OCI's policy language: a statement
 * that named the compartment would mean something else (ID-1).
 */
export const namesAreNoPolicyWords: Rule = ({ tenancy, teams }) => {
  const environments = Object.keys(tenancy.document.environments).map((name) => ({
    yaml: tenancy.yaml,
    path: ["environments", name],
    name,
  }));
  const named = teams.map(({ yaml, document }) => ({ yaml, path: ["team"], name: document.team }));
  const words = [...environments, ...named]
    .filter(({ name }) => POLICY_WORDS.has(name) && name !== "tenancy") // told by environment-names-are-free
    .map(({ yaml, path, name }) => problemAt(yaml, path, wrongWord(name), "Write another name"));
  // One compartment that is called otherwise, or another parent, mends the whole path.
  const above = tenancy.document.parentCompartment?.path
    .split(":")
    .find((name) => POLICY_WORDS.has(name.toLowerCase()));
  if (above === undefined) return words;
  const fix = "Take another parent compartment, or give that one another name";
  return [problemAt(tenancy.yaml, ["parentCompartment", "path"], wrongWord(above), fix), ...words];
};

function wrongWord(name: string): string {
  return `"${name}" is a word of OCI's policy language`;
}
