import { describe, expect, it } from "vitest";
import { gracefulStop, Interrupted } from "./graceful-stop.ts";

const soon = (ms = 60) => new Promise((resolve) => setTimeout(resolve, ms));
const said = (message: string) => ({ sequence: 1, timestamp: 1, stdoutEvent: { message, color: "never" } });

describe("gracefulStop", () => {
  it("tells the CLI where it heard nothing by itself", async () => {
    const interruption = new AbortController();
    const stop = gracefulStop(interruption.signal, 10);
    expect(stop.signal.aborted).toBe(false);
    interruption.abort();
    await soon();
    expect(stop.signal.aborted).toBe(true);
  });

  it("does not tell it twice: a second signal would drop what is begun", async () => {
    const interruption = new AbortController();
    const stop = gracefulStop(interruption.signal, 10);
    interruption.abort();
    stop.hear(said("^C received; cancelling. If you would like to terminate immediately, press ^C again.\n"));
    await soon();
    expect(stop.signal.aborted).toBe(false);
  });

  it("tells nobody once the run is over", async () => {
    const interruption = new AbortController();
    const stop = gracefulStop(interruption.signal, 10);
    interruption.abort();
    stop.close();
    await soon();
    expect(stop.signal.aborted).toBe(false);
  });

  it("lets nothing begin after an interruption", () => {
    expect(() => gracefulStop(AbortSignal.abort())).toThrow(Interrupted);
  });
});
