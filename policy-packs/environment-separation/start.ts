import { PolicyPack } from "@pulumi/policy";
import { policiesOf } from "../binding.ts";
import { ENVIRONMENT_SEPARATION } from "./pack.ts";

new PolicyPack(ENVIRONMENT_SEPARATION.name, { policies: policiesOf([ENVIRONMENT_SEPARATION]) });
