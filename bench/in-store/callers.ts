export type Rush = { callers: number; seconds: number };
/** How many calls a second got what they asked for, and how many in all did not. */
export type RushAnswer = { perSecond: number; inVain: number };

/** `callers` each call again as soon as they have their answer, which tells whether they got what they asked for. */
export async function rush({ callers, seconds }: Rush, call: () => Promise<boolean>): Promise<RushAnswer> {
  const from = performance.now();
  let [served, inVain] = [0, 0];
  const caller = async () => {
    while (performance.now() < from + seconds * 1000) {
      if (await call()) served += 1;
      else inVain += 1;
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return { perSecond: served / ((performance.now() - from) / 1000), inVain };
}
