import { contains } from "../vocabulary/networks.ts";
import { problemAt, type Rule } from "../written.ts";

/** The block an application calls from lies in the team's network of its environment, which alone reaches the models (NE-1). */
export const applicationsCallFromTheirNetwork: Rule = ({ teams }) =>
  teams.flatMap(({ yaml, document }) =>
    Object.entries(document.applications ?? {}).flatMap(([name, { environment, network }]) => {
      // A public endpoint has no network to call from: below production that is accepted, and in production told
      // by production-is-private. One that is missing is told by networks-are-declared.
      const section = document.environments[environment];
      if (section?.network === undefined || section.privateEndpoint === "public") return [];
      const { cidr } = section.network;
      if (contains(cidr, network)) return [];
      const wrong = `${network} does not lie in ${cidr}, the team's network in "${environment}"`;
      return [problemAt(yaml, ["applications", name, "network"], wrong, `Write a block inside ${cidr}`)];
    }),
  );
