import type { Policy } from "../stock/types";
import { useAction } from "./use-action";

export type PolicyChange = Partial<Omit<Policy, "id" | "inventory_item_id">>;
export type IncomingInput = { inventory_item_id: string; location_id: string; quantity: number; expected_at: string; note: string | null };
export type IncomingChange = { id: string } & Partial<Pick<IncomingInput, "quantity" | "expected_at" | "note">>;

export const useReleaseHold = () => useAction((id: string) => ({ path: `holds/${id}`, method: "DELETE" }));
export const useSetPolicy = (itemId: string) => useAction((body: PolicyChange) => ({ path: `stock/${itemId}/policy`, body }));
export const useExpectStock = () => useAction((body: IncomingInput) => ({ path: "incoming-stock", body }));
export const useChangeIncoming = () => useAction(({ id, ...body }: IncomingChange) => ({ path: `incoming-stock/${id}`, body }));
export const useReceiveStock = () => useAction(({ id, quantity }: { id: string; quantity: number }) => ({ path: `incoming-stock/${id}/receive`, body: { quantity } }));
export const useForgetIncoming = () => useAction((id: string) => ({ path: `incoming-stock/${id}`, method: "DELETE" }));
