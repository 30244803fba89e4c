import { withOrigin, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "the log of the archive's writes moves into the archive",
    stack: "shared-dev",
    change: (resources) =>
      withOrigin(
        { type: "oci:Logging/log:Log", name: "shared-dev-logs-archive-write" },
        "logGroupId",
        resources
          .filter(({ name, type }) => name === "shared-dev-logs" && type.endsWith("LogGroup"))
          .map(({ urn }) => urn),
      )(resources),

    fails: ["archives-log-no-own-writes", "log-groups-are-archived"],
  },
];
