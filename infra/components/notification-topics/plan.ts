import { GOVERNANCE_COMPARTMENT } from "../../../rollout/onboarding/vocabulary/compartments.ts";
import { allow } from "../../iam/statement.ts";

/** Who is told of what happens across the rollout. */
export const AUDIENCES = ["finance", "platform", "security"] as const;
export type Audience = (typeof AUDIENCES)[number];

export interface NotificationTopicsPlan<A extends Audience = Audience> {
  /** Who has a topic here. */
  readonly audiences: readonly A[];
  /** Mail addresses of each audience; a repeated address counts once. */
  readonly contacts: Readonly<Record<A, readonly string[]>>;
}

/** One mail subscription to create. `slug` is its identity. */
export interface SubscriptionSpec<A extends Audience = Audience> {
  readonly slug: string;
  readonly audience: A;
  readonly address: string;
}

/** Expands the contacts to one subscription for each audience and address. */
export function subscriptionSpecs<A extends Audience>({
  audiences,
  contacts,
}: NotificationTopicsPlan<A>): SubscriptionSpec<A>[] {
  return audiences.flatMap((audience) =>
    [...new Set(contacts[audience])].map((address) => ({
      slug: `${audience}-${addressSlug(address)}`,
      audience,
      address,
    })),
  );
}

/**
 * Event rules publish as a service. OCI's present reference asks only that whoever writes a rule may use the
 * topic; its older one asks for this grant too, and without it a rule fails silently where it is still needed.
 */
export function publishStatements(): string[] {
  return [
    allow({
      subject: { kind: "service", name: "cloudEvents" },
      verb: "use",
      resource: "ons-topics",
      in: [GOVERNANCE_COMPARTMENT],
    }),
  ];
}

/**
 * An address as a resource's name can hold it: `a.b@example.com` → `a.b-40-example.com`.
 *
 * Whatever is no small letter, digit or dot becomes its code in hexadecimal between hyphens. A hyphen is
 * replaced as well, so that the way back is unambiguous and two addresses never share a slug.
 */
export function addressSlug(address: string): string {
  return address.replaceAll(/[^a-z0-9.]/gu, (character) => `-${codeOf(character)}-`);
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}
