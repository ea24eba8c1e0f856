/** Whether it should have left by now and has not. What is packed where the shopper collects it is in time. */
export const isOverdue = ({ state, ship_by, collect }: { state: string; ship_by: Date | string; collect?: boolean }, now: Date): boolean =>
  state !== "shipped" && state !== "cancelled" && !(collect && state === "packed") && new Date(ship_by) < now;
