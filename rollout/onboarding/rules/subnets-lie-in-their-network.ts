import { clashes } from "../clashes.ts";
import { contains, overlap } from "../vocabulary/networks.ts";
import { problemAt, type Rule } from "../written.ts";

/** An environment's subnets lie inside its network and share no address (NE-2). */
export const subnetsLieInTheirNetwork: Rule = ({ tenancy }) =>
  Object.entries(tenancy.document.environments).flatMap(([environment, { cidr, subnets }]) => {
    const written = Object.entries(subnets).map(([name, block]) => ({
      name,
      block,
      path: ["environments", environment, "subnets", name],
    }));
    const outside = written.filter(({ block }) => !contains(cidr, block));
    // One that lies outside is told as that alone: where it is moved to decides what it overlaps.
    const inside = written.filter(({ block }) => contains(cidr, block));
    return [
      ...outside.map(({ block, path }) => {
        const wrong = `${block} does not lie inside ${cidr}, the network of environment "${environment}"`;
        return problemAt(tenancy.yaml, path, wrong, `Write a block inside ${cidr}`);
      }),
      ...clashes(inside, (earlier, one) => overlap(earlier.block, one.block)).map(({ one, other }) => {
        const wrong = `${one.block} overlaps ${other.block} of subnet "${other.name}"`;
        return problemAt(tenancy.yaml, one.path, wrong, "Write a block that no other subnet uses");
      }),
    ];
  });
