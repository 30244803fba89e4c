import { PolicyPack } from "@pulumi/policy";
import { policiesOf } from "../binding.ts";
import { PACKS } from "./pack.ts";

new PolicyPack("all", { policies: policiesOf(PACKS) });
