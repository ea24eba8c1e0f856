import type { Context, InferTypeOf } from "@medusajs/framework/types";
import { InjectManager, MedusaContext } from "@medusajs/framework/utils";
import { parseOptions, type DoorstepOptions } from "../../shared/options";
import { RoomService } from "../../shared/room-service";
import { sqlOf } from "../../shared/sql";
import { each, EACH } from "../../shared/sql-values";
import DeliveryInstructions from "./models/delivery-instructions";
import DeliveryPromise from "./models/delivery-promise";
import DispatchSetting from "./models/dispatch-setting";
import ParcelOutcome from "./models/parcel-outcome";
import TransitLane from "./models/transit-lane";
import TransitTime from "./models/transit-time";
import { locationSettings, readPages, type LocationSetting, type PagesAsked } from "./reads/almanac";
import { scoreOf, type ScoreOf, type TallyRow } from "./reads/score";
import { publicHolidays } from "./holidays";
import type { LaneKey } from "./rules/lanes";
import type { Almanac, SendingLocation } from "./rules/reckon";
import { staleLanes } from "./writes/outcomes";

export type InstructionsRow = InferTypeOf<typeof DeliveryInstructions>;
export type PromiseRow = InferTypeOf<typeof DeliveryPromise>;

/** What the room tells and changes nothing by; what it does is the service. */
export class DeliveryReads extends RoomService({ DeliveryInstructions, DeliveryPromise, DispatchSetting, TransitTime, TransitLane, ParcelOutcome }) {
  readonly options: DoorstepOptions;

  constructor(dependencies: Record<string, unknown>, options: unknown) {
    // eslint-disable-next-line prefer-rest-params -- MedusaService hands all of them on
    super(...(arguments as unknown as [object]));
    this.options = parseOptions(options);
  }

  /** A cart's wishes; undefined when it has none. */
  @InjectManager()
  async instructionsOfCart(cartId: string, @MedusaContext() context: Context = {}): Promise<InstructionsRow | undefined> {
    const [row] = await this.listDeliveryInstructions({ cart_id: cartId }, {}, context);
    return row as InstructionsRow | undefined;
  }

  /** An order's wishes; undefined when the shopper had none. */
  @InjectManager()
  async instructionsOf(orderId: string, @MedusaContext() context: Context = {}): Promise<InstructionsRow | undefined> {
    return (await this.instructionsOfOrders([orderId], context))[0];
  }

  /** The wishes of many orders; there is none of those that have none. */
  @InjectManager()
  async instructionsOfOrders(orderIds: readonly string[], @MedusaContext() context: Context = {}): Promise<InstructionsRow[]> {
    return sqlOf(context).execute<InstructionsRow>(`select * from doorstep_delivery_instructions where order_id = any(${EACH}) and deleted_at is null`, [each(orderIds)]);
  }

  /** All promises made for an order, the first one first. */
  @InjectManager()
  async promisesOf(orderId: string, @MedusaContext() context: Context = {}): Promise<PromiseRow[]> {
    return sqlOf(context).execute<PromiseRow>("select * from doorstep_delivery_promise where order_id = ? and deleted_at is null order by number", [orderId]);
  }

  /** The promise that holds for an order: the last one made; undefined before the first. */
  @InjectManager()
  async promiseOf(orderId: string, @MedusaContext() context: Context = {}): Promise<PromiseRow | undefined> {
    return (await this.promisesOf(orderId, context)).at(-1);
  }

  /** All that dates are reckoned by, for these services and zones, with the locations that send. */
  @InjectManager()
  async almanac(asked: PagesAsked, @MedusaContext() context: Context = {}): Promise<Almanac & { locations: SendingLocation[] }> {
    const { delivery } = this.options;
    const [pages, holidays] = await Promise.all([readPages(sqlOf(context), asked, delivery), publicHolidays()]);
    return { ...pages, general: { days: delivery.transitDays, carrier_days: delivery.workingDays }, holidaysOf: holidays.daysOff };
  }

  /** How stock locations send (null: all), as the merchant set them up. */
  @InjectManager()
  async dispatchSettings(ids: string[] | null, @MedusaContext() context: Context = {}): Promise<LocationSetting[]> {
    return locationSettings(sqlOf(context), ids);
  }

  /** How promises turned out, in all and by service, lane, source and confidence. */
  @InjectManager()
  async score(of: ScoreOf, @MedusaContext() context: Context = {}): Promise<TallyRow[]> {
    return scoreOf(sqlOf(context), of);
  }

  /** Lanes that were learned before then. */
  @InjectManager()
  async staleLanes(before: Date, most: number, @MedusaContext() context: Context = {}): Promise<LaneKey[]> {
    return staleLanes(sqlOf(context), before, most);
  }
}
