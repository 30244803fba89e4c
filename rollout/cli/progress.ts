import {
  Listr,
  ListrLogger,
  ProcessOutput,
  type DefaultRenderer,
  type ListrTaskWrapper,
  type SimpleRenderer,
} from "listr2";
import type { EngineListener } from "../engine/engine.ts";
import type { World } from "./world.ts";

/** One thing that takes long enough to be watched. */
export interface Watched {
  readonly title: string;
  /** Resolves when it may begin: to nothing, or to why it need not be done. */
  readonly ready: () => Promise<string | undefined>;
  /** A throw marks it as failed and stops no other. */
  readonly work: (listener: EngineListener) => Promise<void>;
}

/** Things that a terminal shows live; a plan of 300 took 80 s instead of 12 where every step drew them all again. */
const LIVE_LINES = 40;

/**
 * Does things in order, `concurrency` at once, and shows each on stderr: live on a terminal where they are few, a line
 * each elsewhere. Those that wait for others stand after them, so that waiting never blocks what is waited for.
 */
export async function watch(world: World, things: readonly Watched[], concurrency: number): Promise<void> {
  const logger = () =>
    new ListrLogger({ useIcons: false, processOutput: new ProcessOutput(world.stderr, world.stderr) });
  const live = world.stderr.isTTY && world.env["CI"] === undefined && things.length <= LIVE_LINES;
  const tasks = things.map(({ title, ready, work }) => ({
    title,
    task: async (
      _: unknown,
      task: ListrTaskWrapper<unknown, typeof DefaultRenderer, typeof SimpleRenderer>,
    ): Promise<void> => {
      const needless = await ready();
      if (needless !== undefined) task.skip(`${title}: skipped, ${needless}`);
      else
        await work(({ step, name, done }) => {
          if (live) task.output = `${done ? "done" : step}  ${name}`;
        });
    },
  }));
  await new Listr(tasks, {
    concurrent: concurrency,
    exitOnError: false,
    registerSignalListeners: false,
    renderer: "default",
    fallbackRenderer: "simple",
    fallbackRendererCondition: () => !live,
    rendererOptions: { logger: logger(), collapseSkips: false },
    fallbackRendererOptions: { logger: logger() },
  }).run();
}
