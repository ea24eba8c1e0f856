import type { OrderRow as Row } from "../../../modules/order-journey/reads/orders";
import type { OrderResult } from "../../../workflows/order-journey/orders/act-on-orders";
import type { ShownView } from "../../../workflows/order-journey/orders/saved-views";
import type { Told } from "../types";

export type OrderRow = Told<Row>;
export type { OrderResult };
export type SavedView = Omit<ShownView, "query"> & { query: Record<string, string> };
export type OrdersPage = { orders: OrderRow[]; next: string | null; carriers: string[] };
