/** Runs `act` over all, so many at a time, in their order; gives what came of each. */
export async function throng<T, R>(all: readonly T[], atOnce: number, act: (one: T, n: number) => Promise<R>): Promise<R[]> {
  const outcomes: R[] = [];
  const queue = all.entries();
  const worker = async () => {
    for (const [n, one] of queue) outcomes[n] = await act(one, n);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return outcomes;
}
