import { PolicyPack } from "@pulumi/policy";
import { policiesOf } from "../binding.ts";
import { servedPolicies } from "../served-policies.ts";
import { SPEND } from "./pack.ts";

new PolicyPack(SPEND.name, { policies: servedPolicies(policiesOf([SPEND])) });
