/** Under which every answer of ours is cached, so that one call refreshes all of an order's. */
export const DOORSTEP = "doorstep";
export const keys = {
  journey: (orderId: string) => [DOORSTEP, "journey", orderId] as const,
  messages: (orderId: string) => [DOORSTEP, "messages", orderId] as const,
  message: (id: string) => [DOORSTEP, "message", id] as const,
  board: (offset: number) => [DOORSTEP, "board", offset] as const,
  workOrders: (offset: number, state: string) => [DOORSTEP, "work-orders", offset, state] as const,
  workOrder: (id: string) => [DOORSTEP, "work-order", id] as const,
  pickers: (offset: number) => [DOORSTEP, "pickers", offset] as const,
  shipments: (orderId: string) => [DOORSTEP, "shipments", orderId] as const,
  stockAudit: () => [DOORSTEP, "stock-audit"] as const,
  stock: (filter: object) => [DOORSTEP, "stock", filter] as const,
  stockItem: (id: string) => [DOORSTEP, "stock-item", id] as const,
  stockAlerts: () => [DOORSTEP, "stock-alerts"] as const,
  rules: (path: string) => [DOORSTEP, "rules", path] as const,
  // Under its rules: whatever changes them changes what they would do.
  capturePreview: () => [...keys.rules("capture-rules"), "preview"] as const,
  sourceLocations: () => [DOORSTEP, "source-locations"] as const,
  allocation: (orderId: string) => [DOORSTEP, "allocation", orderId] as const,
  payment: (orderId: string) => [DOORSTEP, "payment", orderId] as const,
  paymentList: (path: string, query: object) => [DOORSTEP, "payments", path, query] as const,
  payouts: (offset: number) => [DOORSTEP, "payouts", offset] as const,
  payout: (id: string) => [DOORSTEP, "payout", id] as const,
  payoutLines: (query: object) => [DOORSTEP, "payout-lines", query] as const,
  orders: (ids: readonly string[]) => [DOORSTEP, "orders", ids] as const,
  health: () => [DOORSTEP, "health"] as const,
};
