/** What runs in the page: its requests, and when it was busy last. */
type Watched = Window & { asked?: { from: number; to: number }[] };

/** Before anything else of the page: its requests' beginnings and ends, in milliseconds since the page was asked for. */
export function watchRequests(): void {
  const asked = ((window as Watched).asked = [] as { from: number; to: number }[]);
  const fetch = window.fetch.bind(window);
  window.fetch = async (...args) => {
    const span = { from: performance.now(), to: Infinity };
    asked.push(span);
    return fetch(...args).finally(() => (span.to = performance.now()));
  };
}

/** Milliseconds until nothing is asked for or shown as loading any more, and how many requests came one after the other; a page that does not settle in time counts with all of it. */
export type Settled = { ms: number; requests: number; inARow: number };

/** Goes to `path` within the page where one is given; else counts from when the page itself was asked for. */
export async function settle(path: string | null): Promise<Settled> {
  const [QUIET_MS, PATIENCE_MS] = [400, 20_000];
  const from = path ? performance.now() : 0;
  const asked = () => ((window as Watched).asked ?? []).filter((span) => span.from >= from);
  if (path) {
    history.pushState(null, "", path);
    dispatchEvent(new PopStateEvent("popstate"));
  }
  const isBusy = () => !document.querySelector("main h1, main h2") || document.querySelector("main .animate-pulse") !== null || asked().some(({ to }) => to === Infinity);
  let last = performance.now();
  while (performance.now() - last < QUIET_MS && performance.now() - from < PATIENCE_MS) {
    await new Promise((frame) => requestAnimationFrame(frame));
    if (isBusy()) last = performance.now();
  }
  let [inARow, until] = [0, -1];
  for (const span of asked().sort((a, b) => a.to - b.to)) if (span.from > until) [inARow, until] = [inARow + 1, span.to];
  return { ms: last - from, requests: asked().length, inARow };
}
