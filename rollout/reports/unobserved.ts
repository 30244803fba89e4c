import type { Evidence } from "../evidence/evidence.ts";

/** Something a requirement asks for that neither engine can see, whatever the policies say. */
export interface Unobserved {
  /** Requirement of docs/requirements.md that stays open. */
  readonly requirement: string;
  readonly what: string;
  /** Stacks with a resource that it is about. */
  readonly stacks: readonly string[];
}

const OF_TYPE: Readonly<Record<string, Omit<Unobserved, "stacks">>> = {
  "oci:GenerativeAi/generativeAiPrivateEndpoint:GenerativeAiPrivateEndpoint": {
    requirement: "NE-3",
    what: "whether the private endpoint admits on-demand models: no provider version can set or show it, and until it is set the endpoint serves dedicated clusters only",
  },
  "oci:Kms/key:Key": {
    requirement: "RT-1",
    what: "whether the key gets a new version every year: in a shared vault OCI rotates none by itself, and no stack shows versions that were made by hand (CIS OCI Foundations 4.16)",
  },
  "oci:Budget/rule:Rule": {
    requirement: "CO-2",
    what: "whether the alerts reach anybody: OCI confirms no address that is written into a budget rule",
  },
};

/** @returns what nobody observed about the resources of a run, by requirement; deleted resources aside */
export function unobservedIn({ stacks }: Evidence): Unobserved[] {
  return Object.entries(OF_TYPE)
    .map(([type, open]) => ({
      ...open,
      stacks: stacks
        .filter(({ run }) =>
          run?.resources.some((resource) => resource.type === type && resource.step !== "delete"),
        )
        .map(({ stack }) => stack),
    }))
    .filter((open) => open.stacks.length > 0);
}
