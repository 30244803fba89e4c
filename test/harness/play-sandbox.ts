import { join } from "node:path";
import { writeClientSettings } from "../../rollout/cli/sandbox/client-settings.ts";
import { RUN_FOLDER, writeRunFile, type RunningSandbox } from "../../rollout/cli/sandbox/run-file.ts";
import type { Workplace } from "./command-line.ts";
import type { EngineBench } from "./real-engine.ts";

/** Makes a bench's local OCI the one that runs in a workplace, so that commands work on what the bench brought up. */
export function playSandbox(place: Workplace, { sandbox, folder, model }: EngineBench): RunningSandbox {
  const { region, homeRegion } = model.tenancy;
  const running: RunningSandbox = {
    pid: process.pid,
    started: new Date().toISOString(),
    ...sandbox.control,
    tenancyId: sandbox.tenancyId,
    region,
    homeRegion,
    namespace: sandbox.namespace,
    session: folder,
    inMemory: false,
    exports: writeClientSettings(place.path(RUN_FOLDER, "client"), sandbox),
  };
  writeRunFile(join(place.folder, RUN_FOLDER), running);
  return running;
}
