import { kebabCase } from "../../onboarding/vocabulary/kebab-case.ts";

/** Where the code and the tests of a thing lie, by path from the toolkit's folder. */
export interface Place {
  readonly source: string;
  readonly test: string;
}

/** Creates every type of the plan with the real provider, reads, changes and deletes it, against the local OCI. */
export const PROVIDER_TEST = "rollout/sandbox/provider.test.ts";

/** Two components may share a folder, and then its test. */
export function placeOfComponent({
  name,
  folder,
}: {
  readonly name: string;
  readonly folder: string;
}): Place {
  const at = `infra/components/${folder}`;
  return { source: `${at}/${kebabCase(name)}.ts`, test: `${at}/${folder}.test.ts` };
}

export function placeOfRule(name: string): Place {
  const at = `rollout/onboarding/rules/${name}`;
  return { source: `${at}.ts`, test: `${at}.test.ts` };
}

export function placeOfPolicy(pack: string, policy: string): Place {
  const at = `policy-packs/${pack}/policies/${policy}`;
  return { source: `${at}/policy.ts`, test: `${at}/policy.test.ts` };
}
