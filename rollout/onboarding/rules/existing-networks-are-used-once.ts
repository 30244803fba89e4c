import { problemAt, type Rule } from "../written.ts";

/**
 * A network that exists already is one team's in one environment: a VCN takes one DRG, and what lies in it reaches
 * the models of every environment that it is attached to (SE-1, NE-3).
 */
export const existingNetworksAreUsedOnce: Rule = ({ teams }) => {
  const networks = teams.flatMap(({ yaml, document }) =>
    Object.entries(document.environments).flatMap(([environment, { network, privateEndpoint }]) =>
      // A network beside a public endpoint is told by networks-are-declared.
      network?.existing === undefined || privateEndpoint === "public"
        ? []
        : [
            {
              yaml,
              path: ["environments", environment, "network", "existing"],
              whose: `${document.team} in "${environment}"`,
              ...network.existing,
            },
          ],
    ),
  );
  return networks.flatMap((one, index) => {
    const earlier = networks.slice(0, index);
    const sameVcn = earlier.find(({ vcnId }) => vcnId === one.vcnId);
    if (sameVcn !== undefined) {
      const fix = "Write a VCN that only this team uses, in this environment alone";
      return [problemAt(one.yaml, [...one.path, "vcnId"], `this VCN already serves ${sameVcn.whose}`, fix)];
    }
    // A subnet lies in one VCN: in another, its OCID was copied.
    const sameSubnet = earlier.find(({ subnetId }) => subnetId === one.subnetId);
    if (sameSubnet === undefined) return [];
    const wrong = `this subnet already serves ${sameSubnet.whose}`;
    return [problemAt(one.yaml, [...one.path, "subnetId"], wrong, "Write a subnet of this VCN")];
  });
};
