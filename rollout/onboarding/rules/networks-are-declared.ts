import { problemAt, type Rule } from "../written.ts";

/** A private endpoint has the network that reaches it, and a public one has none (NE-1, NE-3). */
export const networksAreDeclared: Rule = ({ tenancy, teams }) =>
  teams.flatMap(({ yaml, document }) =>
    Object.entries(document.environments).flatMap(([name, { privateEndpoint, network }]) => {
      const path = ["environments", name, "network"];
      if (privateEndpoint !== "public") {
        if (network !== undefined) return [];
        const wrong = `the endpoint of "${name}" is ${privateEndpoint}, and no network reaches it`;
        return [problemAt(yaml, path, wrong, "Add network with the block that the applications call from")];
      }
      // A public endpoint of production is told by production-is-private; the network is right then.
      if (network === undefined || tenancy.document.environments[name]?.tier === "production") return [];
      const wrong = `the endpoint of "${name}" is public, and no network leads to it`;
      return [problemAt(yaml, path, wrong, "Remove it, or write shared or dedicated at privateEndpoint")];
    }),
  );
