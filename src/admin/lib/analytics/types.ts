import type { Analytics as Answer } from "../../../workflows/order-journey/analytics/analytics";
import type { Told } from "../types";

export type Analytics = Told<Answer>;
