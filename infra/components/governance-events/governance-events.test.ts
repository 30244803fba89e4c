import { describe, expect, it } from "vitest";
import { children, recordResources } from "../../../test/harness/record-resources.ts";
import { IDENTITY_CHANGES, NETWORK_CHANGES } from "./event-types.ts";
import { GovernanceEvents } from "./governance-events.ts";
import { EVENT_REGIONS, EVENT_RULES, eventCondition } from "./plan.ts";

const args = {
  prefix: "ai",
  regions: EVENT_REGIONS,
  tenancyId: "root",
  topicIds: { finance: "f", security: "s" },
  alertDestinations: {},
  tags: { "Rollout.Team": "platform" },
};

describe("eventCondition", () => {
  it("is the same text whatever the order of the types", () => {
    expect(eventCondition(["b", "a"])).toBe('{"eventType":["a","b"]}');
    expect(eventCondition(["a", "b"])).toBe('{"eventType":["a","b"]}');
  });
});

describe("EVENT_RULES", () => {
  it("tells each event to its audience by one rule only", () => {
    const types = EVENT_RULES.flatMap(({ eventTypes }) => eventTypes);
    expect(new Set(types).size).toBe(types.length);
  });

  it("asks for changes of dynamic groups and memberships, not for tags, which have no event", () => {
    const identity = "com.oraclecloud.identitycontrolplane";
    expect(IDENTITY_CHANGES).toContain(`${identity}.updatedynamicgroup`);
    expect(IDENTITY_CHANGES).toContain(`${identity}.addusertogroup`);
    expect(IDENTITY_CHANGES.filter((type) => type.includes("tag"))).toEqual([]);
  });

  // A check of CIS OCI Foundations looks for exactly these names, those of one control in one rule.
  it.each([
    ["4.3", "identitycontrolplane", "createidentityprovider deleteidentityprovider updateidentityprovider"],
    ["4.4", "identitycontrolplane", "createidpgroupmapping deleteidpgroupmapping updateidpgroupmapping"],
    ["4.5", "identitycontrolplane", "addusertogroup creategroup deletegroup removeuserfromgroup updategroup"],
    ["4.6", "identitycontrolplane", "createpolicy deletepolicy updatepolicy"],
    [
      "4.7",
      "identitycontrolplane",
      "createuser deleteuser updateuser updateusercapabilities updateuserstate",
    ],
    ["4.8", "virtualnetwork", "createvcn deletevcn updatevcn"],
    [
      "4.9",
      "virtualnetwork",
      "createroutetable deleteroutetable updateroutetable changeroutetablecompartment",
    ],
    [
      "4.10",
      "virtualnetwork",
      "createsecuritylist deletesecuritylist updatesecuritylist changesecuritylistcompartment",
    ],
    [
      "4.11",
      "virtualnetwork",
      "createnetworksecuritygroup deletenetworksecuritygroup updatenetworksecuritygroup " +
        "updatenetworksecuritygroupsecurityrules changenetworksecuritygroupcompartment",
    ],
    [
      "4.12 DRG",
      "virtualnetwork",
      "createdrg deletedrg updatedrg createdrgattachment deletedrgattachment updatedrgattachment",
    ],
    [
      "4.12 internet and peering",
      "virtualnetwork",
      "createinternetgateway deleteinternetgateway updateinternetgateway changeinternetgatewaycompartment " +
        "createlocalpeeringgateway deletelocalpeeringgateway.end updatelocalpeeringgateway " +
        "changelocalpeeringgatewaycompartment",
    ],
    [
      "4.12 NAT",
      "natgateway",
      "createnatgateway deletenatgateway updatenatgateway changenatgatewaycompartment",
    ],
    [
      "4.12 service",
      "servicegateway",
      "createservicegateway deleteservicegateway.end updateservicegateway changeservicegatewaycompartment " +
        "attachserviceid detachserviceid",
    ],
  ])("covers control %s", (_control, source, verbs) => {
    const asked = source === "identitycontrolplane" ? IDENTITY_CHANGES : NETWORK_CHANGES;
    expect(asked).toEqual(
      expect.arrayContaining(verbs.split(" ").map((verb) => `com.oraclecloud.${source}.${verb}`)),
    );
  });
});

describe("GovernanceEvents", () => {
  it("creates four rules in the root compartment", async () => {
    const recorded = await recordResources(() => {
      new GovernanceEvents("events", args);
    });

    const rule = "oci:Events/rule:Rule";
    expect(children(recorded)).toEqual([
      [rule, "events-budget-alerts"],
      [rule, "events-budget-changes"],
      [rule, "events-identity-changes"],
      [rule, "events-network-changes"],
    ]);
    expect(recorded.map(({ inputs }) => inputs["compartmentId"])).toEqual(["root", "root", "root", "root"]);
    expect(recorded[0]?.inputs).toEqual({
      compartmentId: "root",
      displayName: "ai-budget-alerts",
      description: "A budget's alert went off: somebody spends more than planned.",
      isEnabled: true,
      condition: '{"eventType":["com.oraclecloud.budgets.createtriggeredalert"]}',
      actions: {
        action: [{ actionType: "ONS", isEnabled: true, description: "Tells finance.", topicId: "f" }],
      },
      definedTags: args.tags,
    });
  });

  it("tells finance and security of a changed budget, security alone of identity and networks", async () => {
    const recorded = await recordResources(() => {
      new GovernanceEvents("events", args);
    });

    const told = recorded.map(({ name, inputs }) => {
      const { action } = inputs["actions"] as { action: { topicId: string }[] };
      return [name, action.map(({ topicId }) => topicId)];
    });
    expect(told).toEqual([
      ["events-budget-alerts", ["f"]],
      ["events-budget-changes", ["f", "s"]],
      ["events-identity-changes", ["s"]],
      ["events-network-changes", ["s"]],
    ]);
  });

  it("tells a declared stream and function of budget alerts, and of nothing else", async () => {
    const alertDestinations = { streamId: "stream", functionId: "function" };
    const recorded = await recordResources(() => {
      new GovernanceEvents("events", { ...args, alertDestinations });
    });

    const besides = recorded.map(({ name, inputs }) => {
      const { action } = inputs["actions"] as { action: Record<string, string>[] };
      return [
        name,
        action
          .slice(1)
          .map((one) => [one["actionType"], one["streamId"] ?? one["functionId"] ?? one["topicId"]]),
      ];
    });
    expect(besides).toEqual([
      [
        "events-budget-alerts",
        [
          ["OSS", "stream"],
          ["FAAS", "function"],
        ],
      ],
      ["events-budget-changes", [["ONS", "s"]]],
      ["events-identity-changes", []],
      ["events-network-changes", []],
    ]);
  });

  it("listens for identity at home, for networks where they are, and for budgets in both", async () => {
    const recorded = await recordResources(() => {
      new GovernanceEvents("home", { ...args, regions: ["home"], prefix: "ai-home" });
      new GovernanceEvents("own", { ...args, regions: ["own"] });
    });

    expect(recorded.map(({ name, inputs }) => [name, inputs["displayName"]])).toEqual([
      ["home-budget-alerts", "ai-home-budget-alerts"],
      ["home-budget-changes", "ai-home-budget-changes"],
      ["home-identity-changes", "ai-home-identity-changes"],
      ["own-budget-alerts", "ai-budget-alerts"],
      ["own-budget-changes", "ai-budget-changes"],
      ["own-network-changes", "ai-network-changes"],
    ]);
  });
});
