import { servePack } from "../serve-pack.ts";
import { ACCESS } from "./pack.ts";

servePack(ACCESS.name, [ACCESS]);
