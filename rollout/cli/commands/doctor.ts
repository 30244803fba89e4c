import { findToolchain, toolchainByHand } from "../../engine/toolchain.ts";
import { problemCount } from "../../onboarding/problem.ts";
import { readDocuments, type DocumentOptions } from "../documents.ts";
import { newestAlertTest } from "../alerts-kept.ts";
import { toolchainPlace } from "../open-engine.ts";
import type { World } from "../world.ts";

interface Check {
  readonly what: string;
  /** Null: nobody looked yet. */
  readonly ok: boolean | null;
  /** What was found. */
  readonly found: string;
  /** What to do where it is not well. */
  readonly cure?: string;
}

/** Says what this machine and these documents still need before a rollout. */
export function doctor(
  world: World,
  { json, ...documents }: DocumentOptions & { readonly json?: boolean },
): number {
  const checks = [nodeCheck(), engineCheck(world), ...documentChecks(world, documents), alertCheck(world)];
  if (json === true) world.stdout.write(`${JSON.stringify({ checks }, null, 2)}\n`);
  else world.stdout.write(`${checks.map(line).join("\n")}\n`);
  return checks.every(({ ok }) => ok !== false) ? 0 : 1;
}

function line({ what, ok, found, cure }: Check): string {
  return `${ok === null ? "unknown" : ok ? "ok     " : "missing"}  ${what}: ${found}${cure === undefined ? "" : `\n         ${cure}`}`;
}

function nodeCheck(): Check {
  return { what: "Node", ok: true, found: process.versions.node };
}

function engineCheck(world: World): Check {
  const place = toolchainPlace(world);
  const found = findToolchain(place);
  return found !== undefined
    ? { what: "Pulumi engine and OCI provider", ok: true, found: "at hand" }
    : {
        what: "Pulumi engine and OCI provider",
        ok: false,
        found: "not on this machine",
        cure: `A plan does without. preview, up and destroy download them where the machine may; elsewhere ${toolchainByHand(place)}.`,
      };
}

/** Whether everyone that the finance topic tells has confirmed it, as of the last test. */
function alertCheck(world: World): Check {
  const what = "Alert subscribers";
  const test = newestAlertTest(world, false);
  if (test === undefined) {
    const cure =
      'Run "rollout alerts test <team>" once the stack "tenancy" is up: an address that is not confirmed is told nothing.';
    return { what, ok: null, found: "not tested", cure };
  }
  const day = test.time.slice(0, 10);
  const unheard = [
    ...test.subscribers.filter(({ state }) => state === "pending").map(({ address }) => address),
    ...test.missing,
  ];
  return unheard.length === 0
    ? { what, ok: true, found: `all ${test.subscribers.length} confirmed on ${day}` }
    : {
        what,
        ok: false,
        found: `not reached on ${day}: ${unheard.join(", ")}`,
        cure: "Each follows the link in OCI's mail; then run 'rollout alerts test <team>' again.",
      };
}

function documentChecks(world: World, options: DocumentOptions): Check[] {
  const { root } = options;
  const read = readDocuments(world, options);
  if ("problems" in read) {
    return [
      {
        what: "Documents",
        ok: false,
        found: problemCount(read.problems),
        cure: `Run "rollout validate --root ${root}".`,
      },
    ];
  }
  const { tenancy, documents } = read.model;
  const states = [
    { at: "state", state: tenancy.state },
    ...tenancy.environments.map(({ name, state }) => ({ at: `environments.${name}.state`, state })),
  ];
  const without = states.filter(({ state }) => state === undefined).map(({ at }) => at);
  return [
    { what: "Documents", ok: true, found: `${documents.length} hold no problem` },
    without.length === 0
      ? { what: "State backends", ok: true, found: "one each for the tenancy and every environment" }
      : {
          what: "State backends",
          ok: false,
          found: `not declared: ${without.join(", ")}`,
          cure: `Write backend and secretsProvider there in ${root}/tenancy.yaml, or add --sandbox to try without a tenancy.`,
        },
  ];
}
