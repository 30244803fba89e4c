import { DEFAULTS } from "../defaults.ts";
import { problemAt, type Rule } from "../written.ts";

/**
 * Where the access layer calls models, every endpoint lies where it can reach it: it runs in the environment's network,
 * from which no way leads to a team's own endpoint (AL-1, DA-2).
 */
export const gatewaysReachTheirEndpoints: Rule = ({ tenancy, teams }) =>
  teams.flatMap(({ yaml, document }) =>
    Object.entries(document.environments).flatMap(([name, { privateEndpoint }]) => {
      if (privateEndpoint !== "dedicated" || !callsThroughGateway(tenancy.document.environments[name]))
        return [];
      const wrong = `the endpoint of "${name}" is dedicated, and the access layer that calls for the team cannot reach it`;
      const fix = "Write shared, or have access: direct in the tenancy's document";
      return [problemAt(yaml, ["environments", name, "privateEndpoint"], wrong, fix)];
    }),
  );

/** An environment that is not known is told by names-are-known. */
function callsThroughGateway(
  environment: { readonly access?: "gateway" | "direct" | undefined } | undefined,
): boolean {
  return environment !== undefined && (environment.access ?? DEFAULTS.access) === "gateway";
}
