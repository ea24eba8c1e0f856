import type { TodayCounts, TodayGroup, TodayItem as Item } from "../../../modules/order-journey/rules/today";
import type { Told } from "../types";

export type { TodayCounts, TodayGroup };
export type TodayItem = Told<Item>;
