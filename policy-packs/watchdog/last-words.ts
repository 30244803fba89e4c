/** A policy that held its pack's process for too long. */
export interface Ended {
  readonly pack: string;
  readonly policy: string;
  /** Milliseconds that it was given. */
  readonly patience: number;
}

/** @returns the line that a pack's process writes before it is ended */
export function lastWords({ pack, policy, patience }: Ended): string {
  return `policy pack "${pack}" was ended: policy "${policy}" gave no answer within ${patience / 1000} s`;
}

/** @returns pack and policy of the line that `lastWords` wrote, wherever in a text; `undefined` where there is none */
export function readLastWords(text: string): Pick<Ended, "pack" | "policy"> | undefined {
  const [, pack, policy] =
    /policy pack "([^"]+)" was ended: policy "([^"]+)" gave no answer/.exec(text) ?? [];
  return pack === undefined || policy === undefined ? undefined : { pack, policy };
}
