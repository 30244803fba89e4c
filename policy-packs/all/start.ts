import { PolicyPack } from "@pulumi/policy";
import { policiesOf } from "../binding.ts";
import { servedPolicies } from "../served-policies.ts";
import { PACKS } from "./pack.ts";

new PolicyPack("all", { policies: servedPolicies(policiesOf(PACKS)) });
