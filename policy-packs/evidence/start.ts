import { PolicyPack } from "@pulumi/policy";
import { policiesOf } from "../binding.ts";
import { servedPolicies } from "../served-policies.ts";
import { EVIDENCE } from "./pack.ts";

new PolicyPack(EVIDENCE.name, { policies: servedPolicies(policiesOf([EVIDENCE])) });
