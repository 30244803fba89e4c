import { problemAt, type Rule } from "../written.ts";

/** A team's network is attached to its environment's in a way that OCI takes, and only where something needs it (NE-3). */
export const networksAttachOnce: Rule = ({ teams }) =>
  teams.flatMap(({ yaml, document }) =>
    Object.entries(document.environments).flatMap(([name, { privateEndpoint, network }]) => {
      // The network of a public endpoint is told by networks-are-declared.
      if (network?.attachment === undefined || privateEndpoint === "public") return [];
      const path = ["environments", name, "network", "attachment"];
      if (privateEndpoint === "dedicated") {
        const wrong = "a dedicated endpoint lies in the team's own network, so nothing is attached";
        return [problemAt(yaml, path, wrong, "Remove it")];
      }
      if (network.attachment !== "drg" || network.existing?.drgId === undefined) return [];
      const wrong = "the VCN is attached to a DRG already, and it takes one only";
      return [problemAt(yaml, path, wrong, "Write local-peering")];
    }),
  );
