import { z } from "zod";
import { isWeek } from "../vocabulary/weeks.ts";

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
export const compartmentOcid = text(
  /^ocid1\.compartment\.oc[0-9]+\.\.[a-z0-9]+$/,
  "a compartment's OCID, for example ocid1.compartment.oc1..aaaaexample",
);
export const serviceOcid = text(
  /^ocid1\.service\.oc[0-9]+\.[a-z0-9-]+\.[a-z0-9]+$/,
  "a service's OCID, for example ocid1.service.oc1.us-chicago-1.aaaaexample",
);
export const vcnOcid = text(
  /^ocid1\.vcn\.oc[0-9]+\.[a-z0-9-]+\.[a-z0-9]+$/,
  "a VCN's OCID, for example ocid1.vcn.oc1.us-chicago-1.aaaaexample",
);
export const subnetOcid = text(
  /^ocid1\.subnet\.oc[0-9]+\.[a-z0-9-]+\.[a-z0-9]+$/,
  "a subnet's OCID, for example ocid1.subnet.oc1.us-chicago-1.aaaaexample",
);
export const drgOcid = text(
  /^ocid1\.drg\.oc[0-9]+\.[a-z0-9-]+\.[a-z0-9]+$/,
  "a DRG's OCID, for example ocid1.drg.oc1.us-chicago-1.aaaaexample",
);
export const streamOcid = text(
  /^ocid1\.stream\.oc[0-9]+\.[a-z0-9-]+\.[a-z0-9]+$/,
  "a stream's OCID, for example ocid1.stream.oc1.us-chicago-1.aaaaexample",
);
export const functionOcid = text(
  /^ocid1\.fnfunc\.oc[0-9]+\.[a-z0-9-]+\.[a-z0-9]+$/,
  "a function's OCID, for example ocid1.fnfunc.oc1.us-chicago-1.aaaaexample",
);
export const realm = text(/^oc[0-9]{1,3}$/, "a realm, for example oc1");
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
/** Kept as text: an account's number may begin with zeros. */
export const billingAccount = text(
  /^[A-Za-z0-9][A-Za-z0-9._/-]{0,127}$/,
  'a billing account as its bills write it, in quotes, for example "20209880"',
);
export const identityDomain = text(
  /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/,
  "letters, digits, dots and hyphens, at most 100, for example Default",
);
export const groupName = text(
  /^[A-Za-z0-9._-]{1,100}(\/[A-Za-z0-9._-]{1,100})?$/,
  "a group's name, or Domain/Group, of at most 100 characters each, for example payments-dev-users",
);
export const mailAddress = text(
  /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/,
  "one mail address, for example finance@example.com",
);
const SUBNET =
  "a private IPv4 block from /16 to /29 that starts at its first address, for example 10.10.1.0/24";
const CIDR =
  "a private IPv4 block from /16 to /24 that starts at its first address, for example 10.10.0.0/16";
export const cidr = text(
  /^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\/(1[6-9]|2[0-4])$/,
  CIDR,
).refine(isPrivateBlock, { error: CIDR });
export const backendUrl = text(
  /^[a-z0-9+]+:\/\/\S+$/,
  "a Pulumi backend's address, for example file:///srv/rollout/dev",
)
  .refine(holdsNoPassword, {
    error: "the address without user and password, and take credentials from the environment",
  })
  .meta({ sensitive: true });
export const secretsProvider = text(
  /^(passphrase|default|[a-z]+:\/\/\S+)$/,
  "passphrase, or a key's address such as hashivault://rollout-dev",
).meta({ sensitive: true });

export const isoDate = z.iso.date({ error: "a day as year-month-day, for example 2027-03-31", abort: true });
export const isoWeek = z.string().refine(isWeek, {
  error: "a week of ISO 8601 that its year has, for example 2026-W50",
  abort: true,
});
export const subnetCidr = text(
  /^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\/(1[6-9]|2[0-9])$/,
  SUBNET,
).refine(isPrivateBlock, { error: SUBNET });
export const httpsUrl = text(
  /^https:\/\/[a-z0-9.-]+(:[0-9]+)?(\/[A-Za-z0-9._~/-]*)?$/,
  "an https address without query, for example https://inference.example.com/openai/v1",
);
export const repository = text(
  /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\/[A-Za-z0-9._-]+$/,
  "a repository as owner/name, for example example/claims-service",
);
export const codeOwner = text(
  /^@[A-Za-z0-9-]+(\/[A-Za-z0-9._-]+)?$/,
  "a code owner as CODEOWNERS writes it, for example @example/claims-maintainers",
);
export const workflowFile = text(
  /^\.github\/workflows\/[A-Za-z0-9._-]+\.ya?ml$/,
  "a workflow's path, for example .github/workflows/codex.yml",
);
export const secretName = text(
  /^[A-Z_][A-Z0-9_]*$/,
  "a secret's name in capitals, never its value, for example NPM_READ_TOKEN",
).meta({ sensitive: true });
export const compartmentPath = text(
  /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}(:[A-Za-z0-9][A-Za-z0-9._-]{0,99})*$/,
  "the compartment's path from the tenancy's root, names joined by colons, for example platform:ai-landing",
);
export const matchingRule = text(
  /^(ALL|ANY) ?\{[^\n]+\}$/i,
  "a dynamic group's matching rule, for example ALL {instance.compartment.id = 'ocid1.compartment.oc1..aaaaexample'}",
);
/** A word of OCI's quota language. */
export const quotaName = text(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  "lower-case letters, digits and hyphens, for example private-endpoint-count",
);
export const policyName = text(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  "a policy's name, for example required-tags-present",
);
/** Free text of one line: what a person writes for another. */
export const sentence = text(/^\S[^\n\r]{2,499}$/, "a line of 3 to 500 characters");
/** A ticket, a report, a link: where somebody can look it up. */
export const reference = text(/^\S[^\n\r]{1,299}$/, "where it can be looked up, for example RISK-812");

/** @returns a whole number within inclusive bounds */
export const wholeNumber = (from: number, to: number) => z.int().min(from).max(to);

/** A password stands between a user and the host, where it may hold a slash of its own, or in the query. */
function holdsNoPassword(address: string): boolean {
  return !/:\/\/[^?#]*:[^?#]*@|[?&][^=&]*(password|passwd|secret|token)=/i.test(address);
}

/** RFC 1918, and no host bits: OCI refuses a block that does not start at its own first address. */
function isPrivateBlock(block: string): boolean {
  const [address = "", prefix = ""] = block.split("/");
  const octets = address.split(".").map(Number);
  const [a = 0, b = 0] = octets;
  const number = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  const isPrivate = a === 10 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168);
  return isPrivate && number % 2 ** (32 - Number(prefix)) === 0;
}
