import { BlockList } from "node:net";
import { problemAt, type Rule } from "../written.ts";

/** No address belongs to the networks of two environments: overlapping ones could never be told apart in a flow log (NE-3, SE-1). */
export const networksDoNotOverlap: Rule = ({ tenancy }) => {
  const networks = Object.entries(tenancy.document.environments).map(([name, { cidr }]) => ({ name, cidr }));
  return networks.flatMap((one, index) =>
    networks
      .slice(0, index)
      .filter((other) => overlap(one.cidr, other.cidr))
      .map((other) =>
        problemAt(
          tenancy.yaml,
          ["environments", one.name, "cidr"],
          `${one.cidr} overlaps ${other.cidr} of environment "${other.name}"`,
          "Write a block that no other environment uses",
        ),
      ),
  );
};

function overlap(a: string, b: string): boolean {
  return contains(a, b) || contains(b, a);
}

function contains(outer: string, inner: string): boolean {
  const [network = "", prefix = ""] = outer.split("/");
  const list = new BlockList();
  list.addSubnet(network, Number(prefix));
  return list.check(inner.split("/", 1)[0] ?? "");
}
