import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { children, recordResources } from "../../../test/harness/record-resources.ts";
import { NotificationTopics } from "./notification-topics.ts";
import { addressSlug, AUDIENCES } from "./plan.ts";

const tags = { "Rollout.Team": "platform" };
const contacts = {
  finance: ["finance@example.com", "cfo@example.com"],
  platform: ["platform@example.com"],
  security: ["finance@example.com", "finance@example.com"],
};
const args = { prefix: "ai", audiences: AUDIENCES, isGranted: false, contacts, tags };

describe("addressSlug", () => {
  it("keeps what a reader looks for", () => {
    expect(addressSlug("pay-lead@example.com")).toBe("pay-2d-lead-40-example.com");
  });

  it("never gives two addresses one slug, capitals and hyphens included", () => {
    const near = fc.string({ unit: fc.constantFrom("a", "A", "2", "d", "-", ".", "@", "+", "ä") });
    fc.assert(
      fc.property(near, near, (one, other) => {
        expect(addressSlug(one) === addressSlug(other)).toBe(one === other);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("NotificationTopics", () => {
  it("creates a topic per audience, a subscription per address and the right to publish", async () => {
    const recorded = await recordResources(() => {
      new NotificationTopics("topics", { ...args, compartmentId: "governance-id" });
    });

    const [topic, subscription] = [
      "oci:Ons/notificationTopic:NotificationTopic",
      "oci:Ons/subscription:Subscription",
    ];
    expect(children(recorded)).toEqual([
      [topic, "topics-finance"],
      [subscription, "topics-finance-cfo-40-example.com"],
      [subscription, "topics-finance-finance-40-example.com"],
      [topic, "topics-platform"],
      [subscription, "topics-platform-platform-40-example.com"],
      ["oci:Identity/policy:Policy", "topics-publish"],
      [topic, "topics-security"],
      [subscription, "topics-security-finance-40-example.com"],
    ]);
    const inputs = new Map(recorded.map((resource) => [resource.name, resource.inputs]));
    expect(inputs.get("topics-finance")).toEqual({
      compartmentId: "governance-id",
      name: "ai-finance",
      description: "What finance is told of the AI rollout.",
      definedTags: tags,
    });
    expect(inputs.get("topics-security-finance-40-example.com")).toMatchObject({
      compartmentId: "governance-id",
      topicId: "id-of-topics-security",
      protocol: "EMAIL",
      endpoint: "finance@example.com",
      definedTags: tags,
    });
    expect(inputs.get("topics-publish")).toEqual({
      compartmentId: "governance-id",
      name: "topics-publish",
      description: "Events reach the topics of the AI rollout.",
      statements: ["allow service cloudEvents to use ons-topics in compartment governance"],
      definedTags: tags,
    });
  });

  it("subscribes nobody where nobody is named", async () => {
    const recorded = await recordResources(() => {
      new NotificationTopics("topics", {
        ...args,
        compartmentId: "c",
        contacts: { finance: [], platform: [], security: [] },
      });
    });

    expect(recorded.map(({ name }) => name)).toEqual([
      "topics-finance",
      "topics-platform",
      "topics-publish",
      "topics-security",
    ]);
  });

  it("creates in another region what is asked for, under names of its own and with no second grant", async () => {
    const recorded = await recordResources(() => {
      new NotificationTopics("home", {
        ...args,
        prefix: "ai-home",
        audiences: ["security"],
        isGranted: true,
        compartmentId: "c",
      });
    });

    expect(recorded.map(({ name, inputs }) => [name, inputs["name"]])).toEqual([
      ["home-security", "ai-home-security"],
      ["home-security-finance-40-example.com", undefined],
    ]);
  });
});
