/** It asks soon at first, then less often: what is awaited shares the machine with who asks. */
const FIRST_MS = 100;
const LONGEST_MS = 700;
/** No measure of speed: a machine that runs many tests at once is slow. */
const TIMEOUT_MS = 150_000;

/**
 * Waits until `probe` gives a value that is not undefined, null or false, and gives it.
 * @throws Error naming what was awaited when it does not come about in time.
 */
export async function until<T>(what: string, probe: () => Promise<T | undefined | null | false>, timeoutMs = TIMEOUT_MS): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (let wait = FIRST_MS; ; wait = Math.min(wait * 1.5, LONGEST_MS)) {
    const value = await probe();
    if (value) return value;
    if (Date.now() > end) throw new Error(`Waited ${timeoutMs / 1000} s in vain for: ${what}`);
    await new Promise((next) => setTimeout(next, wait));
  }
}
