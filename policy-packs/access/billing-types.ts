/** What was bought and is billed. Source: OCI IAM, policy reference, Billing and Subscriptions. */
export const BILLING_TYPES = [
  "billing-schedules",
  "invoices",
  "organizations-assigned-subscription",
  "organizations-subscription",
  "rate-cards",
  "subscribed-services",
  "subscription",
] as const;
