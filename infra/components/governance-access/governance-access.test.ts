import { expect, it } from "vitest";
import { parseStatement } from "../../../rollout/onboarding/vocabulary/iam/statement.ts";
import { recordResources } from "../../../test/harness/record-resources.ts";
import { GovernanceAccess } from "./governance-access.ts";
import { governanceStatements } from "./plan.ts";

const groups = {
  platform: "ai-platform",
  finance: "Finance/ai-finance",
  auditors: "ai-auditors",
  procurement: "ai-procurement",
};
const plan = { rootCompartment: "platform:ai", groups };

it("keeps the four roles apart, by name and no more", async () => {
  const recorded = await recordResources(() => {
    new GovernanceAccess("access", { ...plan, tenancyId: "root", tags: { "Rollout.Team": "platform" } });
  });

  expect(recorded).toEqual([
    {
      type: "oci:Identity/policy:Policy",
      name: "access",
      inputs: {
        compartmentId: "root",
        name: "access",
        description: "What platform, finance, auditors and procurement may do across environments.",
        statements: [
          "define tenancy usage-report as ocid1.tenancy.oc1..aaaaaaaaned4fkpkisbwjlr56u7cj63lf3wffbilvqknstgtvzub7vhqkggq",
          "endorse group 'Finance'/'ai-finance' to read objects in tenancy usage-report",
          "allow group 'Finance'/'ai-finance' to read usage-budgets in tenancy",
          "allow group 'Finance'/'ai-finance' to read usage-report in tenancy",
          "allow group 'Finance'/'ai-finance' to read objects in compartment platform:ai:governance where target.bucket.name = 'ai-usage-reports'",
          "allow group ai-auditors to read all-resources in compartment platform:ai",
          "allow group ai-auditors to read audit-events in compartment platform:ai",
          "allow group ai-procurement to read billing-schedules in tenancy",
          "allow group ai-procurement to read invoices in tenancy",
          "allow group ai-procurement to read organizations-assigned-subscription in tenancy",
          "allow group ai-procurement to read organizations-subscription in tenancy",
          "allow group ai-procurement to read rate-cards in tenancy",
          "allow group ai-procurement to read subscribed-services in tenancy",
          "allow group ai-procurement to read subscription in tenancy",
          "allow group ai-platform to read all-resources in compartment platform:ai where all {request.permission != 'LOG_CONTENT_READ', request.permission != 'OBJECT_INSPECT', request.permission != 'OBJECT_READ', request.permission != 'SECRET_BUNDLE_READ'}",
          "allow group ai-platform to manage cloudevents-rules in compartment platform:ai:governance",
          "allow group ai-platform to manage private-applications in compartment platform:ai:governance",
          "allow group ai-platform to manage service-catalogs in compartment platform:ai:governance",
          "allow group ai-platform to use serviceconnectors in compartment platform:ai:governance where request.operation = 'ActivateServiceConnector'",
          "allow group ai-platform to read objects in compartment platform:ai:governance where target.bucket.name = 'ai-access-requests'",
        ],
        definedTags: { "Rollout.Team": "platform" },
      },
    },
  ]);
});

it("lets only the platform team change anything, and only in the governance compartment", () => {
  const changes = governanceStatements(plan).flatMap((text) => {
    const parsed = parseStatement(text);
    if ("expected" in parsed) return [];
    const { subject, grants, location } = parsed.statement;
    return grants.includes("read") ? [] : [{ subject, location }];
  });
  const expected = {
    subject: { kind: "group", principals: [{ by: "name", name: "ai-platform" }] },
    location: { kind: "compartment", path: ["platform", "ai", "governance"] },
  };
  expect(changes).toEqual(Array.from({ length: 4 }, () => expected));
});

it("lets nobody silence security's topic, or stop, change or delete what archives the audit log", () => {
  const text = governanceStatements(plan).filter((each) =>
    / to (use|manage) (ons-|serviceconnectors)/.test(each),
  );
  expect(
    text.filter((each) => !each.endsWith(" where request.operation = 'ActivateServiceConnector'")),
  ).toEqual([]);
});

it("lets none of them call a model", () => {
  expect(governanceStatements(plan).filter((text) => /(use|manage) (generative|all-)/.test(text))).toEqual(
    [],
  );
});
