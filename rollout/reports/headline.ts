import type { Evidence } from "../evidence/evidence.ts";

/** `offline`, `preview` and `state` changed nothing; `sandbox` changed a local OCI; `live` changed a tenancy. */
type Reality = "offline" | "preview" | "state" | "sandbox" | "live";

/** What a reader must know before anything else. */
export interface Headline {
  readonly reality: Reality;
  /** What was done, in a word or two, e.g. "Offline plan". */
  readonly label: string;
  /** How real it is, in two words, e.g. "Nothing real". */
  readonly realness: string;
  /** One sentence without a full stop: what was done, where, and how real it is. */
  readonly sentence: string;
  /** What this does and does not prove. */
  readonly meaning: string;
}

const REALNESS = {
  offline: "No cloud asked",
  preview: "Nothing changed",
  state: "Nothing changed",
  sandbox: "Nothing real",
  live: "Real tenancy",
} as const satisfies Record<Reality, string>;

const MEANINGS = {
  offline:
    "The same programs and policies as in a deployment, run in one process. No cloud was asked, so permissions, quotas and names already taken were not looked at.",
  preview:
    "The engine compared the documents with its state and the provider. Nothing was created, changed or deleted.",
  state:
    "What the last update left in the states was read and judged. OCI was not asked: what was changed by hand since then is not in it.",
  sandbox:
    "The real engine and provider worked against a local OCI on this machine. It proves the programs, not the tenancy.",
  live: "The engine worked in the tenancy named below. What it did is listed by stack.",
} as const satisfies Record<Reality, string>;

/** @returns what the evidence is, from operation, engine, sandbox and how the stacks ended */
export function headlineOf(evidence: Evidence): Headline {
  const reality = realityOf(evidence);
  return {
    reality,
    label: labelOf(evidence, reality),
    realness: REALNESS[reality],
    sentence: sentenceOf(evidence, reality),
    meaning: MEANINGS[reality],
  };
}

function realityOf({ engine, operation, sandbox }: Evidence): Reality {
  // Offline wins over everything else that is claimed: that engine can reach no cloud.
  if (engine === "offline") return "offline";
  if (operation === "audit") return "state";
  if (operation === "plan" || operation === "preview") return "preview";
  return sandbox ? "sandbox" : "live";
}

function labelOf({ operation, sandbox }: Evidence, reality: Reality): string {
  if (reality === "offline") return "Offline plan";
  const where = sandbox ? " in the sandbox" : "";
  if (reality === "preview") return `Preview${where}`;
  if (reality === "state") return `Audit of states${where}`;
  return `${operation === "destroy" ? "Destroy" : "Deployment"}${where}`;
}

function sentenceOf(evidence: Evidence, reality: Reality): string {
  if (reality === "offline") return "Offline plan: planned without a cloud; nothing was deployed";
  if (reality === "preview") {
    return evidence.sandbox
      ? "Preview by the Pulumi engine against the local sandbox OCI: nothing was deployed, nothing is real"
      : "Preview by the Pulumi engine: nothing was deployed";
  }
  if (reality === "state") {
    return evidence.sandbox
      ? "Audit of the states of the local sandbox OCI: nothing in them is real"
      : "Audit of what the states hold: OCI was not asked";
  }
  const extent = extentOf(evidence);
  if (evidence.operation === "destroy") {
    return evidence.sandbox
      ? `Destroyed${extent} in the local sandbox OCI: nothing real was deleted`
      : `Destroyed${extent} in Oracle Cloud`;
  }
  return evidence.sandbox
    ? `Deployed${extent} to the local sandbox OCI: nothing real was provisioned`
    : `Deployed${extent} to Oracle Cloud`;
}

/** "Deployed" alone would be a lie where a stack was refused, failed or skipped. */
function extentOf({ stacks }: Evidence): string {
  const done = stacks.filter(({ outcome }) => outcome === "done").length;
  return done === stacks.length && done > 0 ? "" : ` only in part (${done} of ${stacks.length} stacks)`;
}
