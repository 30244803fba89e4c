import { PolicyPack } from "@pulumi/policy";
import { policiesOf } from "../binding.ts";
import { servedPolicies } from "../served-policies.ts";
import { ENVIRONMENT_SEPARATION } from "./pack.ts";

new PolicyPack(ENVIRONMENT_SEPARATION.name, {
  policies: servedPolicies(policiesOf([ENVIRONMENT_SEPARATION])),
});
