export * from "./delivery";
export * from "./order-status";
export * from "./stock-hold";
export type { StoreSdk } from "./store-sdk";
