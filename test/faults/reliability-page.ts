import type { DriftClaim } from "./drifts.ts";
import type { Kill } from "./kills.ts";
import type { Refused } from "./refusals.ts";
import type { ServiceFault } from "./service-faults.ts";

/** What one run of the whole matrix found. */
export interface FaultRun {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly minutes: number;
  readonly kills: readonly Kill[];
  readonly services: readonly ServiceFault[];
  readonly drifts: readonly DriftClaim[];
  readonly refusals: readonly Refused[];
  /** How many kills and how many services × faults the whole matrix has. */
  readonly planned: { readonly kills: number; readonly services: number };
}

/** @returns docs/reliability.md */
export function reliabilityPage(run: FaultRun): string {
  const { day, minutes, kills, services, drifts, refusals, planned } = run;
  const outcomes = (outcome: ServiceFault["outcome"]) =>
    services.filter((one) => one.outcome === outcome).length;
  const held = kills.filter(({ wrong }) => wrong.length === 0).length;
  return [
    "# Reliability",
    `Made by \`npm run test:faults\` on ${day}, in ${minutes} minutes: the real Pulumi engine and OCI provider against the local OCI, on 2 cores. Not edited by hand. A sample of it, another one every day, runs in \`npm test\`.`,
    ...(kills.length < planned.kills || services.length < planned.services
      ? ["", "**This run was ended before its end**: what it did not come to says so."]
      : []),
    "",
    "| what | held | tried | of |",
    "|---|---|---|---|",
    `| updates killed with \`kill -9\`, then updated again | ${held} | ${kills.length} | ${planned.kills} |`,
    `| services × faults: converged at once, or named the call and the next command and then converged | ${outcomes("converged")} + ${outcomes("named")} | ${services.length} | ${planned.services} |`,
    `| drift: found, named, repaired | ${drifts.filter(({ holds }) => holds).length} | ${drifts.length} | ${drifts.length} |`,
    `| refusals of the local OCI, each with a test | ${refusals.length} | | |`,
    "",
    "## Killed updates",
    "An `up` of `claims-dev` is killed at the moment at which OCI has done a changing call and not answered yet. Held: the next `up` ends with 0, OCI holds the same things as after an update that nobody killed, each once, no process is left, and the `up` after that changes nothing.",
    "",
    "| call | what it was | killed | what the next `up` said | held |",
    "|---|---|---|---|---|",
    ...kills.map(
      ({ at, call, victims, said, wrong }) =>
        `| ${at} | ${cell(call)} | ${victims} | ${cell(said)} | ${wrong.length === 0 ? "yes" : `**no**: ${cell(wrong.join("; "))}`} |`,
    ),
    "",
    "## Services that fail",
    'A service fails while the first stack that needs it is brought up. "Converged": that update ended well. "Named": it failed, told which call and which command comes next, and the next update, with the fault gone, ended well. Either way OCI holds the same things as without a fault.',
    "",
    ...serviceTable(services),
    "",
    "## Drift",
    "| claim | held |",
    "|---|---|",
    ...drifts.map(({ claim, holds }) => `| ${cell(claim)} | ${holds ? "yes" : "**no**"} |`),
    "",
    "## What the local OCI refuses",
    "Each with the test that shows it; the source of each stands beside the code it names.",
    "",
    "| refusal | test |",
    "|---|---|",
    ...refusals.map(({ what, test }) => `| ${cell(what)} | [${test.split("/").at(-1)}](../${test}) |`),
    "",
  ].join("\n");
}

/** One row a service, one column a fault. */
function serviceTable(services: readonly ServiceFault[]): string[] {
  const faults = [...new Set(services.map(({ fault }) => fault))];
  const names = [...new Set(services.map(({ service }) => service))];
  const at = (service: string, fault: string) => {
    const found = services.find((one) => one.service === service && one.fault === fault);
    if (found === undefined) return "not tried";
    const { outcome, seconds, said } = found;
    return outcome === "wrong" ? `**no**: ${cell(said)}` : `${outcome}, ${seconds} s`;
  };
  const named = services.filter(({ outcome }) => outcome === "named");
  return [
    `| service | stack | ${faults.join(" | ")} |`,
    `|---|---|${faults.map(() => "---").join("|")}|`,
    ...names.map((service) => {
      const stack = services.find((one) => one.service === service)?.stack ?? "";
      return `| ${service} | ${stack} | ${faults.map((fault) => at(service, fault)).join(" | ")} |`;
    }),
    "",
    "What was named:",
    "",
    ...named.map(({ service, fault, said }) => `- ${service}, ${fault}: ${said}`),
  ];
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll(/\s+/g, " ").trim();
}
