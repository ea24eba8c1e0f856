import type { Context } from "@medusajs/framework/types";
import { InjectManager, MedusaContext } from "@medusajs/framework/utils";
import { clock } from "../../shared/clock";
import { parseOptions, type DoorstepOptions } from "../../shared/options";
import { RoomService } from "../../shared/room-service";
import { sqlOf } from "../../shared/sql";
import { findDisagreements, type Finding } from "./audit/audit";
import { queuedLines, type QueuedLine } from "./ledger/backorders";
import { booksOf } from "./ledger/books";
import { previewSources, type Preview } from "./ledger/preview";
import { ordersToday } from "./ledger/sourcing";
import { couldComeBack, isInLine, placesIn } from "./ledger/waits";
import IncomingStock from "./models/incoming-stock";
import SourceLocation from "./models/source-location";
import SourcingRule from "./models/sourcing-rule";
import StockCorrection from "./models/stock-correction";
import StockDeparture from "./models/stock-departure";
import StockHold from "./models/stock-hold";
import StockHoldLine from "./models/stock-hold-line";
import StockPolicy from "./models/stock-policy";
import StockWait from "./models/stock-wait";
import { availableTo, sellableOf } from "./overview/sellable";
import { stockAlerts, type StockAlertRow } from "./overview/stock-alerts";
import { itemHead, keepersOf, lineOf, type Keeper, type StockItemHead, type Waiter } from "./overview/stock-item";
import { stockRows, type StockFilter, type StockRow } from "./overview/stock-rows";
import { startOfDay } from "./rules/day";
import type { Demand } from "./rules/demand";
import type { Quantity } from "./rules/quantity";
import type { Sale } from "./rules/sourcing/location";

/** What the room tells and changes nothing by; what it does is the service. */
export class ReservationReads extends RoomService({ StockHold, StockHoldLine, SourcingRule, SourceLocation, StockPolicy, IncomingStock, StockWait, StockDeparture, StockCorrection }) {
  readonly options: DoorstepOptions;

  constructor(dependencies: Record<string, unknown>, options: unknown) {
    // eslint-disable-next-line prefer-rest-params -- MedusaService hands all of them on
    super(...(arguments as unknown as [object]));
    this.options = parseOptions(options);
  }

  /** Who waits for the items, and when each can be expected to be served. */
  @InjectManager()
  async backorders(items: string[], @MedusaContext() context: Context = {}): Promise<QueuedLine[]> {
    return queuedLines(booksOf(context), items, clock.now());
  }

  /** Where the cart's goods would come from, were they taken now, in each of the sales. */
  @InjectManager()
  async preview(cartId: string, demands: readonly Demand[], sales: readonly Sale[], @MedusaContext() context: Context = {}): Promise<Preview[]> {
    return previewSources(booksOf(context), cartId, demands, sales, { now: clock.now(), timeZone: this.options.delivery.timeZone });
  }

  /** Whether the cart stands in any line. */
  @InjectManager()
  async isInLine(cartId: string, @MedusaContext() context: Context = {}): Promise<boolean> {
    return isInLine(sqlOf(context), cartId, this.seenSince());
  }

  /** Whether what carts hold of the items now would be enough, if it came back. */
  @InjectManager()
  async couldComeBack(wants: ReadonlyMap<string, Quantity>, @MedusaContext() context: Context = {}): Promise<boolean> {
    return couldComeBack(sqlOf(context), wants);
  }

  /** Where the cart stands in the items' lines: how many are ahead, and how many wait. */
  @InjectManager()
  async placesInLine(cartId: string, items: string[], @MedusaContext() context: Context = {}): Promise<Map<string, { ahead: number; waiting: number }>> {
    return placesIn(sqlOf(context), cartId, items, this.seenSince());
  }

  /** What lies where and for whom: a page of the levels. */
  @InjectManager()
  async stock(filter: StockFilter, page: { limit: number; offset: number }, @MedusaContext() context: Context = {}): Promise<{ rows: StockRow[]; count: number }> {
    return stockRows(sqlOf(context), filter, page, this.seenSince());
  }

  /** How many of each variant the channel can sell now; undefined where no setting keeps anything back, so that core's count is true. */
  @InjectManager()
  async sellable(variantIds: string[], salesChannelId: string, @MedusaContext() context: Context = {}): Promise<Map<string, number> | undefined> {
    return sellableOf(booksOf(context), variantIds, salesChannelId, clock.now());
  }

  /** How much of an item the cart can have from the locations, its own hold included; a decimal text, in units of the item. */
  @InjectManager()
  async availableTo(cartId: string, item: string, locationIds: string[], @MedusaContext() context: Context = {}): Promise<string> {
    return availableTo(booksOf(context), cartId, item, locationIds, clock.now());
  }

  /** One item: who keeps its units, and who waits in its line. Undefined when there is no such item. */
  @InjectManager()
  async stockItem(id: string, @MedusaContext() context: Context = {}): Promise<(StockItemHead & { keepers: Keeper[]; waiting: Waiter[] }) | undefined> {
    const head = await itemHead(sqlOf(context), id);
    return head && { ...head, keepers: await keepersOf(sqlOf(context), id), waiting: await lineOf(sqlOf(context), id, this.seenSince()) };
  }

  /** What about stock a person should know of. */
  @InjectManager()
  async alerts(@MedusaContext() context: Context = {}): Promise<StockAlertRow[]> {
    return stockAlerts(sqlOf(context), clock.now());
  }

  /** How many carts and orders each location has been given today. */
  @InjectManager()
  async ordersToday(locationIds: string[], @MedusaContext() context: Context = {}): Promise<Map<string, number>> {
    return ordersToday(sqlOf(context), locationIds, startOfDay(clock.now(), this.options.delivery.timeZone));
  }

  /** Where holds, claims, reservations, levels and orders disagree, in words; empty when all is well. */
  @InjectManager()
  async audit(@MedusaContext() context: Context = {}): Promise<Finding[]> {
    return findDisagreements(sqlOf(context));
  }

  /** Who in a waiting line asked since then is still there. */
  protected seenSince = (): Date => new Date(clock.now().getTime() - this.options.holds.waitSeconds * 1000);
}
