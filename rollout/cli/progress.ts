import { Listr, ListrLogger, ProcessOutput, type ListrTaskWrapper } from "listr2";
import type { EngineListener } from "../engine/engine.ts";
import type { World } from "./world.ts";

/** One thing that takes long enough to be watched. */
export interface Watched<T> {
  readonly title: string;
  /** Says why it need not be done, once those before it ended. */
  readonly skip: () => string | undefined;
  readonly work: (listener: EngineListener, say: (text: string) => void) => Promise<T>;
}

/**
 * Does things one after another and shows each on stderr: live on a terminal, a line each elsewhere. A thing
 * that throws does not stop the others.
 */
export async function watch<T>(world: World, things: readonly Watched<T>[]): Promise<void> {
  const logger = () =>
    new ListrLogger({ useIcons: false, processOutput: new ProcessOutput(world.stderr, world.stderr) });
  const live = world.stderr.isTTY && world.env["CI"] === undefined;
  const tasks = things.map(({ title, skip, work }) => ({
    title,
    skip: () => skip() ?? false,
    task: async (_: unknown, task: Task): Promise<void> => {
      const say = (text: string) => void (live ? (task.output = text) : undefined);
      await work(({ step, name, done }) => say(`${done ? "done" : step}  ${name}`), say);
    },
  }));
  await new Listr(tasks, {
    exitOnError: false,
    registerSignalListeners: false,
    renderer: "default",
    fallbackRenderer: "simple",
    fallbackRendererCondition: () => !live,
    rendererOptions: { logger: logger(), collapseSkips: false },
    fallbackRendererOptions: { logger: logger() },
  }).run();
}

type Task = Pick<ListrTaskWrapper<unknown, never, never>, "output">;
