import { problemAt, type Rule } from "../written.ts";

/** Production reaches models through a private endpoint (NE-3). */
export const productionIsPrivate: Rule = ({ tenancy, teams }) =>
  teams.flatMap(({ yaml, document }) =>
    Object.entries(document.environments).flatMap(([name, { privateEndpoint, network }]) => {
      if (privateEndpoint !== "public" || tenancy.document.environments[name]?.tier !== "production")
        return [];
      const wrong = `the endpoint of "${name}" is public, and "${name}" is a production environment`;
      const fix = `Write shared or dedicated${network === undefined ? ", and the network that reaches it" : ""}`;
      return [problemAt(yaml, ["environments", name, "privateEndpoint"], wrong, fix)];
    }),
  );
