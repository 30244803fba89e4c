import { parseStackName } from "../../rollout/onboarding/vocabulary/stack-names.ts";
import type { Finding } from "../../rollout/onboarding/vocabulary/verdicts.ts";
import { visitLeaves, wordsOf } from "./leaves.ts";
import { namedEnvironment } from "./named-environments.ts";
import type { NetworkBlocks } from "./network-blocks.ts";
import type { OwnedValues } from "./owned-values.ts";
import type { PlacedStack, ProvenResource } from "./proven-stack.ts";

/** What is known of all stacks. */
export interface Known {
  readonly environments: ReadonlySet<string>;
  readonly owned: OwnedValues;
  readonly blocks: NetworkBlocks;
}

/** Inputs for people to read. A name in them is but a word; an id in them is still looked at. */
const PROSE = /(^|\.)(description|longDescription|shortDescription|body|message)$/;

/** @returns what one stack uses of other environments, and what of it nobody can see; resources in their order */
export function findingsIn(stack: PlacedStack, known: Known): Finding[] {
  if (parseStackName(stack.stack) === undefined)
    return [
      {
        outcome: "not-checked",
        message: `Stack "${stack.stack}" bears no name of the rollout's, so nobody knows its environment.`,
      },
    ];
  return stack.resources.flatMap((resource) => findingsOn(resource, stack, known));
}

function findingsOn(resource: ProvenResource, stack: PlacedStack, known: Known): Finding[] {
  if (!resource.type.startsWith("oci:")) return [];
  const faults = new Set<string>();
  // Without an id nobody can tell where else the resource is used, or whether another state holds it.
  const unseen = resource.id === undefined ? ["id"] : [];
  const { environment } = stack;
  // What `tenancy` takes in it may take from all environments.
  if (environment !== undefined)
    visitLeaves(resource.props, "", ({ path, text }) => {
      if (text === undefined) {
        unseen.push(path);
        return;
      }
      for (const fault of foreignWords(text, path, environment, known)) faults.add(fault);
      const named = namedEnvironment(resource, path, text, stack, known.environments);
      if (named === "unreadable") unseen.push(path);
      else if (named !== undefined)
        faults.add(`holds in a compartment of environment "${named.environment}"`);
    });
  const of = `"${resource.name}" of stack "${stack.stack}"`;
  return [
    ...[...faults].map((fault): Finding => ({
      resource: resource.urn,
      outcome: "failed",
      message: `${of} ${fault}.`,
    })),
    ...(unseen.length === 0
      ? []
      : [
          {
            resource: resource.urn,
            outcome: "not-checked",
            message: `Could not see ${listOf(unseen)} of ${of}.`,
          } as const,
        ]),
  ];
}

function foreignWords(text: string, path: string, environment: string, { owned, blocks }: Known): string[] {
  return [...new Set(wordsOf(text))].flatMap((word) => {
    const owner = owned.foreign(word, environment);
    if (owner !== undefined && !(owner.kind === "the name of" && PROSE.test(path)))
      return [`names in \`${path}\` ${owner.kind} "${owner.resource}", which is ${whose(owner)}`];
    const block = blocks.foreign(word, environment);
    if (block !== undefined)
      return [`names in \`${path}\` addresses of network "${block.resource}", which is ${whose(block)}`];
    return [];
  });
}

function whose({
  stack,
  environment,
}: {
  readonly stack: string;
  readonly environment: string | undefined;
}): string {
  return `of stack "${stack}" in environment "${environment ?? ""}"`;
}

function listOf(paths: readonly string[]): string {
  return paths.map((path) => `\`${path}\``).join(", ");
}
