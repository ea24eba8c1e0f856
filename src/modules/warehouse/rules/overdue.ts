/** Whether it should have left by now and has not. */
export const isOverdue = ({ state, ship_by }: { state: string; ship_by: Date | string }, now: Date): boolean =>
  state !== "shipped" && state !== "cancelled" && new Date(ship_by) < now;
