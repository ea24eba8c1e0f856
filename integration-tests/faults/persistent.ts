import { until } from "../setup/until";

/** As long as a store takes to be back and to give up what died. */
const PATIENCE_MS = 300_000;

/** Does what a shopper does who is not put off: tries until it works. @throws Error with the last answer when it never does */
export async function persist<T>(what: string, act: () => Promise<T>): Promise<T> {
  let last: unknown;
  const attempt = () => act().then((value) => ({ value }), (error: unknown) => void (last = error));
  return (await until(what, attempt, PATIENCE_MS).catch(() => Promise.reject(new Error(`${what}: in vain, last: ${String(last)}`)))).value;
}
