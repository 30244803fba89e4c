import { firstOverlaps } from "../vocabulary/networks.ts";
import { problemAt, type Rule } from "../written.ts";

/**
 * No address belongs to two networks, be they of environments or of teams: OCI peers no two that overlap, and a flow
 * log could not tell them apart (NE-3, SE-1).
 */
export const networksDoNotOverlap: Rule = ({ tenancy, teams }) => {
  const networks = [
    ...Object.entries(tenancy.document.environments).map(([name, { cidr }]) => ({
      yaml: tenancy.yaml,
      path: ["environments", name, "cidr"],
      cidr,
      whose: `environment "${name}"`,
    })),
    ...teams.flatMap(({ yaml, document }) =>
      Object.entries(document.environments).flatMap(([name, { network, privateEndpoint }]) =>
        // A network beside a public endpoint is told by networks-are-declared.
        network === undefined || privateEndpoint === "public"
          ? []
          : [
              {
                yaml,
                path: ["environments", name, "network", "cidr"],
                cidr: network.cidr,
                whose: `${document.team} in ${name}`,
              },
            ],
      ),
    ),
  ];
  const firstMet = firstOverlaps(networks.map(({ cidr }) => cidr));
  return networks.flatMap((one, place) => {
    const other = networks[firstMet[place] ?? -1];
    if (other === undefined) return [];
    const wrong = `${one.cidr} overlaps ${other.cidr} of ${other.whose}`;
    return [problemAt(one.yaml, one.path, wrong, "Write a block that no other network uses")];
  });
};
