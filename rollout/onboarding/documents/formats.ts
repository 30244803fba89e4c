import { z } from "zod";

/**
 * Text fields with a form of their own. The `error` of each is the phrase that follows "Write" in the
 * problem that a reader sees, so it names the form and gives an example.
 */
const text = (pattern: RegExp, expected: string) =>
  z.string().regex(pattern, { error: expected, abort: true });

export const tenancyOcid = text(
  /^ocid1\.tenancy\.oc[0-9]+\.\.[a-z0-9]+$/,
  "a tenancy's OCID, for example ocid1.tenancy.oc1..aaaaexample",
);
export const region = text(/^[a-z]{2}(-[a-z]+)+-[0-9]+$/, "a region's identifier, for example us-chicago-1");
export const objectStorageNamespace = text(
  /^[a-z0-9]{4,}$/,
  "the tenancy's Object Storage namespace, for example axaxnpcrorw5",
);
export const currencyCode = text(/^[A-Z]{3}$/, "a currency code of three capitals, for example USD");
/** No hyphen: the last hyphen of a stack's name separates team from environment. */
export const environmentName = text(
  /^[a-z][a-z0-9]{0,15}$/,
  "lower-case letters and digits without a hyphen, at most 16, for example dev",
);
export const teamName = text(
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  "lower-case words joined by hyphens, for example payments",
).max(30);
export const slug = text(
  /^[a-z0-9]+([-.][a-z0-9]+)*$/,
  "lower-case words joined by hyphens, for example ticket-summarization",
);
export const catalogId = text(
  /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
  "letters, digits, dots and hyphens, for example CC-1042",
);
export const groupName = text(
  /^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)?$/,
  "a group's name, or Domain/Group, for example payments-dev-users",
);
export const mailAddress = text(
  /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/,
  "one mail address, for example finance@example.com",
);
const CIDR =
  "a private IPv4 block from /16 to /24 that starts at its first address, for example 10.10.0.0/16";
export const cidr = text(
  /^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\/(1[6-9]|2[0-4])$/,
  CIDR,
).refine(isPrivateBlock, { error: CIDR });
export const backendUrl = text(
  /^[a-z0-9+]+:\/\/\S+$/,
  "a Pulumi backend's address, for example file:///srv/rollout/dev",
);
export const secretsProvider = text(
  /^(passphrase|default|[a-z]+:\/\/\S+)$/,
  "passphrase, or a key's address such as hashivault://rollout-dev",
);

/** @returns a whole number within inclusive bounds */
export const wholeNumber = (from: number, to: number) => z.int().min(from).max(to);

/** RFC 1918, and no host bits: OCI refuses a block that does not start at its own first address. */
function isPrivateBlock(block: string): boolean {
  const [address = "", prefix = ""] = block.split("/");
  const octets = address.split(".").map(Number);
  const [a = 0, b = 0] = octets;
  const number = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  const isPrivate = a === 10 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168);
  return isPrivate && number % 2 ** (32 - Number(prefix)) === 0;
}
