import * as oci from "@pulumi/oci";
import * as pulumi from "@pulumi/pulumi";
import type { Place } from "./place.ts";

/** What money may be spent, and who hears of it. */
export function createSpend(
  place: Place,
  costCenter: pulumi.Output<string>,
  topicId: pulumi.Output<string>,
): void {
  const { tenancyId, compartmentId, monthlyBudget, note, opts } = place;
  const budget = new oci.budget.Budget(
    "team",
    {
      compartmentId: tenancyId,
      displayName: "team",
      amount: monthlyBudget,
      resetPeriod: "MONTHLY",
      targetType: "COMPARTMENT",
      targets: [compartmentId],
      definedTags: costCenter.apply((key) => ({ [key]: "CC-1" })),
    },
    opts,
  );
  for (const type of ["ACTUAL", "FORECAST"]) {
    new oci.budget.Rule(
      type.toLowerCase(),
      {
        budgetId: budget.id,
        displayName: type.toLowerCase(),
        type,
        threshold: 80,
        thresholdType: "PERCENTAGE",
        recipients: "finance@example.com,owner@example.com",
        message: note,
      },
      opts,
    );
  }
  const subscription = new oci.budget.CostAlertSubscription(
    "anomalies",
    {
      compartmentId: tenancyId,
      name: "anomalies",
      description: note,
      channels: JSON.stringify({ email: { recipients: ["finance@example.com"] } }),
    },
    opts,
  );
  new oci.budget.CostAnomalyMonitor(
    "team",
    {
      compartmentId: tenancyId,
      name: "team",
      description: note,
      // Whole, as the provider reads it back: what is left out here makes every run replace the monitor.
      targetResourceFilter: JSON.stringify({
        operator: "AND",
        dimensions: [{ key: "service", value: "generative-ai" }],
        tags: null,
        filters: null,
      }),
      costAlertSubscriptionMap: {
        costAlertSubscriptionId: subscription.id,
        operator: "AND",
        thresholdAbsoluteValue: 100,
        thresholdRelativePercent: 20,
      },
    },
    opts,
  );
  new oci.limits.Quota(
    "team",
    {
      compartmentId: tenancyId,
      name: "team",
      description: note,
      statements: ["zero generative-ai quotas in compartment team"],
    },
    opts,
  );
  new oci.monitoring.Alarm(
    "connector",
    {
      compartmentId,
      metricCompartmentId: compartmentId,
      displayName: `connector ${note}`,
      namespace: "oci_service_connector_hub",
      query: "ServiceConnectorHubErrors[5m].sum() > 0",
      severity: "WARNING",
      isEnabled: true,
      destinations: [topicId],
      body: note,
    },
    opts,
  );
}
