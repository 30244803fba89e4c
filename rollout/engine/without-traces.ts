/**
 * Does work in which no error takes a stack trace.
 *
 * Pulumi makes an error for every property of every resource, and for every resource raises the limit of frames to
 * read where it was made: together that is half the time of a plan, and nobody looks at it. A limit that answers and
 * cannot be raised makes V8 take no trace at all. Errors of this work have no `stack`, their messages are whole.
 */
export async function withoutTraces<T>(work: () => Promise<T>): Promise<T> {
  const usual = Object.getOwnPropertyDescriptor(Error, "stackTraceLimit");
  Object.defineProperty(Error, "stackTraceLimit", {
    configurable: true,
    get: () => 0,
    set: () => {},
  });
  try {
    return await work();
  } finally {
    if (usual !== undefined) Object.defineProperty(Error, "stackTraceLimit", usual);
  }
}
