import { expect, it } from "vitest";
import { recordResources } from "../../../test/harness/record-resources.ts";
import { EndpointDns } from "./endpoint-dns.ts";
import { zoneName } from "./plan.ts";

it("answers the endpoint's name alone, with its address, in a private view", async () => {
  let viewId: string | undefined;
  const recorded = await recordResources(() => {
    const dns = new EndpointDns("dns", {
      environment: "dev",
      fqdn: "ai-dev.pe.inference.example.com",
      address: "10.10.0.5",
      compartmentId: "c",
      tags: { "Rollout.Team": "platform" },
    });
    dns.viewId.apply((id) => (viewId = id));
  });

  const definedTags = { "Rollout.Team": "platform" };
  expect(recorded.toSorted((a, b) => (a.type < b.type ? -1 : 1))).toEqual([
    {
      type: "oci:Dns/rrset:Rrset",
      name: "dns",
      inputs: {
        zoneNameOrId: "id-of-dns",
        domain: "ai-dev.pe.inference.example.com",
        rtype: "A",
        items: [{ domain: "ai-dev.pe.inference.example.com", rtype: "A", rdata: "10.10.0.5", ttl: 60 }],
      },
    },
    {
      type: "oci:Dns/view:View",
      name: "dns",
      inputs: { compartmentId: "c", scope: "PRIVATE", displayName: "dev-models", definedTags },
    },
    {
      type: "oci:Dns/zone:Zone",
      name: "dns",
      inputs: {
        compartmentId: "c",
        name: "ai-dev.pe.inference.example.com",
        zoneType: "PRIMARY",
        scope: "PRIVATE",
        viewId: "id-of-dns",
        definedTags,
      },
    },
  ]);
  expect(viewId).toBe("id-of-dns");
});

it("writes the name as OCI gives it back", () => {
  expect(zoneName("AI-dev.pe.Inference.example.com.")).toBe("ai-dev.pe.inference.example.com");
});
