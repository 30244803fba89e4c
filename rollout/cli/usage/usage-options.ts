import { Option } from "commander";

export const storeOption = () =>
  new Option("--store <folder>", "folder of the usage data that was imported").default(".rollout/usage");

/** Where usage data comes from: files, OCI's Usage API, or the FOCUS reports that Oracle keeps for the tenancy. */
export const USAGE_SOURCES = ["files", "usage-api", "reports"] as const;
export type UsageFrom = (typeof USAGE_SOURCES)[number];
