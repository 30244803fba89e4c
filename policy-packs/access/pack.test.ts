import { describePack } from "../../test/harness/pack-as-process.ts";
import { ACCESS } from "./pack.ts";

describePack(ACCESS, []);
