export * from "./delivery";
export * from "./order-status";
export * from "./stock-hold";
