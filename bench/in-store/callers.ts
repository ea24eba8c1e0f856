export type Rush = { callers: number; seconds: number };

/** How many calls a second are answered when `callers` each call again as soon as they have their answer. */
export async function callsPerSecond({ callers, seconds }: Rush, call: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  let answered = 0;
  const caller = async () => {
    while (performance.now() < from + seconds * 1000) {
      await call();
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return answered / ((performance.now() - from) / 1000);
}
