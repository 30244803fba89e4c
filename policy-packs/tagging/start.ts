import { PolicyPack } from "@pulumi/policy";
import { policiesOf } from "../binding.ts";
import { servedPolicies } from "../served-policies.ts";
import { TAGGING } from "./pack.ts";

new PolicyPack(TAGGING.name, { policies: servedPolicies(policiesOf([TAGGING])) });
