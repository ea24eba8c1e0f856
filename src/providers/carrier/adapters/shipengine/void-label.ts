import { CarrierError } from "../carrier-error";
import type { RefundStatus, VoidResult } from "../types";
import type { ShipEngineClient } from "./client";
import { refundFrom } from "./from-shipengine";
import type { WireLabel, WireVoid } from "./wire";

/** Gives the label back; when ShipEngine says that it was voided before, tells how its money stands. */
export async function voidLabel(ask: ShipEngineClient, labelId: string): Promise<VoidResult> {
  const { approved, message, reason_code } = await ask<WireVoid>("PUT", `/v1/labels/${labelId}/void`);
  const label = await ask<WireLabel>("GET", `/v1/labels/${labelId}`);
  const status = refundFrom(label);
  if ((approved || label.voided) && status !== "rejected") return { status };
  throw new CarrierError("rejected", `ShipEngine: ${message}`, reason_code ?? null);
}

export const refundStatus = async (ask: ShipEngineClient, labelId: string): Promise<RefundStatus> =>
  refundFrom(await ask<WireLabel>("GET", `/v1/labels/${labelId}`));
