import type { Learned } from "../../../modules/delivery/rules/learned-transit";
import type { DeliveryScore as Score } from "../../../workflows/delivery/score";
import type { DeliveryLocation as Location, PresentedTransitTime } from "../../../workflows/delivery/settings";
import type { Told } from "../types";

export type DeliveryLocation = Told<Location>;
export type TransitTime = PresentedTransitTime;
export type TransitLane = { id: string; service: string; origin: string; zone: string; learned: Learned; parcels: number; learned_at: string | null };
export type DeliveryScore = Told<Score>;
export type Share = DeliveryScore["total"];
