import { CaptureFilter, DefaultSecurityList, SecurityList, Vcn } from "@pulumi/oci/core/index.js";
import type * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { dnsLabel, EVERY_FLOW } from "./plan.ts";

export interface ClosedVcnArgs {
  /** IPv4 block of the whole network. */
  readonly cidr: string;
  /** Whom the network is for; its DNS label is made of it. */
  readonly of: string;
  readonly compartmentId: pulumi.Input<string>;
  readonly tags: DefinedTags;
}

/** A network without a way in or out, and what its subnets need. */
export interface ClosedVcn {
  readonly vcnId: pulumi.Output<string>;
  /** Security list without a rule: what a network security group does not open stays shut. */
  readonly closedListId: pulumi.Output<string>;
  /** Capture filter of the subnets' flow logs. */
  readonly captureFilterId: pulumi.Output<string>;
}

/**
 * Creates a network without any gateway (NE-2).
 *
 * Children of `parent`: `<name>` (Vcn), `<name>-default` (DefaultSecurityList, emptied), `<name>-closed`
 * (SecurityList without a rule), `<name>-flows` (CaptureFilter).
 */
export function closedVcn(name: string, args: ClosedVcnArgs, parent: pulumi.Resource): ClosedVcn {
  const { compartmentId } = args;
  const definedTags = { ...args.tags };
  const opts = { parent };

  const vcn = new Vcn(
    name,
    { compartmentId, cidrBlocks: [args.cidr], displayName: name, dnsLabel: dnsLabel(args.of), definedTags },
    opts,
  );
  // OCI makes it with SSH from anywhere and everything out, and gives it to every subnet that names no list.
  new DefaultSecurityList(
    `${name}-default`,
    {
      manageDefaultResourceId: vcn.defaultSecurityListId,
      compartmentId,
      displayName: `${name}-default`,
      definedTags,
    },
    opts,
  );
  const closed = new SecurityList(
    `${name}-closed`,
    { compartmentId, vcnId: vcn.id, displayName: `${name}-closed`, definedTags },
    opts,
  );
  const filter = new CaptureFilter(
    `${name}-flows`,
    {
      compartmentId,
      displayName: `${name}-flows`,
      filterType: "FLOWLOG",
      flowLogCaptureFilterRules: [{ ...EVERY_FLOW }],
      definedTags,
    },
    opts,
  );

  return { vcnId: vcn.id, closedListId: closed.id, captureFilterId: filter.id };
}
