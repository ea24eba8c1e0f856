type Watched = Window & { jumps?: number };

/** Before anything else of the page. */
export function watchShifts(): void {
  const watched = window as Watched;
  watched.jumps = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!entry.hadRecentInput) watched.jumps! += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}

/** How much the page jumped while it came, and what had to be fetched before it could be seen. */
export function jumpsAndBlocks(): { jumps: number; blocking: string[] } {
  const fetched = performance.getEntriesByType("resource") as (PerformanceResourceTiming & { renderBlockingStatus?: string })[];
  return { jumps: (window as Watched).jumps ?? 0, blocking: fetched.filter(({ renderBlockingStatus }) => renderBlockingStatus === "blocking").map(({ name }) => name) };
}

/** What can be tapped and is smaller than that in one direction; links within a sentence are as high as their line. */
export function smallTargets(least: number): string[] {
  const labelled = (element: Element): Element => (element.matches("input[type=radio], input[type=checkbox]") ? (element.closest("label") ?? element) : element);
  return [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
    .filter((element) => !(element.matches("a") && getComputedStyle(element).display === "inline"))
    .map(labelled)
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 && (width < least || height < least);
    })
    .map((element) => `${Math.round(element.getBoundingClientRect().width)}×${Math.round(element.getBoundingClientRect().height)} ${element.outerHTML.slice(0, 120)}`);
}
