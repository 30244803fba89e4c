import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "flows of applications are sampled",
    stack: "shared-prod",
    change: withInputs(
      { type: "oci:Core/captureFilter:CaptureFilter" },
      {
        flowLogCaptureFilterRules: [
          { flowLogType: "ALL", isEnabled: true, priority: 1, ruleAction: "INCLUDE", samplingRate: 100 },
        ],
      },
    ),

    fails: ["flow-logs-leave-nothing-out"],
  },
];
