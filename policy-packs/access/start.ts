import { PolicyPack } from "@pulumi/policy";
import { policiesOf } from "../binding.ts";
import { servedPolicies } from "../served-policies.ts";
import { ACCESS } from "./pack.ts";

new PolicyPack(ACCESS.name, { policies: servedPolicies(policiesOf([ACCESS])) });
