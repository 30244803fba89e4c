import { Option } from "commander";

export const storeOption = () =>
  new Option("--store <folder>", "folder of the usage data that was imported").default(".rollout/usage");
