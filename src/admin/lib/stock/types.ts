import type { StockAlertRow } from "../../../modules/reservation/overview/stock-alerts";
import type { StockRow, StockShown } from "../../../modules/reservation/overview/stock-rows";
import type { Allocation as AllocationOfOrder } from "../../../workflows/reservation/allocation";
import type { PresentedLocation, PresentedRule, RuleInput } from "../../../workflows/reservation/sourcing-settings";
import type { StockItem as ItemOverview } from "../../../workflows/reservation/stock-overview";
import type { PresentedIncoming, PresentedPolicy } from "../../../workflows/reservation/stock-settings";
import type { Told } from "../types";

export type { StockAlertRow, StockRow, StockShown };
export type StockItem = Told<ItemOverview>;
export type Keeper = StockItem["keepers"][number];
export type Policy = Told<PresentedPolicy>;
export type Incoming = Told<PresentedIncoming>;
export type Rule = PresentedRule;
export type RuleChange = Partial<RuleInput>;
export type SourceLocation = Told<PresentedLocation>;
export type ParcelCost = NonNullable<SourceLocation["parcel_costs"]>[number];
export type Allocation = Told<AllocationOfOrder>;
export type AllocatedLine = Allocation["lines"][number];
