import { PolicyPack } from "@pulumi/policy";
import { policiesOf } from "../binding.ts";
import { TAGGING } from "./pack.ts";

new PolicyPack(TAGGING.name, { policies: policiesOf([TAGGING]) });
