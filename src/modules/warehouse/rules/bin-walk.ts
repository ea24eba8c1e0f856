/** A bin's place on the picker's walk. */
export type OnWalk = { id: string; path_order: number };
/** Right before one bin, or right after one. */
export type Beside = { before: string } | { after: string };

/** Between two neighbours, so that the next one that is moved finds room too. */
const STEP = 10;

/**
 * The numbers that change so that a bin comes right beside another: its own alone where there is room, else every bin's. `walk`: all of the
 * location's in their order. Nothing when it stands there already, or one of both is not among them.
 */
export function movedOnWalk(walk: readonly OnWalk[], id: string, beside: Beside): OnWalk[] {
  const moved = walk.find((bin) => bin.id === id);
  const others = walk.filter((bin) => bin.id !== id);
  const anchor = "before" in beside ? beside.before : beside.after;
  const at = others.findIndex((bin) => bin.id === anchor) + ("after" in beside ? 1 : 0);
  if (!moved || !others.some((bin) => bin.id === anchor) || walk.indexOf(moved) === at) return [];
  const room = between(others[at - 1]?.path_order, others[at]?.path_order);
  if (room !== null) return [{ id, path_order: room }];
  return [...others.slice(0, at), moved, ...others.slice(at)].map((bin, n) => ({ id: bin.id, path_order: (n + 1) * STEP }));
}

/** A number between two that leaves neither; null where there is none. */
function between(low: number | undefined, high: number | undefined): number | null {
  if (high === undefined) return (low ?? 0) + STEP;
  const middle = Math.floor(((low ?? -1) + high) / 2);
  return middle > (low ?? -1) && middle < high ? middle : null;
}
